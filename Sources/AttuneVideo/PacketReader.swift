import AttuneCore
import CFFmpeg
import SystemPackage

/// Reads the video packets of one recording in decoding order, from its start or from a keyframe before a time.
///
/// Decodes nothing. Not thread-safe.
final class PacketReader {
    let path: FilePath
    let policy: DecodePolicy
    /// Replaced where reading begins again from the start.
    private(set) var demuxer: Demuxer
    /// Packets that were read to find the policy, or to verify a seek, and not given out yet.
    private var readAhead: [Packet] = []
    private var reachedEnd = false
    /// Nothing was read since the file was opened.
    private var isAtStart = true
    /// The time and duration of the packet before; nil at the start and after a seek.
    private var previous: (time: MediaTime, duration: MediaTime)?
    /// Shifts time stamps where the clock jumped back, in ticks.
    private var clockOffset: Int64 = 0
    private var lastDecodingTimeStamp: Int64?
    /// What is to be shown at or after this is passed over.
    private let limit: MediaTime
    /// The earliest time of what was passed over so far; nil for nothing.
    private(set) var passedOver: MediaTime?

    /// How far a seek goes back when the keyframe it found lies too late; doubled each time.
    private static let firstMargin = MediaTime.seconds(1)
    /// The clock counts as having jumped when it goes back by more than this.
    private static let clockTolerance = MediaTime.milliseconds(100)
    /// So many unreadable packets in a row are the end of the file.
    private static let mostUnreadablePackets = 1_000
    /// After so many packets in a row beyond the limit the recording is over: its clock does not come back.
    private static let mostPassedOver = 1_000

    /// - Parameter limit: packets at or after this time are passed over as if the file did not hold them.
    init(path: FilePath, limit: MediaTime = StreamClock.furthest) throws(VideoError) {
        self.path = path
        self.limit = limit
        let demuxer = try Demuxer(path: path)
        policy = try PacketReader.policy(of: demuxer)
        // The packets that were read for the policy come again.
        self.demuxer = try Demuxer(path: path)
    }

    /// The next packet of the video stream; nil at the end of the file.
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
            demuxer = try Demuxer(path: path)
            isAtStart = true
        }
        return true
    }

    private func reset() {
        readAhead = []
        reachedEnd = false
        previous = nil
        clockOffset = 0
        lastDecodingTimeStamp = nil
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
        guard !reachedEnd else { return nil }
        guard let storage = PacketStorage() else { throw VideoError(.outOfMemory, path: path, time: previous?.time) }
        isAtStart = false
        var (unreadable, beyond) = (0, 0)
        while unreadable < PacketReader.mostUnreadablePackets, beyond < PacketReader.mostPassedOver {
            let code = av_read_frame(demuxer.format, storage.pointer)
            if code == attune_error_end_of_file { break }
            if code == attune_error_again { continue }
            if code == attune_error_invalid_data {
                unreadable += 1
                continue
            }
            guard code >= 0 else { throw readError(code) }
            if Int(storage.pointer.pointee.stream_index) == demuxer.streamIndex {
                let (time, duration) = timing(of: storage.pointer)
                if time < limit { return packet(from: storage, time: time, duration: duration) }
                passedOver = min(passedOver ?? time, time)
                beyond += 1
            }
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

    /// When the packet's frame is shown, and for how long; shifts its time stamps where the clock jumped back.
    private func timing(of packet: UnsafeMutablePointer<AVPacket>) -> (time: MediaTime, duration: MediaTime) {
        joinClock(packet)
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

    /// Shifts the packet's time stamps so that a clock that jumped back goes on from where it was.
    private func joinClock(_ packet: UnsafeMutablePointer<AVPacket>) {
        guard policy.joinsClock, packet.pointee.dts != attune_no_pts else { return }
        let tolerance = demuxer.clock.ticks(of: PacketReader.clockTolerance)
        // Wrapping: a damaged time stamp may lie anywhere, and is held against the limit afterwards.
        let decodingTimeStamp = packet.pointee.dts &+ clockOffset
        if let last = lastDecodingTimeStamp, decodingTimeStamp < last &- tolerance {
            let step = max(packet.pointee.duration, 1)
            clockOffset = clockOffset &+ last &+ step &- decodingTimeStamp
        }
        packet.pointee.dts &+= clockOffset
        if packet.pointee.pts != attune_no_pts { packet.pointee.pts &+= clockOffset }
        lastDecodingTimeStamp = packet.pointee.dts
    }
}
