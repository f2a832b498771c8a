import AttuneCore
import AttuneEngagement

/// One minute of `report.json`.
struct MinuteRecord: Codable {
    let minute: CountValue
    let start: SecondsValue
    let end: SecondsValue
    let samples: CountValue
    let samplesWithFaces: CountValue
    let tilesMedian: Double?
    let facesMedian: Double?
    let facesMax: CountValue
    let facesTooSmall: CountValue
    let coverage: Double?
    let layout: String?
    let wordsPerMinute: Double?
    let talk: MinuteTalkRecord?
    let lecturer: LecturerMinuteRecord?
    let outcome: MinuteOutcomeName
    /// As in `timeline.csv`; absent for a measured minute.
    let reason: String?
    /// Of a measured minute alone.
    let measures: MeasuresRecord?

    private enum CodingKeys: String, CodingKey {
        case minute, samples, coverage, layout, talk, lecturer, outcome, reason, measures
        case start = "start_s"
        case end = "end_s"
        case samplesWithFaces = "samples_with_faces"
        case tilesMedian = "tiles_median"
        case facesMedian = "faces_median"
        case facesMax = "faces_max"
        case facesTooSmall = "faces_too_small"
        case wordsPerMinute = "words_per_minute"
    }

    init(_ bin: MinuteBin, minimumGroup: Int) {
        minute = CountValue(bin.minute)
        start = SecondsValue(bin.range.start)
        end = SecondsValue(bin.range.end)
        samples = CountValue(bin.samples)
        samplesWithFaces = CountValue(bin.samplesWithFaces)
        tilesMedian = bin.tilesMedian
        facesMedian = bin.facesMedian
        facesMax = CountValue(bin.facesMax)
        facesTooSmall = CountValue(bin.facesTooSmall)
        coverage = bin.coverage
        layout = bin.layout
        wordsPerMinute = bin.wordsPerMinute
        talk = MinuteTalkRecord(bin.talk)
        lecturer = bin.lecturer.map(LecturerMinuteRecord.init)
        outcome = MinuteOutcomeName(bin.outcome)
        reason = bin.reason(minimumGroup: minimumGroup)?.rawValue
        measures = bin.outcome.measures.map(MeasuresRecord.init)
    }

    func bin() throws(ReportError) -> MinuteBin {
        MinuteBin(
            minute: minute.count, range: try TimeRange(start, end, of: "minute \(minute.count)"),
            samples: samples.count, samplesWithFaces: samplesWithFaces.count, tilesMedian: tilesMedian,
            facesMedian: facesMedian, facesMax: facesMax.count, facesTooSmall: facesTooSmall.count,
            coverage: coverage, layout: layout, outcome: try minuteOutcome(), wordsPerMinute: wordsPerMinute,
            talk: talk?.talk ?? MinuteTalk(), lecturer: lecturer?.minute)
    }

    private func minuteOutcome() throws(ReportError) -> MinuteOutcome {
        guard (measures != nil) == (outcome == .measured) else {
            throw ReportError("minute \(minute.count) has measures where it is not measured, or none where it is")
        }
        switch outcome {
        case .measured: return measures.map { .measured($0.measures) } ?? .suppressed
        case .suppressed: return .suppressed
        case .noUsableFace: return .noUsableFace
        case .noSample: return .noSample
        case .excluded: return .excluded
        }
    }
}

/// Whether a minute is broken down, and why not, in a word.
public enum MinuteOutcomeName: String, Codable, Sendable {
    case measured, suppressed, excluded
    case noUsableFace = "no_usable_face"
    case noSample = "no_sample"

    init(_ outcome: MinuteOutcome) {
        switch outcome {
        case .measured: self = .measured
        case .suppressed: self = .suppressed
        case .noUsableFace: self = .noUsableFace
        case .noSample: self = .noSample
        case .excluded: self = .excluded
        }
    }
}

/// What the faces of a measured minute showed.
struct MeasuresRecord: Codable {
    let expressions: ByExpression<Double>
    let unclear: Double
    /// By the reason's name; those that no face had may be absent.
    let unclearReasons: [String: Double]
    let valence: Double?
    let arousal: Double?
    let facing: Double?
    let eyesClosed: Double?
    let lookingDown: Double?
    let smiling: Double?
    let engagement: EngagementRecord?

    private enum CodingKeys: String, CodingKey {
        case expressions, unclear, valence, arousal, facing, smiling, engagement
        case unclearReasons = "unclear_reasons"
        case eyesClosed = "eyes_closed"
        case lookingDown = "looking_down"
    }

    init(_ measures: MinuteMeasures) {
        expressions = ByExpression(measures.expressions)
        unclear = measures.unclear
        unclearReasons = Dictionary(uniqueKeysWithValues: measures.unclearReasons.map { ($0.key.rawValue, $0.value) })
        valence = measures.valence
        arousal = measures.arousal
        facing = measures.facing
        eyesClosed = measures.eyesClosed
        lookingDown = measures.lookingDown
        smiling = measures.smiling
        engagement = measures.engagement.map(EngagementRecord.init)
    }

    /// A reason that this program does not know is left out.
    var measures: MinuteMeasures {
        let reasons = UnclearReason.allCases.compactMap { reason in
            unclearReasons[reason.rawValue].map { (reason, $0) }
        }
        return MinuteMeasures(
            expressions: expressions.values, unclear: unclear,
            unclearReasons: Dictionary(uniqueKeysWithValues: reasons), valence: valence, arousal: arousal,
            facing: facing, eyesClosed: eyesClosed, lookingDown: lookingDown, smiling: smiling,
            engagement: engagement?.estimate)
    }
}
