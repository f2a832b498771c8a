import AttuneCore
import AttuneEngagement
import AttuneText

/// `timeline.csv`: one row for each minute, after RFC 4180, UTF-8, lines end in CRLF.
///
/// Shares, valence, arousal and the index have four decimals, times three, medians and words a minute one. An empty cell means that the
/// value is not known. Of a suppressed minute only what says that people were there is given: counts of samples and
/// faces, and the coverage.
public enum TimelineCSV {
    static let columns =
        [
            "minute", "start_s", "end_s", "samples", "samples_with_faces", "tiles_median", "faces_median", "faces_max",
            "faces_too_small", "coverage",
        ] + Expression.allCases.map(\.rawValue) + [
            "unclear", "valence", "arousal", "facing", "eyes_closed", "engagement", "engagement_low",
            "engagement_high", "layout", "suppressed", "reason", "words_per_minute", "smiling", "looking_down",
            "speech", "lecturer_speech", "class_speech", "class_turns", "class_questions", "messages",
            "lecturer_visible", "excluded",
        ]
    /// Of the teacher's own face, after all others, where that was asked for.
    static let lecturerColumns =
        [
            "lecturer_facing", "lecturer_looking_down", "lecturer_eyes_closed", "lecturer_smiling",
        ] + Expression.allCases.map { "lecturer_\($0.rawValue)" } + ["lecturer_unclear"]

    /// The whole file.
    ///
    /// - Parameters:
    ///   - minimumGroup: the setting that the timeline was read with.
    ///   - excluded: the stretches of the recording that were not measured.
    ///   - lecturerSelf: whether the teacher said that the lecturer's face is their own.
    public static func text(
        for timeline: Timeline, minimumGroup: Int, excluded: ExcludedStretches = .none, lecturerSelf: Bool = false
    ) -> String {
        let rows = timeline.minutes.map { minute in
            cells(of: minute, minimumGroup: minimumGroup, excluded: excluded)
                + (lecturerSelf ? lecturerCells(minute.lecturer?.measures) : [])
        }
        return CSVTable.text([columns + (lecturerSelf ? lecturerColumns : [])] + rows)
    }

    private static func cells(
        of minute: MinuteBin, minimumGroup: Int, excluded: ExcludedStretches
    ) -> [String] {
        let presence = [
            String(minute.minute),
            FixedDecimal.text(minute.range.start.seconds, places: 3),
            FixedDecimal.text(minute.range.end.seconds, places: 3),
            String(minute.samples),
            String(minute.samplesWithFaces),
            FixedDecimal.text(minute.tilesMedian, places: 1),
            FixedDecimal.text(minute.facesMedian, places: 1),
            minute.samples > 0 ? String(minute.facesMax) : "",
            minute.samples > 0 ? String(minute.facesTooSmall) : "",
            share(minute.coverage),
        ]
        let suppressed = minute.outcome == .suppressed ? "true" : "false"
        return presence + measures(minute.outcome.measures)
            + [
                CSVTable.textCell(minute.layout ?? ""), suppressed,
                minute.reason(minimumGroup: minimumGroup)?.rawValue ?? "",
                FixedDecimal.text(minute.wordsPerMinute, places: 1), share(minute.outcome.measures?.smiling),
                share(minute.outcome.measures?.lookingDown),
            ] + talk(minute.talk) + [
                share(minute.lecturer?.visible),
                excluded.parts(in: minute.range).map(ExcludedStretches.text).joined(separator: ";"),
            ]
    }

    private static func talk(_ talk: MinuteTalk) -> [String] {
        [share(talk.speech), share(talk.lecturerSpeech), share(talk.classSpeech)]
            + [talk.classTurns, talk.classQuestions, talk.messages].map { $0.map(String.init) ?? "" }
    }

    private static func lecturerCells(_ measures: MinuteMeasures?) -> [String] {
        [measures?.facing, measures?.lookingDown, measures?.eyesClosed, measures?.smiling].map(share)
            + Expression.allCases.map { share(measures?.expressions[$0]) } + [share(measures?.unclear)]
    }

    private static func measures(_ measures: MinuteMeasures?) -> [String] {
        let expressions = Expression.allCases.map { share(measures?.expressions[$0]) }
        return expressions + [
            share(measures?.unclear), share(measures?.valence), share(measures?.arousal), share(measures?.facing),
            share(measures?.eyesClosed), share(measures?.engagement?.value), share(measures?.engagement?.low),
            share(measures?.engagement?.high),
        ]
    }

    private static func share(_ value: Double?) -> String {
        FixedDecimal.text(value, places: 4)
    }
}
