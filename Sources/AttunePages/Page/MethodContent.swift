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
    /// Of the source, where it is not the page's.
    let weightsLanguage: String?
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

    init(_ report: Report, language: Language = .english) {
        let table = report.timeline.weights
        constants = MethodFigures(report.method, language: language)
        interval = MethodContent.settingText("sample_interval", in: report.settings)
        minimumFaceSize = MethodContent.settingText("minimum_face_size", in: report.settings)
        minimumGroup = report.settings.minimumGroup
        hasTalk = report.timeline.minutes.contains { $0.talk.classSpeech != nil || $0.talk.messages != nil }
        hearsSpeech = report.transcript == nil && report.timeline.minutes.contains { $0.talk.speech != nil }
        decoded = MethodContent.decoded(report.decodeCounts, timeline: report.timeline, in: language)
        layouts = report.layouts.durations.map {
            Pair(label: PlainWords.layout($0.name, in: language), value: PlainWords.clock($0.duration))
        }
        hasLayouts = !layouts.isEmpty
        facesLeftOut = MethodContent.facesLeftOut(report.layouts, in: language)
        weightsName = table.name
        let source = Words.cards.text(table.source, in: language)
        weightsSource = source.text
        weightsLanguage = source.textLanguage
        neutralLow = FixedDecimal.short(table.neutralRange.lowerBound, places: 3)
        neutralHigh = FixedDecimal.short(table.neutralRange.upperBound, places: 3)
        weights = Expression.allCases.map { expression in
            Weight(
                name: expression.words(in: language),
                weight: FixedDecimal.short(table.weights[expression], places: 3))
        }
        models = report.models.map { ModelContent($0, language: language) }
        settings = Settings.table.map { setting in
            SettingRow(
                name: setting.name, value: setting.text(in: report.settings),
                meaning: SettingMeaning.text(of: setting, in: language))
        }
        pairs = MethodContent.pairs(report, in: language)
    }

    /// A setting as the table of settings writes it; the table holds every name used here.
    private static func settingText(_ name: String, in settings: Settings) -> String {
        Settings.table.first { $0.name == name }?.text(in: settings) ?? ""
    }

    private static func decoded(_ counts: DecodeCounts, timeline: Timeline, in language: Language) -> String {
        let words = Words.method
        let packets = words.ofPackets.text(
            language,
            [
                "packets": words.packetCount.text(counts.packets, language),
                "decoded": words.framesDecodedCount.text(counts.framesDecoded, language),
                "skipped": words.framesSkippedCount.text(counts.framesSkipped, language),
            ])
        let damaged =
            counts.corruptPackets == 0
            ? words.noPacketDamaged.text(language)
            : words.packetsDamagedCount.text(counts.corruptPackets, language)
        let analysed = words.framesAnalysedCount.text(RecordingStatistics(timeline).samples, language)
        return [analysed, packets, damaged].joined(separator: " ")
    }

    /// How many faces are not counted as the class, and what they are.
    private static func facesLeftOut(_ layouts: LayoutSummary, in language: Language) -> String {
        func count(_ role: FaceRole) -> String { language.grouped(layouts.faces[role] ?? 0) }
        return Words.method.facesLeftOutOfClass.text(
            language,
            [
                "total": language.grouped(layouts.faces.values.reduce(0, +)), "still": count(.still),
                "shared": count(.shared), "lecturer": count(.lecturer),
            ])
    }

    private static func pairs(_ report: Report, in language: Language) -> [Pair] {
        let words = Words.models
        let recording = report.recording
        func pair(_ label: Phrase, _ value: String) -> Pair { Pair(label: label.text(language), value: value) }
        func pairs(_ file: SideFile?, _ name: Phrase, _ sha256: Phrase) -> [Pair] {
            file.map { [pair(name, $0.fileName), pair(sha256, $0.sha256)] } ?? []
        }
        let size = words.sizeInBytes.text(
            language,
            [
                "size": PlainWords.size(recording.sizeInBytes, in: language),
                "bytes": language.grouped(Int(recording.sizeInBytes)),
            ])
        let expected = recording.expectedDuration.map { PlainWords.clock($0) } ?? words.expectedUnknown.text(language)
        let libraries = report.versions.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return [
            pair(words.fileLabel, recording.fileName), pair(words.sizeLabel, size),
            pair(words.fileSHA256Label, recording.sha256),
            pair(words.containerLabel, "\(recording.container); \(recording.codec)"),
            pair(words.expectedLabel, expected), pair(words.decodedLabel, PlainWords.clock(recording.decodedDuration)),
        ] + pairs(report.transcript, words.transcriptLabel, words.transcriptSHA256Label)
            + pairs(report.chat, words.chatLabel, words.chatSHA256Label)
            + (report.decoding.map { [pair(words.decoderLabel, decoder($0.protection, in: language))] } ?? []) + [
                pair(words.ranOnLabel, "\(report.inference.device), \(report.inference.precision)"),
                Pair(label: "Attune", value: report.versions.program),
                pair(words.librariesLabel, libraries.joined(separator: ", ")),
            ]
    }

    /// Where the recording was decoded, and what kept the decoder from doing anything else.
    private static func decoder(_ protection: DecoderProtection?, in language: Language) -> String {
        let words = Words.models
        guard let protection else { return words.decodedHere.text(language) }
        let files = protection.landlock.map { words.decodedWithoutFiles.text(language, ["version": "\($0)"]) }
        let calls = protection.filtersSystemCalls ? words.decodedWithFewCalls.text(language) : nil
        return words.decodedApart.text(
            language, ["bounds": (files ?? "") + (calls ?? ""), "memory": "\(protection.memory >> 20)"])
    }
}
