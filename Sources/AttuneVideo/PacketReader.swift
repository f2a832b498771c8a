import AttuneCore
import CFFmpeg
import SystemPackage

/// Reads the packets of one stream of a recording in decoding order, from its start or from a keyframe before a time.
///
/// Decodes nothing. Not thread-safe.
final class PacketReader {
    private let file: RecordingFile
    let policy: DecodePolicy
    private let media: AllowedMedia
    private let kind: StreamKind
    /// Replaced where reading begins again from the start.
    private(set) var demuxer: Demuxer
    /// Packets that were read to find the policy, or to verify a seek, and not given out yet.
    private var readAhead: [Packet] = []
    /// The packet behind the one that was read last, where its time has a say in that one's.
    private var held: PacketStorage?
    private var reachedEnd = false
    /// Nothing was read since the file was opened.
    private var isAtStart = true
    /// The time and duration of the packet before; nil at the start and after a seek.
    private var previous: (time: MediaTime, duration: MediaTime)?
    /// Nil for a container whose clock goes on.
    private var joinedClock: JoinedClock?
    /// What is to be shown at or after this is passed over.
    private let limit: MediaTime
    /// The earliest time of what was passed over so far; nil for nothing.
    private(set) var passedOver: MediaTime?

    /// How far a seek goes back when the keyframe it found lies too late; doubled each time.
    private static let firstMargin = MediaTime.seconds(1)
    /// The clock counts as having jumped when it goes back by more than this.
    private static let clockTolerance = MediaTime.milliseconds(100)
    /// The clock counts as having jumped when it goes ahead by more than this: as long as a frame stays on display that
    /// none follows.
    private static let clockStride = DisplayRule.longestHold
    /// So many unreadable packets in a row are the end of the file.
    private static let mostUnreadablePackets = 1_000
    /// After so many packets in a row beyond the limit the recording is over: its clock does not come back.
    private static let mostPassedOver = 1_000

    /// - Parameters:
    ///   - media: the containers and codecs that are opened.
    ///   - kind: the stream that is read.
    ///   - limit: packets at or after this time are passed over as if the file did not hold them.
    init(
        _ file: RecordingFile, media: AllowedMedia = .recordings, kind: StreamKind = .video,
        limit: MediaTime = StreamClock.furthest
    ) throws(VideoError) {
        self.file = file
        self.media = media
        self.kind = kind
        self.limit = limit
        let demuxer = try Demuxer(file, media: media, kind: kind)
        policy = try PacketReader.policy(of: demuxer)
        // The packets that were read for the policy come again.
        self.demuxer = try Demuxer(file, media: media, kind: kind)
        joinedClock = PacketReader.joinedClock(policy, self.demuxer.clock)
    }

    var path: FilePath { file.path }

    /// The next packet of the stream; nil at the end of the file.
    func next() throws(VideoError) -> Packet? {
        readAhead.isEmpty ? try read() : readAhead.removeFirst()
    }

    /// Goes to where decoding has to start so that every frame from `start` on is found: the keyframe at or before
    /// it, or the start of the file. Returns whether it is the start of the file.
    func position(before start: MediaTime) throws(VideoError) -> Bool {
        var margin = MediaTime.zero
        while policy.seeks, start > margin {
            if try seek(to: start - margin, accepting: start) { return false }
            margin = max(PacketReader.firstMargin, margin * 2)
        }
        if !isAtStart {
            reset()
            demuxer = try Demuxer(file, media: media, kind: kind)
            isAtStart = true
        }
        return true
    }

    private func reset() {
        readAhead = []
        reachedEnd = false
        previous = nil
        held = nil
        joinedClock = PacketReader.joinedClock(policy, demuxer.clock)
    }

    /// Whether the first keyframe after a seek to `target` lies at or before `start`; it is then the next packet.
    private func seek(to target: MediaTime, accepting start: MediaTime) throws(VideoError) -> Bool {
        reset()
        isAtStart = false
        let timeStamp = demuxer.clock.timeStamp(of: target)
        let code = av_seek_frame(demuxer.format, Int32(demuxer.streamIndex), timeStamp, AVSEEK_FLAG_BACKWARD)
        guard code >= 0 else { return false }
        while let packet = try read() {
            if packet.isRandomAccess {
                readAhead = [packet]
                return packet.time <= start
            }
            if packet.time > start { return false }
        }
        return false
    }

    /// Whether packets carry times, found from the first of them.
    private static func policy(of demuxer: borrowing Demuxer) throws(VideoError) -> DecodePolicy {
        var haveTimes = true
        var seen = 0
        guard let storage = PacketStorage() else { throw VideoError(.outOfMemory, path: demuxer.path) }
        while seen < DecodePolicy.widestReorder, haveTimes, av_read_frame(demuxer.format, storage.pointer) >= 0 {
            if Int(storage.pointer.pointee.stream_index) == demuxer.streamIndex {
                haveTimes = storage.pointer.pointee.pts != attune_no_pts
                seen += 1
            }
            av_packet_unref(storage.pointer)
        }
        return DecodePolicy(demuxer, packetsHaveTimes: haveTimes)
    }
}

