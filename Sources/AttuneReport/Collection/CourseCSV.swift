import AttuneCore
import AttuneEngagement
import AttuneText

/// `course.csv`: one row for each finished recording of a folder, written as `timeline.csv` is.
///
/// By course, then by date. Shares and the index have four decimals, seconds three, medians and words a minute one. Each
/// row is held against the newest recording of its course: where it was measured or read in another way, `comparable`
/// is `false`, and `differences` says in what.
public enum CourseCSV {
    static let columns =
        [
            "course", "date", "date_source", "name", "duration_s", "truncated", "minutes", "minutes_measured",
            "minutes_suppressed", "minutes_no_usable_face", "minutes_no_sample", "tiles_max", "faces_median",
            "faces_max",
        ] + Expression.allCases.map(\.rawValue) + [
            "unclear", "facing", "eyes_closed", "engagement", "engagement_low", "engagement_high",
            "words_per_minute", "moments",
        ] + MomentKind.allCases.map { "moments_\($0.rawValue)" } + [
            "measurement", "reading", "weights", "comparable", "differences", "at_its_place", "minutes_excluded",
        ]

    /// The whole file.
    public static func text(for collection: RecordingCollection) -> String {
        let rows = collection.courses.flatMap { course in
            course.recordings.map { recording in
                let newest = course.recordings.last ?? recording
                return cells(of: recording, comparison: CourseComparison(recording.run, with: newest.run))
            }
        }
        return CSVTable.text([columns] + rows)
    }

    private static func cells(of recording: FinishedRecording, comparison: CourseComparison) -> [String] {
        let run = recording.run
        return facts(run) + measures(run.summary) + moments(run.summary) + [
            String(run.measurement.measurement), String(run.reading.version),
            CSVTable.textCell(run.reading.weights.name), comparison.isComparable ? "true" : "false",
            CSVTable.textCell(comparison.differences.joined(separator: ";")),
            recording.isAtItsPlace ? "true" : "false", String(run.minutes.excluded ?? 0),
        ]
    }

    private static func facts(_ run: RunRecord) -> [String] {
        let minutes = run.minutes
        return [
            CSVTable.textCell(run.input.course ?? ""), run.input.recorded?.iso8601 ?? "",
            run.input.recorded?.source.rawValue ?? "", CSVTable.textCell(run.name),
            FixedDecimal.text(run.decodedDuration.seconds, places: 3), run.isTruncated ? "true" : "false",
        ]
            + [
                minutes.total, minutes.measured, minutes.suppressed, minutes.withoutUsableFace, minutes.withoutSample,
            ].map { String($0) }
    }

    private static func measures(_ summary: RunSummary) -> [String] {
        let presence = [
            FixedDecimal.text(summary.tilesMax, places: 1), FixedDecimal.text(summary.facesMedian, places: 1),
            String(summary.facesMax),
        ]
        let shares =
            Expression.allCases.map { summary.expressions?.values[$0] } + [
                summary.unclear, summary.facing, summary.eyesClosed, summary.engagement?.value,
                summary.engagement?.low, summary.engagement?.high,
            ]
        return presence + shares.map { FixedDecimal.text($0, places: 4) }
            + [FixedDecimal.text(summary.wordsPerMinute, places: 1)]
    }

    private static func moments(_ summary: RunSummary) -> [String] {
        let counts = MomentKind.allCases.map { kind in summary.moments.count { $0.kind == kind } }
        return ([summary.moments.count] + counts).map { String($0) }
    }
}
