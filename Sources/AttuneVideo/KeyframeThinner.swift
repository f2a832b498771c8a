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
    /// Whether the group that is being read may yet be thinned out; else its packets go on as they come.
    private var isWaiting = false
    /// The group that is being read, its keyframe first, while it waits.
    private var waiting: [Packet] = []
    private var waitingBytes = 0
    /// What the group holds for before this, stored behind its keyframe, refers to frames that were left out; nil where
    /// none was.
    private var firstWhole: MediaTime?

    /// Nil where every frame may serve an instant: where that is asked for, and where no decoding may start at keyframes.
    init?(_ grid: SampleGrid, policy: DecodePolicy) {
        guard grid.onlyKeyframes, policy.startsAtKeyframes else { return nil }
        longest = grid.interval * 2
    }

    /// Takes the next packet; gives what is settled by it.
    mutating func add(_ packet: Packet) -> Group {
        var settled = Group()
        if packet.isRandomAccess {
            settled = thinned(before: packet)
            firstWhole = settled.left.isEmpty ? nil : packet.time
            (waiting, waitingBytes) = ([], 0)
            // A keyframe that an edit list cut away can serve no instant.
            isWaiting = packet.isVisible
        }
        waiting.append(packet)
        waitingBytes += packet.byteCount
        let isLong = packet.time > waiting[0].time + longest || waitingBytes > KeyframeThinner.mostWaitingBytes
        if isLong { isWaiting = false }
        guard !isWaiting else { return settled }
        for packet in waiting {
            if let firstWhole, packet.time < firstWhole {
                settled.left.append(packet)
            } else {
                settled.kept.append(packet)
            }
        }
        (waiting, waitingBytes) = ([], 0)
        return settled
    }

    /// Ends the recording's last group.
    mutating func end() -> Group {
        defer { waiting = [] }
        return thinned(before: nil)
    }

    /// The group that waits, without anything but its keyframe, which stays on display as long as others would follow it.
    private func thinned(before next: Packet?) -> Group {
        guard let keyframe = waiting.first else { return Group() }
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
