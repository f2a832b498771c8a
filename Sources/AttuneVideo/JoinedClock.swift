/// Decoding times of one stream in ticks, made to go on where the clock that wrote them did not.
///
/// For containers whose clock may begin anew within a file, such as transport streams, in which recordings are cut
/// together and bytes get lost. A jump is believed where the packet after it agrees; one time stamp alone that lies
/// elsewhere is damage, and the packet is taken to follow the one before it.
struct JoinedClock {
    /// Times may go back by this much: what is called decoding order need not be.
    let tolerance: Int64
    /// The next packet lies no further ahead than this, or the clock has jumped.
    let stride: Int64
    /// A jump forward by more than this is a new clock; by less, a part of the stream was lost, and time went on.
    let longestHole: Int64

    private var offset: Int64 = 0
    private var last: Int64?
    private var lastStep: Int64 = 1

    init(tolerance: Int64, stride: Int64, longestHole: Int64) {
        self.tolerance = tolerance
        self.stride = stride
        self.longestHole = longestHole
    }

    /// The time of a packet on the joined clock.
    ///
    /// - Parameters:
    ///   - written: as the container has it.
    ///   - next: as the container has it for the packet behind; nil where there is none, or none with a time.
    ///   - duration: of the packet.
    ///   - origin: where a stream begins that begins nowhere near; the first packet alone is held against it.
    mutating func time(_ written: Int64, next: Int64?, duration: Int64, origin: Int64) -> Int64 {
        let step = max(1, min(duration, stride))
        defer { lastStep = step }
        guard let last else {
            let first = begin(written, next: next, step: step, origin: origin)
            self.last = first
            return first
        }
        // Wrapping: a damaged time stamp may lie anywhere.
        var time = written &+ offset
        let expected = last &+ lastStep
        if !follows(time, last) {
            if let next, follows(next, written) {
                if time < last || time > last &+ longestHole {
                    offset = offset &+ expected &- time
                    time = expected
                }
            } else {
                time = expected
            }
        }
        self.last = time
        return time
    }

    private mutating func begin(_ written: Int64, next: Int64?, step: Int64, origin: Int64) -> Int64 {
        // Of two that do not agree, the second is as good as the first, and more follow it.
        let first = next.map { follows($0, written) ? written : $0 &- step } ?? written
        guard follows(first, origin &- stride) || follows(first, origin) else {
            offset = origin &- first
            return origin
        }
        return first
    }

    private func follows(_ time: Int64, _ earlier: Int64) -> Bool {
        let (difference, isFar) = time.subtractingReportingOverflow(earlier)
        return !isFar && difference >= -tolerance && difference <= stride
    }
}
