import AttuneCore
import Foundation
import Testing

@testable import AttuneStore

@Suite struct StoredBytesTests {
    private func inflated(_ data: Data) throws -> [UInt8] {
        try Deflate.inflated(data, limit: 1_000_000, "test")
    }

    /// What other versions of the program read: byte for byte as it is described.
    @Test func facesAreTheBytesTheySay() throws {
        var segment = MadeUp.segment(0, samples: 2, faces: 1)
        let face = segment.samples[0].faces[0]
        segment.samples[1].faces = [face]
        segment.samples[1].faces[0].likeness = FaceLikeness(face: 0x0102, score: 0.5, margin: 0.25)
        segment.samples[1].faces[0].headPose = nil
        segment.samples[1].faces[0].sharpness = nil
        let bytes = try inflated(try SegmentFaces.data(segment.samples))
        #expect(bytes.count == 4 + 2 + 4 + 2 * 29 * 4)
        #expect(Array(bytes[0..<10]) == [1, 0, 1, 0, 31, 22, 0xFF, 0xFF, 0x02, 0x01])
        // Of the second face: yaw is 0, and the likeness's score 0.5 is 3F000000.
        let planes = (0..<4).map { Array(bytes[(10 + 58 * $0)..<(68 + 58 * $0)]) }
        #expect(planes.map { $0[2 * 15 + 1] } == [0, 0, 0, 0])
        #expect(planes.map { $0[2 * 27 + 1] } == [0, 0, 0, 0x3F])
        #expect(
            planes.map { $0[2 * 2] } == (0..<4).map { UInt8(truncatingIfNeeded: Float(40.1).bitPattern >> ($0 * 8)) })
    }

    @Test func picturesAreTheBytesTheySay() throws {
        func cells(_ value: UInt8, _ index: Int) -> [UInt8] { (0..<96).map { $0 == index ? value : 0 } }
        let size = PixelSize(width: 960, height: 10)
        let picture = PictureObservation(
            edges: [StraightEdge(direction: .vertical, position: 0x0102, start: 2, end: 8)],
            cells: CellGrid(
                rows: 1, change: cells(100, 1), contrast: cells(14, 2), isBlack: cells(1, 9).map { $0 == 1 }))
        let samples = [picture, nil].enumerated().map { index, picture in
            SampleObservation(
                index: index, time: .seconds(index), frameTime: .zero, frameSize: size, faces: [], picture: picture)
        }
        let bytes = try inflated(try SegmentPictures.data(samples))
        // Unit 2, start 1 unit and vertical, 3 units long, position 258 folded to 516.
        #expect(Array(bytes[..<12]) == [3, 0, 6, 0, 0, 0] + [2, 0, 5, 3, 0x84, 0x04])
        let change: [UInt8] = [14 << 4] + [UInt8](repeating: 0, count: 47)
        let contrast: [UInt8] = [2 << 4] + [UInt8](repeating: 0, count: 23)
        let black: [UInt8] = [0, 2] + [UInt8](repeating: 0, count: 10)
        #expect(Array(bytes[12...]) == change + contrast + black)
        #expect(try SegmentPictures.pictures(try SegmentPictures.data(samples), of: [size, size]) == [picture, nil])
    }

    @Test func bytesThatEndTooSoonOrGoOnAreRefused() throws {
        let samples = MadeUp.segment(0, frame: PixelSize(width: 960, height: 40)).samples
        let sizes = samples.map(\.frameSize)
        let (faces, pictures) = (try SegmentFaces.data(samples), try SegmentPictures.data(samples))
        for (data, read) in [
            (faces, { (data: Data) in _ = try SegmentFaces.faces(data, count: samples.count) }),
            (pictures, { (data: Data) in _ = try SegmentPictures.pictures(data, of: sizes) }),
        ] {
            let bytes = try inflated(data)
            try read(try Deflate.compressed(bytes))
            for length in 0..<bytes.count {
                let shorter = try Deflate.compressed(Array(bytes.prefix(length)))
                #expect(throws: Malformed.self, "\(length) bytes") { try read(shorter) }
            }
            #expect(throws: Malformed.self) { try read(try Deflate.compressed(bytes + [0])) }
            for length in 0..<data.count {
                #expect(throws: Malformed.self, "\(length) packed bytes") { try read(data.prefix(length)) }
            }
        }
    }

    /// Every byte of what is packed, changed in turn: values, or an error.
    @Test func noChangedByteTraps() throws {
        let samples = MadeUp.segment(0, frame: PixelSize(width: 960, height: 40)).samples
        let faces = try inflated(try SegmentFaces.data(samples))
        let pictures = try inflated(try SegmentPictures.data(samples))
        for value in [UInt8(0xFF), 0x80, 0x01] {
            for place in faces.indices {
                var bytes = faces
                bytes[place] ^= value
                let data = try Deflate.compressed(bytes)
                expectValuesOrMalformed { _ = try SegmentFaces.faces(data, count: samples.count) }
            }
            for place in pictures.indices {
                var bytes = pictures
                bytes[place] ^= value
                let data = try Deflate.compressed(bytes)
                expectValuesOrMalformed {
                    for picture in try SegmentPictures.pictures(data, of: samples.map(\.frameSize)) {
                        for edge in picture?.edges ?? [] {
                            #expect(edge.lies(within: PixelSize(width: 960, height: 40)))
                        }
                    }
                }
            }
        }
    }

    private func expectValuesOrMalformed(_ body: () throws -> Void) {
        do {
            try body()
        } catch {
            #expect(error is Malformed, "\(error)")
        }
    }

    @Test func aLengthThatLiesTakesNoMemory() throws {
        var data = try Deflate.compressed([UInt8](repeating: 7, count: 1_000))
        #expect(try Deflate.inflated(data, limit: 1_000, "test").count == 1_000)
        #expect(throws: Malformed("test claims 1000 bytes")) { try Deflate.inflated(data, limit: 999, "test") }
        for (place, byte) in [UInt8(0xFF), 0xFF, 0xFF, 0xFF].enumerated() { data[place] = byte }
        #expect(throws: Malformed("test claims 4294967295 bytes")) {
            try Deflate.inflated(data, limit: .max, "test")
        }
        data.replaceSubrange(0..<4, with: [0xE9, 3, 0, 0])
        #expect(throws: Malformed.self) { try Deflate.inflated(data, limit: 1_001, "test") }
        data.replaceSubrange(0..<4, with: [0xE7, 3, 0, 0])
        #expect(throws: Malformed.self) { try Deflate.inflated(data, limit: 1_001, "test") }
        #expect(try Deflate.inflated(try Deflate.compressed([]), limit: 0, "test") == [])
    }
}
