/// How loud a recording is over time: one level for every 0.1 s from the recording's start, of its sound mixed to mono.
public struct SoundLevels: Equatable, Sendable {
    /// How long one level stands for.
    public static let interval = MediaTime.milliseconds(100)
    /// The level of silence, and of everything that is softer: sound of 16 bits ends at −96.
    public static let silence: Int8 = -100

    /// Root mean square in whole dBFS (0 is the loudest that can be stored), −100…0, in time order.
    ///
    /// What lies behind the last one, and where the stream holds nothing, is silence.
    public var decibels: [Int8]

    public init(decibels: [Int8]) {
        self.decibels = decibels
    }

    /// With silence in the place of every level that shares any time with an excluded stretch.
    public func without(_ excluded: ExcludedStretches) -> SoundLevels {
        guard !excluded.isEmpty else { return self }
        return SoundLevels(
            decibels: decibels.indices.map { SoundLevels.isExcluded($0, excluded) ? SoundLevels.silence : decibels[$0] }
        )
    }

    /// Only the levels that share no time with an excluded stretch; when they were is lost.
    public func left(by excluded: ExcludedStretches) -> SoundLevels {
        guard !excluded.isEmpty else { return self }
        return SoundLevels(
            decibels: decibels.indices.filter { !SoundLevels.isExcluded($0, excluded) }.map { decibels[$0] })
    }

    private static func isExcluded(_ index: Int, _ excluded: ExcludedStretches) -> Bool {
        excluded.overlap(TimeRange(start: interval * index, end: interval * (index + 1)))
    }
}
