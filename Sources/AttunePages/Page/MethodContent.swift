import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneReport
import AttuneText

/// What the method section is filled with.
struct MethodContent {
    let constants: MethodFigures
    let interval: String
    let minimumFaceSize: String
    let minimumGroup: Int
    let hasTalk: Bool
    /// Whether the time with speech is from the sound, because no transcript tells.
    let hearsSpeech: Bool
    let decoded: String
    let layouts: [Pair]
    let hasLayouts: Bool
    let facesLeftOut: String
    let weightsName: String
    let weightsSource: String
    let neutralLow: String
    let neutralHigh: String
    let weights: [Weight]
    let models: [ModelContent]
    let settings: [SettingRow]
    let pairs: [Pair]

    struct Weight {
        let name: String
        let weight: String
    }

    struct SettingRow {
        let name: String
        let value: String
        let meaning: String
    }

    struct Pair {
        let label: String
        let value: String
    }

    init(_ report: Report) {
        let table = report.timeline.weights
        constants = MethodFigures(report.method)
        interval = MethodContent.settingText("sample_interval", in: report.settings)
        minimumFaceSize = MethodContent.settingText("minimum_face_size", in: report.settings)
        minimumGroup = report.settings.minimumGroup
        hasTalk = report.timeline.minutes.contains { $0.talk.classSpeech != nil || $0.talk.messages != nil }
        hearsSpeech = report.transcript == nil && report.timeline.minutes.contains { $0.talk.speech != nil }
        decoded = MethodContent.decoded(report.decodeCounts, timeline: report.timeline)
        layouts = report.layouts.durations.map {
            Pair(label: PlainWords.layout($0.name), value: PlainWords.clock($0.duration))
        }
        hasLayouts = !layouts.isEmpty
        facesLeftOut = MethodContent.facesLeftOut(report.layouts)
        weightsName = table.name
        weightsSource = table.source
        neutralLow = FixedDecimal.short(table.neutralRange.lowerBound, places: 3)
        neutralHigh = FixedDecimal.short(table.neutralRange.upperBound, places: 3)
        weights = Expression.allCases.map { expression in
            Weight(name: expression.rawValue, weight: FixedDecimal.short(table.weights[expression], places: 3))
        }
        models = report.models.map(ModelContent.init)
        settings = Settings.table.map { setting in
            SettingRow(name: setting.name, value: setting.text(in: report.settings), meaning: setting.meaning)
        }
        pairs = MethodContent.pairs(report)
    }

    /// A setting as the table of settings writes it; the table holds every name used here.
    private static func settingText(_ name: String, in settings: Settings) -> String {
        Settings.table.first { $0.name == name }?.text(in: settings) ?? ""
    }

    private static func decoded(_ counts: DecodeCounts, timeline: Timeline) -> String {
        let samples = RecordingStatistics(timeline).samples
        let corrupt =
            counts.corruptPackets == 0
            ? "No packet was damaged."
            : "\(PlainWords.count(counts.corruptPackets, "damaged packet")) could not be used and "
                + "\(counts.corruptPackets == 1 ? "was" : "were") passed over."
        return "\(PlainWords.count(samples, "frame")) \(samples == 1 ? "was" : "were") analysed. Of the video stream's "
            + "\(PlainWords.count(counts.packets, "packet")), \(PlainWords.count(counts.framesDecoded, "frame")) "
            + "\(counts.framesDecoded == 1 ? "was" : "were") decoded; \(PlainWords.count(counts.framesSkipped, "frame")) "
            + "between the analysed ones \(counts.framesSkipped == 1 ? "was" : "were") skipped. \(corrupt)"
    }

    private static func pairs(of file: SideFile?, kind: String) -> [Pair] {
        guard let file else { return [] }
        return [
            Pair(label: kind, value: file.fileName),
            Pair(label: "sha256 of the \(kind.lowercased())", value: file.sha256),
        ]
    }

    /// How many faces are not counted as the class, and what they are.
    private static func facesLeftOut(_ layouts: LayoutSummary) -> String {
        func count(_ role: FaceRole) -> String { PlainWords.grouped(layouts.faces[role] ?? 0) }
        let total = layouts.faces.values.reduce(0, +)
        return
            "Of \(PlainWords.grouped(total)) faces found in all analysed frames, \(count(.still)) stood still as only "
            + "pictures do (photographs in place of a camera, slides, posters), \(count(.shared)) moved on the shared "
            + "screen and \(count(.lecturer)) were the lecturer's. None of these counts as the class."
    }

    private static func pairs(_ report: Report) -> [Pair] {
        let recording = report.recording
        let expected = recording.expectedDuration.map { PlainWords.clock($0) } ?? "not given by the container"
        let libraries = report.versions.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return [
            Pair(label: "File", value: recording.fileName),
            Pair(
                label: "Size",
                value: "\(PlainWords.size(recording.sizeInBytes)) "
                    + "(\(PlainWords.grouped(Int(recording.sizeInBytes))) bytes)"),
            Pair(label: "sha256 of the file", value: recording.sha256),
            Pair(label: "Container, codec", value: "\(recording.container); \(recording.codec)"),
            Pair(label: "Expected duration", value: expected),
            Pair(label: "Decoded duration", value: PlainWords.clock(recording.decodedDuration)),
        ] + pairs(of: report.transcript, kind: "Transcript") + pairs(of: report.chat, kind: "Chat") + [
            Pair(label: "Neural networks ran on", value: "\(report.inference.device), \(report.inference.precision)"),
            Pair(label: "Attune", value: report.versions.program),
            Pair(label: "Libraries", value: libraries.joined(separator: ", ")),
        ]
    }
}
