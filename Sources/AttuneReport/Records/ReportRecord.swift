import AttuneCore
import AttuneEngagement
import AttuneText
import Foundation

/// `report.json`: a finished report as a value on disk, without loss. Its keys are documented in OutputFormats.md and
/// held by `Documentation/Schemas/report.schema.json`.
struct ReportRecord: Codable {
    /// Counts up with every change that an older reader would misread.
    static let currentSchemaVersion = 3

    let schemaVersion: Int
    let recording: RecordingRecord
    let minutes: [MinuteRecord]
    let moments: [MomentRecord]
    let layouts: LayoutsRecord
    let settings: Settings
    let weights: WeightsRecord
    let method: Method
    let models: [ModelRecord]
    let versions: ProgramVersions
    let provenance: Provenance
    let inference: InferenceSummary
    let decode: DecodeRecord
    /// Absent where an earlier version measured.
    let decoding: DecodingSummary?
    let transcript: SideFile?
    let chat: SideFile?
    let lecturerSelf: Bool
    /// Absent where nothing was left out; the stretches follow from the settings.
    let excluded: ExclusionsRecord?
    let participants: ParticipantsRecord?

    private enum CodingKeys: String, CodingKey {
        case recording, minutes, moments, layouts, settings, weights, method, models, versions, provenance, inference,
            decode, decoding, transcript, chat, excluded, participants
        case schemaVersion = "schema_version"
        case lecturerSelf = "lecturer_self"
    }

    init(_ report: Report) {
        schemaVersion = ReportRecord.currentSchemaVersion
        recording = RecordingRecord(report.recording)
        minutes = report.timeline.minutes.map { MinuteRecord($0, minimumGroup: report.settings.minimumGroup) }
        moments = report.timeline.moments.map { moment in
            MomentRecord(moment, picture: report.momentPictures[moment.minutes.lowerBound])
        }
        layouts = LayoutsRecord(report.layouts)
        settings = report.settings
        weights = WeightsRecord(report.timeline.weights)
        method = report.method
        models = report.models.map(ModelRecord.init)
        versions = report.versions
        provenance = report.provenance
        inference = report.inference
        decode = DecodeRecord(report.decodeCounts)
        decoding = report.decoding
        transcript = report.transcript
        chat = report.chat
        lecturerSelf = report.lecturerSelf
        excluded = ExclusionsRecord(report.exclusions)
        participants = report.participants.map(ParticipantsRecord.init)
    }

    func report() throws(ReportError) -> Report {
        var readMinutes: [MinuteBin] = []
        for minute in minutes { readMinutes.append(try minute.bin()) }
        guard zip(readMinutes, readMinutes.dropFirst()).allSatisfy({ $0.range.end <= $1.range.start }) else {
            throw ReportError("its minutes are not in time order")
        }
        var readMoments: [Moment] = []
        for moment in moments { readMoments.append(try moment.moment()) }
        let pictures = moments.compactMap { moment in moment.picture.map { (moment.firstMinute.count, $0) } }
        return Report(
            recording: recording.recording,
            timeline: Timeline(minutes: readMinutes, weights: weights.table, moments: readMoments),
            layouts: try layouts.summary(), settings: settings, models: models.map(\.model), versions: versions,
            provenance: provenance, method: method, inference: inference, decodeCounts: decode.counts,
            decoding: decoding, transcript: transcript, chat: chat, lecturerSelf: lecturerSelf,
            momentPictures: Dictionary(pictures) { first, _ in first }, excludedTiles: excluded?.tiles.count ?? 0,
            participants: try participants?.participants())
    }
}

extension Report {
    /// The bytes of `report.json`: keys sorted, a line feed at the end. Equal reports give equal bytes.
    ///
    /// - Throws: `EncodingError` for a number that is not finite.
    public func json() throws -> Data {
        Data(try JSONText.encode(ReportRecord(self)).utf8)
    }

    /// Reads what `json` wrote; the report is equal to the one that was written.
    ///
    /// - Throws: `ReportError` for anything else, also for a report that a later version of this program wrote.
    public init(json: Data) throws(ReportError) {
        let record = try VersionedJSON.decode(
            ReportRecord.self, from: json, version: ReportRecord.currentSchemaVersion)
        self = try record.report()
    }
}
