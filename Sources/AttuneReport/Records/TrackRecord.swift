import AttuneCore
import AttuneEngagement

/// The part of `report.json` that speaks of single faces.
struct ParticipantsRecord: Codable {
    let reason: ParticipantsReason
    let tracks: [TrackRecord]
    /// Tracks in sight for too short a time, of which nothing else is said.
    let tooShort: CountValue

    private enum CodingKeys: String, CodingKey {
        case reason, tracks
        case tooShort = "too_short"
    }

    init(_ participants: Participants) {
        reason = participants.reason
        tracks = participants.summaries.tracks.map(TrackRecord.init)
        tooShort = CountValue(participants.summaries.tooShort)
    }

    func participants() throws(ReportError) -> Participants {
        var read: [TrackSummary] = []
        for track in tracks { read.append(try track.summary()) }
        guard Set(read.map(\.minutes.count)).count <= 1 else {
            throw ReportError("the tracks differ in how many minutes the recording has")
        }
        return Participants(reason: reason, summaries: TrackSummaries(tracks: read, tooShort: tooShort.count))
    }
}

/// One track over the whole recording.
struct TrackRecord: Codable {
    let number: CountValue
    let firstSeen: SecondsValue
    let lastSeen: SecondsValue
    let samples: CountValue
    let timeInSight: SecondsValue
    let coverage: Double
    let expressions: ByExpression<Double>
    let unclear: Double
    let facing: Double?
    let eyesClosed: Double?
    let engagement: Double?
    /// One of each for every minute of the recording.
    let minuteSamples: [CountValue]
    let minuteAttention: [Double?]
    let usualAttention: Double?
    let dips: [DipRecord]

    struct DipRecord: Codable {
        let startMinute: CountValue
        let endMinute: CountValue
        let attention: Double

        private enum CodingKeys: String, CodingKey {
            case attention
            case startMinute = "start_minute"
            case endMinute = "end_minute"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case samples, coverage, expressions, unclear, facing, engagement, dips
        case number = "track"
        case firstSeen = "first_seen_s"
        case lastSeen = "last_seen_s"
        case timeInSight = "time_in_sight_s"
        case eyesClosed = "eyes_closed"
        case minuteSamples = "samples_by_minute"
        case minuteAttention = "attention_by_minute"
        case usualAttention = "usual_attention"
    }

    init(_ track: TrackSummary) {
        number = CountValue(track.number)
        firstSeen = SecondsValue(track.firstSeen)
        lastSeen = SecondsValue(track.lastSeen)
        samples = CountValue(track.samples)
        timeInSight = SecondsValue(track.timeInSight)
        coverage = track.coverage
        expressions = ByExpression(track.expressions)
        unclear = track.unclear
        facing = track.facing
        eyesClosed = track.eyesClosed
        engagement = track.engagement
        minuteSamples = track.minutes.map { CountValue($0.samples) }
        minuteAttention = track.minutes.map(\.attention)
        usualAttention = track.usualAttention
        dips = track.dips.map {
            DipRecord(
                startMinute: CountValue($0.minutes.lowerBound), endMinute: CountValue($0.minutes.upperBound),
                attention: $0.attention)
        }
    }

    func summary() throws(ReportError) -> TrackSummary {
        guard minuteSamples.count == minuteAttention.count else {
            throw ReportError("track \(number.count) has \(minuteSamples.count) and \(minuteAttention.count) minutes")
        }
        var read: [TrackDip] = []
        for dip in dips {
            guard dip.startMinute.count <= dip.endMinute.count else {
                throw ReportError("a dip of track \(number.count) ends before it starts")
            }
            read.append(
                TrackDip(minutes: dip.startMinute.count..<dip.endMinute.count, attention: dip.attention))
        }
        return TrackSummary(
            number: number.count, firstSeen: firstSeen.time, lastSeen: lastSeen.time, samples: samples.count,
            timeInSight: timeInSight.time, coverage: coverage, expressions: expressions.values, unclear: unclear,
            facing: facing, eyesClosed: eyesClosed, engagement: engagement,
            minutes: zip(minuteSamples, minuteAttention).map { TrackMinute(samples: $0.count, attention: $1) },
            usualAttention: usualAttention, dips: read)
    }
}
