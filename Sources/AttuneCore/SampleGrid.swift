/// The instants at which a recording is sampled, every `interval` from zero, and which frames may serve them.
///
/// One grid spans the whole recording, so a segment's samples do not depend on where the segment starts.
public struct SampleGrid: Hashable, Sendable {
    public let interval: MediaTime
    /// Whether an instant is served by the keyframe before it, where one lies near, instead of the frame on display.
    public let onlyKeyframes: Bool

    /// - Precondition: `interval` is longer than zero.
    public init(interval: MediaTime, onlyKeyframes: Bool = false) {
        precondition(interval > .zero, "samples need an interval longer than zero")
        self.interval = interval
        self.onlyKeyframes = onlyKeyframes
    }

    /// As `settings` ask for it.
    public init(_ settings: Settings) {
        self.init(interval: settings.sampleInterval, onlyKeyframes: settings.keyframesOnly)
    }

    /// The instant of the sample with this index.
    public func instant(_ index: Int) -> MediaTime {
        interval * index
    }

    /// The index of the first instant at or after `time`; 0 for times before zero.
    public func firstIndex(atOrAfter time: MediaTime) -> Int {
        guard time > .zero else { return 0 }
        return Int((time.microseconds + interval.microseconds - 1) / interval.microseconds)
    }

    /// The indices of the instants within `range`.
    public func indices(in range: TimeRange) -> Range<Int> {
        firstIndex(atOrAfter: range.start)..<firstIndex(atOrAfter: range.end)
    }
}
