import AttuneCore
import AttuneEngagement
import AttuneText

/// What `run.json` says of a recording as a whole: enough for a page over many recordings.
///
/// What faces showed is over measured minutes alone, as in `RecordingStatistics`.
package struct RunSummary: Equatable, Sendable, Codable {
    /// The one that the report's page begins with.
    package let sentence: String
    /// Median of the minutes' medians, over the minutes in which a face was seen; nil where there are none.
    package let facesMedian: Double?
    package let facesMax: Int
    /// The most tiles of any minute's median; nil where no minute shows tiles.
    package let tilesMax: Double?
    /// Means over the measured minutes, 0…1; nil where there are none.
    package let expressions: ByExpression<Double>?
    package let unclear: Double?
    package let facing: Double?
    package let eyesClosed: Double?
    /// Medians over the measured minutes in which the index is known; nil where there are none.
    package let engagement: EngagementRecord?
    /// Median over the minutes; nil where there is no transcript.
    package let wordsPerMinute: Double?
    /// The minutes in time order, equal neighbours in one.
    package let strip: [StripRun]
    /// Nil in a record that an earlier version of this program wrote.
    package let minutes: MinuteSeries?
    package let moments: [MomentSpan]

    package struct MomentSpan: Equatable, Sendable, Codable {
        /// What the moment is named after; nil where nothing is known of it.
        package let kind: MomentKind?
        /// By number from 0.
        package let firstMinute: Int
        package let lastMinute: Int

        enum CodingKeys: String, CodingKey {
            case kind
            case firstMinute = "first_minute"
            case lastMinute = "last_minute"
        }
    }

    enum CodingKeys: String, CodingKey {
        case sentence, expressions, unclear, facing, engagement, strip, minutes, moments
        case facesMedian = "faces_median"
        case facesMax = "faces_max"
        case tilesMax = "tiles_max"
        case eyesClosed = "eyes_closed"
        case wordsPerMinute = "words_per_minute"
    }

    /// What a page over several recordings says of this one: nothing of what the lecturer's face showed.
    static func sentence(of report: Report, in language: Language) -> String {
        SummarySentence.text(for: report.withoutLecturersFace, in: language)
    }

    init(_ report: Report, statistics: RecordingStatistics) {
        let minutes = report.timeline.minutes
        sentence = RunSummary.sentence(of: report, in: .english)
        facesMedian = statistics.facesMedian
        facesMax = statistics.facesMax
        tilesMax = statistics.tilesMax
        expressions = statistics.expressions.map { ByExpression($0) }
        unclear = statistics.unclear
        facing = statistics.facing
        eyesClosed = statistics.eyesClosed
        engagement = EngagementRecord(medianOf: minutes.compactMap { $0.outcome.measures?.engagement })
        wordsPerMinute = median(minutes.compactMap(\.wordsPerMinute))
        strip = StripRun.runs(of: minutes)
        self.minutes = MinuteSeries(minutes)
        moments = report.timeline.moments.map { moment in
            MomentSpan(
                kind: moment.kind, firstMinute: moment.minutes.lowerBound, lastMinute: moment.minutes.upperBound)
        }
    }
}

/// An index with its band.
package struct EngagementRecord: Equatable, Sendable, Codable {
    package let value: Double
    package let low: Double
    package let high: Double

    init(_ estimate: EngagementEstimate) {
        value = estimate.value
        low = estimate.low
        high = estimate.high
    }

    /// The median of each of the three by itself; nil for no estimates.
    init?(medianOf estimates: [EngagementEstimate]) {
        guard let value = median(estimates.map(\.value)), let low = median(estimates.map(\.low)),
            let high = median(estimates.map(\.high))
        else { return nil }
        self.init(EngagementEstimate(value: value, low: low, high: high))
    }

    var estimate: EngagementEstimate { EngagementEstimate(value: value, low: low, high: high) }
}

/// Minutes that look nearly the same on a strip, side by side.
package struct StripRun: Equatable, Sendable, Codable {
    package let start: SecondsValue
    package let end: SecondsValue
    package let outcome: MinuteOutcomeName
    /// To the nearest tenth, 0…1; nil unless the minutes were measured.
    package let coverage: Double?

    enum CodingKeys: String, CodingKey {
        case outcome, coverage
        case start = "start_s"
        case end = "end_s"
    }

    /// The runs of a recording in time order.
    package static func runs(of minutes: [MinuteBin]) -> [StripRun] {
        var runs: [StripRun] = []
        for minute in minutes {
            let run = StripRun(minute)
            if let last = runs.last, last.outcome == run.outcome, last.coverage == run.coverage {
                runs[runs.count - 1] = StripRun(
                    start: last.start, end: run.end, outcome: run.outcome, coverage: run.coverage)
            } else {
                runs.append(run)
            }
        }
        return runs
    }

    private init(start: SecondsValue, end: SecondsValue, outcome: MinuteOutcomeName, coverage: Double?) {
        self.start = start
        self.end = end
        self.outcome = outcome
        self.coverage = coverage
    }

    private init(_ minute: MinuteBin) {
        let isMeasured = minute.outcome.measures != nil
        self.init(
            start: SecondsValue(minute.range.start), end: SecondsValue(minute.range.end),
            outcome: MinuteOutcomeName(minute.outcome),
            coverage: isMeasured ? ((minute.coverage ?? 0) * 10).rounded() / 10 : nil)
    }
}