extension PacketReader {
    private func read() throws(VideoError) -> Packet? {
        var beyond = 0
        while beyond < PacketReader.mostPassedOver, let storage = try nextOfStream() {
            let (time, duration) = timing(of: storage.pointer)
            if time < limit { return packet(from: storage, time: time, duration: duration) }
            passedOver = min(passedOver ?? time, time)
            beyond += 1
        }
        held = nil
        reachedEnd = true
        return nil
    }

    /// The next packet of the stream as the file has it, its times joined; nil at the end of the file.
    private func nextOfStream() throws(VideoError) -> PacketStorage? {
        guard joinedClock != nil else { return try readOfStream() }
        var taken = held.take()
        if taken == nil { taken = try readOfStream() }
        guard let storage = taken.take() else { return nil }
        held = try readOfStream()
        joinClock(storage.pointer, next: held?.pointer.pointee.dts)
        return storage
    }

    private func readOfStream() throws(VideoError) -> PacketStorage? {
        guard !reachedEnd else { return nil }
        guard let storage = PacketStorage() else { throw VideoError(.outOfMemory, path: path, time: previous?.time) }
        isAtStart = false
        var unreadable = 0
        while unreadable < PacketReader.mostUnreadablePackets {
            let code = av_read_frame(demuxer.format, storage.pointer)
            if code == attune_error_end_of_file { break }
            if code == attune_error_again { continue }
            if code == attune_error_invalid_data {
                unreadable += 1
                continue
            }
            guard code >= 0 else { throw readError(code) }
            if Int(storage.pointer.pointee.stream_index) == demuxer.streamIndex { return storage }
            av_packet_unref(storage.pointer)
        }
        reachedEnd = true
        // A demuxer reports a disk that failed as the end of the file; the file itself knows better.
        if let file = demuxer.format.pointee.pb, file.pointee.error == attune_error_input_output {
            throw readError(attune_error_input_output)
        }
        return nil
    }

    private func readError(_ code: Int32) -> VideoError {
        VideoError(
            code == attune_error_no_memory ? .outOfMemory : .readFailed, path: path, time: previous?.time,
            libraryMessage: FFmpegLog.lastLine ?? FFmpegLog.text(ofError: code))
    }

    /// When the packet's frame is shown, and for how long.
    private func timing(of packet: UnsafeMutablePointer<AVPacket>) -> (time: MediaTime, duration: MediaTime) {
        let clock = demuxer.clock
        let duration = clock.frameDuration(ofTicks: packet.pointee.duration)
        let timeStamp = [packet.pointee.pts, packet.pointee.dts].first { $0 != attune_no_pts }
        let estimate = previous.map { $0.time + $0.duration } ?? .zero
        return (timeStamp.map { clock.time(ofTimeStamp: $0) } ?? estimate, duration)
    }

    private func packet(from storage: consuming PacketStorage, time: MediaTime, duration: MediaTime) -> Packet {
        let raw = storage.pointer.pointee
        previous = (time, duration)
        let isKeyframe = raw.flags & AV_PKT_FLAG_KEY != 0 && raw.pts != attune_no_pts
        let isCorrupt = raw.flags & AV_PKT_FLAG_CORRUPT != 0
        return Packet(
            storage, time: time, duration: duration,
            isRandomAccess: policy.startsAtKeyframes && isKeyframe && !isCorrupt
                && KeyframeCheck.isRandomAccess(raw, parameters: demuxer.stream.pointee.codecpar.pointee),
            isCorrupt: isCorrupt,
            isHidden: raw.flags & AV_PKT_FLAG_DISCARD != 0)
    }

    /// Shifts the packet's time stamps so that a clock that jumped goes on from where it was.
    private func joinClock(_ packet: UnsafeMutablePointer<AVPacket>, next: Int64?) {
        guard packet.pointee.dts != attune_no_pts else { return }
        let written = packet.pointee.dts
        let time = joinedClock?.time(
            written, next: next.flatMap { $0 == attune_no_pts ? nil : $0 }, duration: packet.pointee.duration,
            origin: demuxer.clock.timeStamp(of: .zero))
        packet.pointee.dts = time ?? written
        guard packet.pointee.pts != attune_no_pts else { return }
        let (delay, isFar) = packet.pointee.pts.subtractingReportingOverflow(written)
        // No frame waits longer to be shown: its own time stamp is damaged.
        let isBelieved = !isFar && abs(delay) <= demuxer.clock.ticks(of: PacketReader.clockStride)
        packet.pointee.pts = packet.pointee.dts &+ (isBelieved ? delay : 0)
    }

    private static func joinedClock(_ policy: DecodePolicy, _ clock: StreamClock) -> JoinedClock? {
        guard policy.joinsClock else { return nil }
        return JoinedClock(
            tolerance: clock.ticks(of: clockTolerance), stride: clock.ticks(of: clockStride),
            longestHole: clock.ticks(of: StreamClock.longestFrame))
    }
}
