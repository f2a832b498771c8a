import AttuneCore
import CFFmpeg

/// Decodes group of pictures after group of pictures, no more of each than the samples need.
///
/// A group begins at a keyframe with an empty decoder and is decoded on its own, whether or not the group before it
/// was: that is why a segment that begins at it decodes as the whole recording does. Within a group:
/// - Packets wait undecoded until one that a sample needs comes, and are then all decoded up to that one. Those that
///   still wait at the end of the group are dropped.
/// - Of those decoded only because others may refer to them, the ones that none refers to are left out.
/// - Frames displayed before the next keyframe but stored behind it (open groups) are decoded with that keyframe at
///   the end of their own group; the keyframe is decoded once more for its own.
///
/// Not thread-safe.
final class GroupDecoder {
    let display: FrameDisplay
    private(set) var ledger = DecodeLedger(TimeRange(start: .zero, end: .zero))

    private let policy: DecodePolicy
    private let decoder: VideoDecoder
    private let clock: StreamClock
    private var waiting: [(packet: Packet, isNeeded: Bool)] = []
    private var waitingBytes = 0
    /// Packets that were sent in this group and whose frames did not come yet, in decoding order.
    private var sent: [(time: MediaTime, duration: MediaTime, isSkippable: Bool)] = []
    private var lastFrameEnd: MediaTime?
    private var hasDecodedInGroup = false
    /// Samples before this are of no interest: a group that ends before it need not be decoded.
    private var start = MediaTime.zero
    private var reachedStart = true

    /// So much waits undecoded at most, so that memory does not grow with a group's length.
    private static let mostWaitingPackets = 512
    private static let mostWaitingBytes = 32 << 20

    init(_ demuxer: borrowing Demuxer, policy: DecodePolicy, display: FrameDisplay) throws(VideoError) {
        self.policy = policy
        self.display = display
        decoder = try VideoDecoder(demuxer)
        clock = demuxer.clock
    }

    /// Forgets all packets and frames, to begin with a group at or before `range`.
    func restart(at range: TimeRange) {
        reset()
        ledger = DecodeLedger(range)
        start = range.start
        reachedStart = false
    }

    /// Goes on with `range`, which lies at or after the end of the last one.
    func goOn(with range: TimeRange) {
        ledger.begin(range)
        start = range.start
        if !hasDecodedInGroup { reachedStart = waiting.contains { $0.packet.time >= range.start } }
    }

    /// The earliest time of a packet or frame whose fate is open; nil for none.
    var earliestOpenTime: MediaTime? {
        let times = [waiting.lazy.map(\.packet.time).min(), sent.lazy.map(\.time).min()]
        let open = times.compactMap { $0 }.min()
        guard policy.knowsPacketTimes || !hasDecodedInGroup else {
            return [open, lastFrameEnd].compactMap { $0 }.min()
        }
        return open
    }

    /// Adds a packet to the group.
    func add(_ packet: Packet, isNeeded: Bool) throws(VideoError) {
        ledger.record(.packet, at: packet.time)
        guard !packet.isCorrupt else { return ledger.record(.corrupt, at: packet.time) }
        if !reachedStart, packet.time >= start { try reachStart() }
        try wait(packet, isNeeded: isNeeded || !policy.startsAtKeyframes)
    }

    /// Counts a packet that is not decoded in this group.
    func pass(_ packet: Packet) {
        ledger.record(.packet, at: packet.time)
        if packet.isCorrupt {
            ledger.record(.corrupt, at: packet.time)
        } else if !packet.isHidden {
            ledger.record(.skipped, at: packet.time, end: packet.end)
        }
    }

    /// Ends the group before `keyframe`, behind which the `leading` frames of this group are stored.
    func endGroup(
        before keyframe: Packet, leading: [(packet: Packet, isNeeded: Bool)]
    ) throws(VideoError) {
        if !reachedStart {
            guard keyframe.time > start else { return reset() }
            try reachStart()
        }
        if !leading.isEmpty {
            try decodeWaiting()
            try decode(keyframe, isNeeded: false, endOfGroup: keyframe.time)
            for plan in leading { try decode(plan.packet, isNeeded: plan.isNeeded, endOfGroup: keyframe.time) }
        }
        try endGroup(at: keyframe.time)
    }

