import AttuneCore

/// A bounded window over the packets in decoding order, wide enough to know which of them hold frames that are on
/// display at instants of the grid before any of them is decoded.
///
/// Pure: it looks at times only, and what it says of a packet depends on the packets around it, never on the stretch
/// that is sampled.
struct Lookahead {
    /// Packets that were not taken yet, in decoding order.
    private(set) var upcoming: [Packet] = []
    private var recentTimes: [MediaTime] = []
    private let grid: SampleGrid
    private let reach: Int
    /// The earliest time of the recording's own first frames; nil where reading did not begin there.
    private var firstTime: MediaTime?
    private var mayHoldFirstFrame: Bool

    /// - Parameters:
    ///   - reach: how many packets after a packet can hold frames that are displayed before it.
    ///   - isAtStart: whether the first packet to be appended is the recording's first.
    init(grid: SampleGrid, reach: Int, isAtStart: Bool) {
        self.grid = grid
        self.reach = reach
        mayHoldFirstFrame = isAtStart
    }

    /// Whether everything that bears on the first upcoming packet is known.
    var isFull: Bool { upcoming.count > reach }

    mutating func append(_ packet: Packet) {
        upcoming.append(packet)
    }

    /// Takes the next packet and says whether its frame is on display at an instant of the grid.
    ///
    /// To be called when the window is full or the recording has ended; nil when no packet is left.
    mutating func take() -> (packet: Packet, isNeeded: Bool)? {
        guard let packet = upcoming.first else { return nil }
        if mayHoldFirstFrame {
            firstTime = upcoming.lazy.filter(\.isVisible).map(\.time).min()
            mayHoldFirstFrame = false
        }
        let needed = isNeeded(packet)
        upcoming.removeFirst()
        if packet.isVisible { recentTimes.append(packet.time) }
        if recentTimes.count > reach { recentTimes.removeFirst() }
        return (packet, needed)
    }

    /// The upcoming frames that are displayed before `keyframe`, which comes before them in decoding order, up to the
    /// last one that an instant needs.
    func neededLeading(of keyframe: Packet) -> [(packet: Packet, isNeeded: Bool)] {
        let leading = upcoming.prefix { !$0.isRandomAccess }.filter { $0.time < keyframe.time }
        let plans = leading.map { (packet: $0, isNeeded: isNeeded($0)) }
        guard let last = plans.lastIndex(where: \.isNeeded) else { return [] }
        return Array(plans[...last])
    }

    private func isNeeded(_ packet: Packet) -> Bool {
        guard packet.isVisible else { return false }
        let later = upcoming.lazy.filter(\.isVisible).map(\.time).filter { $0 > packet.time }.min()
        let recent = recentTimes.lazy.filter { $0 > packet.time }.min()
        let next = [later, recent].compactMap { $0 }.min()
        let end = DisplayRule.end(of: packet.time, duration: packet.duration, next: next)
        let start = packet.time == firstTime ? DisplayRule.startOfFirstFrame(at: packet.time) : packet.time
        return !grid.indices(in: TimeRange(start: start, end: max(start, end))).isEmpty
    }
}

/// Which frame is on display at an instant.
enum DisplayRule {
    /// A frame stays until the next one, but not longer than this unless the container itself gives it a longer
    /// duration: a hole that damage tore is not filled with a picture from before it.
    static let longestHold = MediaTime.seconds(10)

    /// The recording's first frame also serves the instants less than this before it, because video often starts some
    /// frames after the sound, and the first instant is zero.
    static let firstFrameLead = MediaTime.milliseconds(500)

    /// When the frame leaves the display; `next` is the time of the frame after it, nil for the last one.
    static func end(of time: MediaTime, duration: MediaTime, next: MediaTime?) -> MediaTime {
        guard let next else { return time + duration }
        return min(next, time + max(duration, longestHold))
    }

    /// The first microsecond that the recording's first frame serves.
    static func startOfFirstFrame(at time: MediaTime) -> MediaTime {
        time - firstFrameLead + MediaTime(microseconds: 1)
    }
}
