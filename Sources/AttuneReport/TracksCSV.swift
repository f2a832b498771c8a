import AttuneCore
import AttuneEngagement
import AttuneText

/// `tracks.csv`: one row for each track, written as `timeline.csv` is, and only where single faces were asked for.
///
/// Shares and the index have four decimals, times three, minutes two. An empty cell means that the value is not known.
public enum TracksCSV {
    static let columns =
        ["track", "first_seen_s", "last_seen_s", "minutes_seen", "samples", "coverage"]
        + Expression.allCases.map(\.rawValue)
        + ["unclear", "facing", "eyes_closed", "engagement", "usual_attention", "dips"]

    /// The whole file.
    public static func text(for summaries: TrackSummaries) -> String {
        CSVTable.text([columns] + summaries.tracks.map(cells))
    }

    private static func cells(of track: TrackSummary) -> [String] {
        let presence = [
            String(track.number),
            FixedDecimal.text(track.firstSeen.seconds, places: 3),
            FixedDecimal.text(track.lastSeen.seconds, places: 3),
            FixedDecimal.text(track.timeInSight.seconds / 60, places: 2),
            String(track.samples),
            share(track.coverage),
        ]
        let measures = [
            track.unclear, track.facing, track.eyesClosed, track.engagement, track.usualAttention,
        ]
        return presence + Expression.allCases.map { share(track.expressions[$0]) } + measures.map(share)
            + [CSVTable.textCell(dips(of: track))]
    }

    /// `12-16min;40-43min`, `none`, or empty where nothing is known of what is usual for the track. With the unit,
    /// because spreadsheets take a lone `12-16` for a day in December.
    private static func dips(of track: TrackSummary) -> String {
        guard track.usualAttention != nil else { return "" }
        let ranges = track.dips.map { "\($0.minutes.lowerBound)-\($0.minutes.upperBound)min" }
        return ranges.isEmpty ? "none" : ranges.joined(separator: ";")
    }

    private static func share(_ value: Double?) -> String {
        FixedDecimal.text(value, places: 4)
    }
}
