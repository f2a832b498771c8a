import AttuneCore

/// How fast people usually speak in a recording, and whether a stretch of it differs.
struct SpeakingPace {
    /// A change by less than this share of the usual pace is not told.
    static let leastChange = 0.2
    /// The usual spread of the pace is taken for no less than this, in words a minute.
    static let leastSpread = 5.0

    private let minutes: [MinuteBin]
    private let band: RecordingBand?

    /// - Parameter minutes: those of the recording, with their `wordsPerMinute` where there is a transcript.
    init(_ minutes: [MinuteBin]) {
        self.minutes = minutes
        band = RecordingBand(of: minutes.compactMap(\.wordsPerMinute), leastSpread: SpeakingPace.leastSpread)
    }

    /// The pace in a stretch of whole minutes beside that of all others; nil where it lies within the band.
    ///
    /// Both are medians over minutes.
    func change(in stretch: TimeRange) -> PaceChange? {
        guard let band else { return nil }
        let inside = minutes.filter { stretch.contains($0.range.start) }.compactMap(\.wordsPerMinute)
        let outside = minutes.filter { !stretch.contains($0.range.start) }.compactMap(\.wordsPerMinute)
        guard let value = median(inside), let usual = median(outside),
            abs(band.deviation(of: value)) >= MomentRule.bandWidth,
            abs(value - usual) >= SpeakingPace.leastChange * usual
        else { return nil }
        return PaceChange(value: value, usual: usual)
    }
}
