/// Divides the samples of a recording into short stretches: in the first sample of each everything is measured anew,
/// whatever was seen before.
///
/// What is said of a sample depends on the samples of its own stretch up to it, and on none before. Stretches lie on the
/// grid of the whole recording, so that they are the same wherever a segment begins.
public struct DetectionStretches: Equatable, Sendable {
    /// The longest time for which a face keeps what was read of it.
    public static let longestBetweenReadings = MediaTime.seconds(5)
    /// How often all faces are read anew in a stretch.
    public static let readings = 2

    /// Samples in a stretch, at least 1; the recording's first stretch has one less where it is more than 1.
    public let count: Int
    /// Samples from one in which all faces are read anew to the next one.
    private let step: Int

    /// Of one sample each where `settings` ask for the exact way, and where samples lie too far from each other.
    public init(_ settings: Settings) {
        let longest = DetectionStretches.longestBetweenReadings.microseconds
        step = settings.exact ? 1 : max(1, Int(longest / settings.sampleInterval.microseconds))
        count = step > 1 ? DetectionStretches.readings * step : 1
    }

    /// The number of the stretch of the sample with this index.
    ///
    /// Stretches begin one sample before a multiple of their length, because a segment that begins at one looks at the
    /// sample before its first anyway.
    public func number(of index: Int) -> Int { (index + 1) / count }

    /// The index of the first sample of the stretch in which the sample with this index lies.
    public func first(of index: Int) -> Int { max(0, number(of: index) * count - 1) }

    /// Whether faces are looked for in the whole frame of the sample with this index: in the first of a stretch.
    public func isLook(_ index: Int) -> Bool { index == 0 || (index + 1) % count == 0 }

    /// Whether all faces of the sample with this index are read anew, those that look as they did too.
    public func isReading(_ index: Int) -> Bool { index == 0 || (index + 1) % step == 0 }
}