    /// Ends the last group; `end` is where the recording's last frame leaves the display.
    func finish(at end: MediaTime) throws(VideoError) {
        if !reachedStart { try reachStart() }
        try endGroup(at: end)
    }
}

extension GroupDecoder {
    /// The group holds something of interest: what waited is decoded as if it had been from the first.
    private func reachStart() throws(VideoError) {
        reachedStart = true
        let plans = waiting
        waiting = []
        waitingBytes = 0
        for plan in plans { try wait(plan.packet, isNeeded: plan.isNeeded) }
    }

    private func wait(_ packet: Packet, isNeeded: Bool) throws(VideoError) {
        waiting.append((packet, isNeeded))
        waitingBytes += packet.byteCount
        let isTooMuch =
            waiting.count >= GroupDecoder.mostWaitingPackets || waitingBytes >= GroupDecoder.mostWaitingBytes
        if !reachedStart {
            if isTooMuch { try reachStart() }
        } else if isNeeded || isTooMuch {
            try decodeWaiting()
        }
    }

    private func decodeWaiting() throws(VideoError) {
        let plans = waiting
        waiting = []
        waitingBytes = 0
        for plan in plans { try decode(plan.packet, isNeeded: plan.isNeeded, endOfGroup: nil) }
    }

    /// `endOfGroup` is given for packets stored behind the next keyframe: later frames belong to the next group.
    private func decode(_ packet: Packet, isNeeded: Bool, endOfGroup: MediaTime?) throws(VideoError) {
        let belongsHere = endOfGroup.map { packet.time < $0 } ?? true
        let skips = policy.skipsNonReference && !isNeeded && belongsHere
        if belongsHere, !packet.isHidden { sent.append((packet.time, packet.duration, skips)) }
        hasDecodedInGroup = true
        var isRefused = try !decoder.send(packet, skippingNonReference: skips)
        isRefused = try receiveFrames(before: endOfGroup) || isRefused
        if isRefused, belongsHere {
            sent.removeAll { $0.time == packet.time }
            ledger.record(.corrupt, at: packet.time)
        }
    }

    private func endGroup(at end: MediaTime) throws(VideoError) {
        for plan in waiting where !plan.packet.isHidden {
            ledger.record(.skipped, at: plan.packet.time, end: plan.packet.end)
        }
        if hasDecodedInGroup {
            _ = try decoder.send(nil)
            _ = try receiveFrames(before: end)
        }
        settle(before: nil)
        try display.end(at: end)
        reset()
    }

    private func reset() {
        if hasDecodedInGroup { decoder.flush() }
        waiting = []
        waitingBytes = 0
        sent = []
        hasDecodedInGroup = false
        lastFrameEnd = nil
    }

    /// Shows all frames that are ready; returns whether the decoder refused something.
    private func receiveFrames(before end: MediaTime?) throws(VideoError) -> Bool {
        var isRefused = false
        while true {
            switch try decoder.receive() {
            case .nothing: return isRefused
            case .refusal: isRefused = true
            case .frame: try show(before: end)
            }
        }
    }

    private func show(before end: MediaTime?) throws(VideoError) {
        let time = decoder.frameTimeStamp.map { clock.time(ofTimeStamp: $0) } ?? lastFrameEnd ?? .zero
        if let end, time >= end { return }
        let entry = sent.firstIndex { $0.time == time }.map { sent.remove(at: $0) }
        let duration = entry?.duration ?? clock.nominalFrameDuration
        settle(before: time)
        ledger.record(.decoded, at: time, end: time + duration)
        if decoder.frameIsDamaged { ledger.record(.corrupt, at: time) }
        lastFrameEnd = time + duration
        try display.show(decoder.frame, time: time, duration: duration)
    }

    /// Frames come in order of time: what was sent for a time before `time` gives none any more.
    private func settle(before time: MediaTime?) {
        sent.removeAll { entry in
            if let time, entry.time >= time { return false }
            if entry.isSkippable { ledger.record(.skipped, at: entry.time, end: entry.time + entry.duration) }
            return true
        }
    }
}
