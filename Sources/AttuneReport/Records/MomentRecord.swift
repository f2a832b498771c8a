import AttuneCore
import AttuneEngagement

/// One moment of `report.json`, with its picture.
struct MomentRecord: Codable {
    let firstMinute: CountValue
    let lastMinute: CountValue
    let start: SecondsValue
    let end: SecondsValue
    let findings: [FindingRecord]
    let layout: String?
    let pace: PaceRecord?
    let quote: String?
    /// A JPEG in base64.
    let picture: String?

    struct FindingRecord: Codable {
        let kind: MomentKind
        let value: Double
        let usual: Double
        let strength: Double

        private enum CodingKeys: String, CodingKey {
            case kind, value, usual
            case strength = "strength_spreads"
        }
    }

    struct PaceRecord: Codable {
        let value: Double
        let usual: Double

        private enum CodingKeys: String, CodingKey {
            case value = "words_per_minute"
            case usual = "usual_words_per_minute"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case findings, layout, pace, quote
        case firstMinute = "first_minute"
        case lastMinute = "last_minute"
        case start = "start_s"
        case end = "end_s"
        case picture = "picture_jpeg_base64"
    }

    init(_ moment: Moment, picture: String?) {
        firstMinute = CountValue(moment.minutes.lowerBound)
        lastMinute = CountValue(moment.minutes.upperBound)
        start = SecondsValue(moment.range.start)
        end = SecondsValue(moment.range.end)
        findings = moment.findings.map {
            FindingRecord(kind: $0.kind, value: $0.value, usual: $0.usual, strength: $0.strength)
        }
        layout = moment.layout
        pace = moment.pace.map { PaceRecord(value: $0.value, usual: $0.usual) }
        quote = moment.quote
        self.picture = picture
    }

    func moment() throws(ReportError) -> Moment {
        guard firstMinute.count <= lastMinute.count else {
            throw ReportError("the moment from minute \(firstMinute.count) on ends before it starts")
        }
        return Moment(
            minutes: firstMinute.count...lastMinute.count,
            range: try TimeRange(start, end, of: "the moment from minute \(firstMinute.count) on"),
            findings: findings.map {
                MomentFinding(kind: $0.kind, value: $0.value, usual: $0.usual, strength: $0.strength)
            },
            layout: layout, pace: pace.map { PaceChange(value: $0.value, usual: $0.usual) }, quote: quote)
    }
}
