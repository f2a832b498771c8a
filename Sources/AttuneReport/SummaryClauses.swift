import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneText

/// The first of the sentences that a report begins with, clause by clause: who was there, and what the faces showed.
struct SummaryClauses {
    private let report: Report
    private let statistics: RecordingStatistics
    private let language: Language
    private let words = Words.summary

    init(_ report: Report, language: Language) {
        self.report = report
        self.language = language
        statistics = RecordingStatistics(report.timeline)
    }

    var overview: String {
        let clauses = [
            presence, composition, suppression, SummarySentence.truncation(report.recording, in: language),
            SummarySentence.claims(report.decoding, in: language), leftOut,
        ]
        return clauses.compactMap { $0 }.joined(separator: words.clauseSeparator.text(language))
            + words.end.text(language)
    }

    /// The stretches that were left out on request; nil for none.
    private var leftOut: String? {
        report.exclusions.stretchesText(in: language).map {
            Words.exclusions.leftOutClause.text(language, ["stretches": $0])
        }
    }

    /// Those that could be measured: who was excluded is not said to have been away.
    private var minutes: Int { statistics.minutes - statistics.excluded }

    private var presence: String {
        guard minutes > statistics.withoutSample else { return words.noPicture.text(language) }
        if statistics.isOfLecturerAlone, let lecturer = statistics.lecturer {
            return share(
                lecturer.minutes, [words.lecturerInOneMinute, words.lecturerInAll, words.lecturerInSome]
            ).text(
                language,
                [
                    "visible": "\(lecturer.minutes)", "minutes": "\(minutes)",
                    "share": FixedDecimal.percent(lecturer.visible),
                ])
        }
        guard statistics.minutesWithFaces > 0 else { return absence }
        return share(statistics.minutesWithFaces, [words.facesInOneMinute, words.facesInAll, words.facesInSome]).text(
            language, ["visible": "\(statistics.minutesWithFaces)", "minutes": "\(minutes)", "faces": faceCount])
    }

    /// Of phrases for the one minute, for all minutes and for some of them, the one that fits.
    private func share(_ visible: Int, _ phrases: [Phrase]) -> Phrase {
        guard visible == minutes else { return phrases[2] }
        return phrases[visible == 1 ? 0 : 1]
    }

    /// That nobody of the class was seen, and what else has a face.
    private var absence: String {
        let isSingle = minutes == 1
        let others = [
            (FaceRole.lecturer, words.lecturersFace), (.still, words.stillFaces), (.shared, words.sharedFaces),
        ].filter { report.layouts.faces[$0.0, default: 0] > 0 }.map { $0.1.text(language) }
        let phrase =
            others.isEmpty
            ? isSingle ? words.noFaceInOneMinute : words.noFace
            : isSingle ? words.noClassInOneMinute : words.noClass
        return phrase.text(language, ["minutes": "\(minutes)", "others": language.list(others)])
    }

    private var faceCount: String {
        guard let median = statistics.facesMedian, median >= 1 else {
            return words.mostAtATime.text(language, ["most": "\(statistics.facesMax)"])
        }
        guard let tiles = statistics.tilesMax, tiles > 1 else {
            return words.medianAtATime.text(language, ["median": PlainWords.faces(median)])
        }
        return words.medianOfTiles.text(
            language,
            ["median": FixedDecimal.short(median, places: 1), "tiles": FixedDecimal.short(tiles, places: 1)])
    }

    private var composition: String? {
        let shownMost = statistics.isOfLecturerAlone ? statistics.lecturer?.shownMost : statistics.shownMost
        guard let most = shownMost else { return withoutComposition }
        return (most.share > 0.5 ? words.mostly : words.mostOften).text(
            language, ["part": most.part.words(in: language), "share": FixedDecimal.percent(most.share)])
    }

    /// Why no minute is broken down; nil where nobody was seen, which the sentence has said already.
    private var withoutComposition: String? {
        guard statistics.minutesWithFaces > 0 else { return nil }
        let phrase =
            switch commonestReason {
            case _ where statistics.suppressed == 0: words.noneWideEnough
            case .camerasOff: words.noGroupCamerasOff
            case .facesTooSmall: words.noGroupTooSmall
            default: words.noGroup
            }
        return phrase.text(
            language,
            ["size": "\(report.settings.minimumFaceSize)", "group": "\(report.settings.minimumGroup)"])
    }

    private var suppression: String? {
        guard statistics.measured > 0, statistics.suppressed > 0 else { return nil }
        let isSingle = statistics.suppressed == 1
        let why: Phrase? =
            switch commonestReason {
            case .camerasOff: isSingle ? words.becauseCamerasOff : words.mostlyCamerasOff
            case .facesTooSmall: isSingle ? words.becauseTooSmall : words.mostlyTooSmall
            default: nil
            }
        return (isSingle ? words.suppressedOne : words.suppressedSeveral).text(
            language,
            [
                "count": language.grouped(statistics.suppressed), "group": "\(report.settings.minimumGroup)",
                "why": why?.text(language) ?? "",
            ])
    }

    /// Why suppressed minutes are not broken down; nil where there are none.
    private var commonestReason: MinuteReason? {
        MinuteReasonWords.most(
            report.timeline.minutes.filter { $0.outcome == .suppressed }, settings: report.settings)
    }
}
