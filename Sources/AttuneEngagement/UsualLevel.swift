import AttuneCore

/// What is usual for one track, and the stretches in which it stays below that.
///
/// A track is compared with itself alone: faces differ at rest, so neither a norm nor the other faces say anything
/// about one of them. The level is the median of the track's own minutes. The spread is their median absolute
/// deviation (`RobustSpread`). Minutes are smoothed by a
/// running median of three, which leaves lasting steps where they are and removes a single minute that stands out: a
/// low one that does not last, a high one within a dip. A dip is a run of at least three smoothed minutes that all lie
/// more than 2.5 spreads, and more than 0.1, below the level.
///
/// Median and deviation do not move with a dip until it takes half of the track's minutes; by then it is what is
/// usual. A slow fall over the whole recording widens the spread and is no dip. An unknown minute ends a run.
///
/// Sources: for median, deviation and the factor 2.5, Leys et al., "Detecting outliers: Do not use standard deviation
/// around the mean, use absolute deviation around the median", Journal of Experimental Social Psychology 49 (2013),
/// 764–766; for the running median, Tukey, "Exploratory Data Analysis", 1977, chapter 7. The least drop, run and number
/// of minutes are choices: 0.1 keeps a face that hardly ever changes from dipping by a trifle, and on an hour of noise
/// in which neighbouring minutes correlate by 0.5 about one track in a hundred shows a dip.
struct UsualLevel: Equatable {
    /// Fewer known minutes than this say nothing about what is usual.
    static let leastMinutes = 10
    static let leastRun = 3
    static let leastDrop = 0.1
    static let spreadsBelow = 2.5

    /// The median of the known minutes, 0…1.
    let level: Double
    /// A minute below this is unusually low.
    let limit: Double

    /// - Parameter minutes: the attention of each minute of a track, 0 while it was away; nil where it is not known. The level is nil for fewer
    ///   than 10 known ones.
    init?(of minutes: [Double?]) {
        let known = minutes.compactMap { $0 }
        guard known.count >= UsualLevel.leastMinutes, let level = median(known),
            let spread = RobustSpread.of(known, about: level)
        else { return nil }
        self.level = level
        limit = level - max(spread * UsualLevel.spreadsBelow, UsualLevel.leastDrop)
    }

    /// The dips among the minutes that the level was made of, in time order.
    func dips(in minutes: [Double?]) -> [TrackDip] {
        let isLow = UsualLevel.smoothed(minutes).map { value in value.map { $0 < limit } ?? false }
        var dips: [TrackDip] = []
        var start = 0
        while start < isLow.count {
            let end = isLow[start...].firstIndex(of: !isLow[start]) ?? isLow.count
            if isLow[start], end - start >= UsualLevel.leastRun,
                let attention = mean(minutes[start..<end].compactMap { $0 })
            {
                dips.append(TrackDip(minutes: start..<end, attention: attention))
            }
            start = end
        }
        return dips
    }

    /// The median of each minute and its two neighbours; a minute that lacks one of them stays as it is.
    private static func smoothed(_ minutes: [Double?]) -> [Double?] {
        minutes.indices.map { minute in
            guard minute > 0, minute + 1 < minutes.count, let value = minutes[minute],
                let before = minutes[minute - 1], let after = minutes[minute + 1]
            else { return minutes[minute] }
            return median([before, value, after])
        }
    }
}
