import AttuneCore
import Testing

@testable import AttuneVideo

/// The decisions that need no recording: which packets are needed, where decoding may start, what is counted where.
@Suite struct PlanningTests {
    private func packet(_ milliseconds: Int, duration: Int = 40, isKeyframe: Bool = false) throws -> Packet {
        guard let storage = PacketStorage() else { throw VideoError(.outOfMemory, path: "") }
        return Packet(
            storage, time: .milliseconds(milliseconds), duration: .milliseconds(duration),
            isRandomAccess: isKeyframe, isCorrupt: false, isHidden: false)
    }

    /// The times of the packets that are needed, in milliseconds, of these in decoding order.
    private func needed(_ times: [Int], every interval: Int, isAtStart: Bool = true, duration: Int = 40) throws -> [Int]
    {
        var lookahead = Lookahead(
            grid: SampleGrid(interval: .milliseconds(interval)), reach: 4, isAtStart: isAtStart)
        for time in times { lookahead.append(try packet(time, duration: duration)) }
        var result: [Int] = []
        while let (packet, isNeeded) = lookahead.take() {
            if isNeeded { result.append(Int(packet.time.microseconds / 1_000)) }
        }
        return result
    }

    @Test(arguments: [
        ([0, 40, 80, 120, 160, 200], [0, 80, 200]),
        // Decoding order with B-frames.
        ([0, 120, 40, 80, 230, 160, 200], [0, 80, 200]),
        ([0, 90, 110, 190, 210], [0, 90, 190]),
        ([30, 110], [30]),
        ([0, 320], [0]),
    ])
    func aPacketIsNeededWhereItsFrameIsOnDisplayAtAnInstant(_ times: [Int], _ expected: [Int]) throws {
        #expect(try needed(times, every: 100) == expected)
    }

    @Test func theFirstFrameServesInstantsShortlyBeforeIt() throws {
        #expect(try needed([499, 539], every: 1_000) == [499])
        #expect(try needed([500, 540], every: 1_000) == [])
        #expect(try needed([499, 539], every: 1_000, isAtStart: false) == [])
    }

    @Test func aFrameIsHeldForTenSecondsOrAsLongAsTheContainerSays() throws {
        #expect(try needed([500, 20_000], every: 10_400) == [500])
        #expect(try needed([500, 20_000], every: 10_500) == [])
        #expect(try needed([500, 20_000], every: 15_000, duration: 19_500) == [500, 20_000])
    }

    /// Bytes of NAL units: 9 is a delimiter, 6 a message, 5 an IDR picture, 1 another picture. Message 6 is the
    /// recovery point; 0x80 counts 0 frames, 0x40 one.
    @Test(
        arguments: [
            ([0, 0, 0, 1, 0x65, 0x88], true),
            ([0, 0, 0, 1, 9, 0xF0, 0, 0, 1, 6, 6, 1, 0x80, 0x80, 0, 0, 1, 0x41, 0x9A], true),
            ([0, 0, 0, 1, 9, 0xF0, 0, 0, 1, 6, 6, 1, 0x40, 0x80, 0, 0, 1, 0x41, 0x9A], false),
            ([0, 0, 1, 6, 5, 2, 0xAA, 0xBB, 6, 1, 0x40, 0x80, 0, 0, 1, 0x41, 0x9A], false),
            ([0, 0, 1, 0x41, 0x9A, 0, 0, 1, 6, 6, 1, 0x40], true),
            ([], true), ([0, 0, 1, 6, 6], true), ([0, 0, 1, 6, 255, 255], true),
        ] as [([UInt8], Bool)])
    func aGradualRefreshIsNoPlaceToStart(_ bytes: [UInt8], _ expected: Bool) {
        bytes.withUnsafeBufferPointer {
            #expect(KeyframeCheck.isRandomAccess(h264: $0, lengthSize: nil) == expected)
        }
    }

    @Test(
        arguments: [
            ([0, 0, 0, 4, 6, 6, 1, 0x40, 0, 0, 0, 2, 0x41, 0x9A], false),
            ([0, 0, 0, 4, 6, 6, 1, 0x80, 0, 0, 0, 2, 0x41, 0x9A], true),
            ([0, 0, 0, 2, 0x65, 0x88], true), ([0xFF, 0xFF, 0xFF, 0xFF, 6, 6], true), ([0, 0], true),
        ] as [([UInt8], Bool)])
    func unitsMayCarryTheirLength(_ bytes: [UInt8], _ expected: Bool) {
        bytes.withUnsafeBufferPointer { #expect(KeyframeCheck.isRandomAccess(h264: $0, lengthSize: 4) == expected) }
    }

    /// The upper left of the matrix, the turn and whether it is mirrored.
    @Test(
        arguments: [
            ([1, 0, 0, 1], 0, false), ([0, 1, -1, 0], 90, false), ([-1, 0, 0, -1], 180, false),
            ([0, -1, 1, 0], 270, false), ([-1, 0, 0, 1], 0, true), ([1, 0, 0, -1], 180, true),
            ([0, 1, 1, 0], 270, true), ([0, -1, -1, 0], 90, true), ([0, 0, 0, 0], 0, false),
        ] as [([Int32], Int, Bool)])
    func aDisplayMatrixIsATurnAndAMirroring(_ turn: [Int32], _ degrees: Int, _ isMirrored: Bool) {
        let matrix = [turn[0], turn[1], 0, turn[2], turn[3], 0, 0, 0, 1 << 14].map { $0 &* 65_536 }
        let orientation = Orientation(displayMatrix: matrix)
        #expect(orientation.rotationDegreesClockwise == degrees)
        #expect(orientation.isMirrored == isMirrored)
    }

    @Test(arguments: [
        (4, 3, 128), (3, 4, 72), (0, 1, 96), (1, 0, 96), (100, 1, 96), (1, 1, 96), (8, 9, 85),
    ])
    func pixelsAreMadeSquareByWidth(_ numerator: Int, _ denominator: Int, _ width: Int) {
        let size = DisplayGeometry.squareSize(
            coded: PixelSize(width: 96, height: 64), aspectNumerator: numerator, aspectDenominator: denominator)
        #expect(size == PixelSize(width: width, height: 64))
    }

    @Test func theLedgerKeepsWhatComesLater() {
        var ledger = DecodeLedger(TimeRange(start: .seconds(1), end: .seconds(2)))
        ledger.record(.packet, at: .milliseconds(999))
        ledger.record(.packet, at: .seconds(1))
        ledger.record(.decoded, at: .seconds(1), end: .milliseconds(1_040))
        ledger.record(.skipped, at: .seconds(2), end: .milliseconds(2_040))
        ledger.record(.corrupt, at: .seconds(3))
        #expect(ledger.counts == DecodeCounts(packets: 1, framesDecoded: 1))
        #expect(ledger.decodedEnd == .milliseconds(1_040))
        ledger.begin(TimeRange(start: .seconds(2), end: .seconds(3)))
        #expect(ledger.counts == DecodeCounts(framesSkipped: 1))
        #expect(ledger.decodedEnd == .milliseconds(2_040))
        ledger.begin(TimeRange(start: .seconds(3), end: .seconds(4)))
        #expect(ledger.counts == DecodeCounts(corruptPackets: 1))
        #expect(ledger.decodedEnd == nil)
    }
}
