import AttuneCore

/// Leaves out all packets between keyframes, group of pictures by group of pictures, where the keyframes lie near enough.
///
/// A group that lasts longer than two sample intervals is kept as it is: its keyframe would stand for what was shown long
/// after it. What becomes of a group follows from the group alone, so that a segment that begins with it says the same as
/// the whole recording. Not thread-safe.
struct KeyframeThinner {
    /// Packets in decoding order whose fate is settled.
    struct Group {
        /// To be decoded as far as samples need them.
        var kept: [Packet] = []
        /// Not to be decoded.
        var left: [Packet] = []
    }

    /// So much waits for the next keyframe at most; a group that is larger is kept as it is.
    private static let mostWaitingBytes = 32 << 20

    private let longest: MediaTime
    /// The group that is being read, its keyframe first; empty while nothing waits.
    private var waiting: [Packet] = []
    private var waitingBytes = 0
    /// Whether frames of the group before the one that waits were left out.
    private var isAfterGap = false

    /// Nil where every frame may serve an instant: where that is asked for, and where no decoding may start at keyframes.
    init?(_ grid: SampleGrid, policy: DecodePolicy) {
        guard grid.onlyKeyframes, policy.startsAtKeyframes else { return nil }
        longest = grid.interval * 2
    }

    /// Takes the next packet; gives what is settled by it, nil for nothing.
    mutating func add(_ packet: Packet) -> Group? {
        if packet.isRandomAccess {
            let group = thinned(before: packet)
            isAfterGap = group?.left.isEmpty == false
            waiting = [packet]
            waitingBytes = packet.byteCount
            return group
        }
        // Before the first keyframe, or within a group that is kept.
        guard let keyframe = waiting.first else { return Group(kept: [packet]) }
        waiting.append(packet)
        waitingBytes += packet.byteCount
        let isLong = packet.time > keyframe.time + longest
        guard isLong || waitingBytes > KeyframeThinner.mostWaitingBytes else { return nil }
        defer { waiting = [] }
        // Frames stored behind the keyframe and shown before it refer to frames of the group before.
        let lost = isAfterGap ? waiting.filter { $0.time < keyframe.time } : []
        return Group(kept: waiting.filter { packet in !lost.contains { $0 === packet } }, left: lost)
    }

    /// Ends the recording's last group; nil where nothing waited.
    mutating func end() -> Group? {
        defer { waiting = [] }
        return thinned(before: nil)
    }

    /// The group that waits, without anything but its keyframe, which stays on display as long as they would follow it.
    private func thinned(before next: Packet?) -> Group? {
        guard let keyframe = waiting.first else { return nil }
        var end = keyframe.end
        let shown = (waiting.dropFirst() + [next].compactMap { $0 }).filter { $0.isVisible && $0.time > keyframe.time }
        for packet in shown.sorted(by: { $0.time < $1.time }) {
            // After a hole that damage tore it is not on display any more.
            guard packet.time <= end + DisplayRule.longestHold else { break }
            end = packet === next ? max(end, packet.time) : max(end, packet.end)
        }
        keyframe.stay(until: end)
        return Group(kept: [keyframe], left: Array(waiting.dropFirst()))
    }
}
