import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// What the section on single faces is filled with.
struct FacesContent {
    /// The page shows no more faces than this, so that three hours stay under half a megabyte; `tracks.csv` holds all of them.
    static let mostShown = 50

    let constants: MethodFigures
    let participantsReason: String
    let howMany: String
    let heatMap: HeatMap
    let dips: [String]
    let hasDips: Bool
    let withoutDips: String
    let facesTable: FacesTable

    init(_ participants: Participants, method: Method, language: Language = .english) {
        let tracks = participants.summaries.tracks
        let shown = Array(tracks.prefix(FacesContent.mostShown))
        constants = MethodFigures(method, language: language)
        participantsReason = participants.reason.text
        howMany = FacesContent.count(
            tracks.count, tooShort: participants.summaries.tooShort, method: method, in: language)
        heatMap = HeatMap(shown, language: language)
        dips = shown.flatMap { FacesContent.dips(of: $0, in: language) }
        hasDips = !dips.isEmpty
        withoutDips =
            tracks.contains { $0.usualAttention != nil }
            ? Words.faces.noDips.text(language, ["minutes": "\(method.tracks.leastDip)"])
            : Words.faces.noUsualLevel.text(language)
        facesTable = FacesTable(shown, language: language)
    }

    /// How many faces there are, and which of them are not shown.
    private static func count(_ tracks: Int, tooShort: Int, method: Method, in language: Language) -> String {
        let words = Words.faces
        let seconds = FixedDecimal.short(method.tracks.leastTimeInSight, places: 1)
        let clauses: [String?] = [
            words.facesInSightCount.text(tracks, language, ["seconds": seconds]),
            tooShort > 0 ? words.facesTooShortCount.text(tooShort, language) : nil,
            tracks > mostShown ? words.firstFacesShown.text(language, ["shown": "\(mostShown)"]) : nil,
        ]
        return clauses.compactMap { $0 }.joined() + Words.summary.end.text(language)
    }

    /// One sentence for each dip of a track.
    private static func dips(of track: TrackSummary, in language: Language) -> [String] {
        track.dips.map { dip in
            (dip.attention > 0 ? Words.faces.lowerDip : Words.faces.outOfSightDip).text(
                language,
                [
                    "number": "\(track.number)", "minutes": "\(dip.minutes.lowerBound)–\(dip.minutes.upperBound)",
                    "attention": FixedDecimal.text(dip.attention, places: 2),
                    "usual": FixedDecimal.text(track.usualAttention, places: 2),
                ])
        }
    }
}

/// The whole recording of each face in numbers.
struct FacesTable {
    let faceColumns: [String]
    let faceRows: [Row]

    struct Row {
        let face: String
        let cells: [String]
    }

    init(_ tracks: [TrackSummary], language: Language = .english) {
        let words = Words.faces
        faceColumns =
            [words.firstSeenColumn, words.lastSeenColumn, words.minutesSeenColumn, words.inSightColumn].map {
                $0.text(language)
            } + Expression.allCases.map { $0.words(in: language) }
            + [
                Words.expressions.unclear, Words.table.facingColumn, Words.charts.eyesLegend, Words.charts.indexLegend,
                words.usualAttentionColumn,
            ].map { $0.text(language) }
        faceRows = tracks.map { track in
            let shares = Expression.allCases.map { track.expressions[$0] } + [track.unclear]
            let presence = [
                PlainWords.clock(track.firstSeen), PlainWords.clock(track.lastSeen),
                FixedDecimal.text(track.timeInSight.seconds / 60, places: 1), FacesTable.percent(track.coverage),
            ]
            return Row(
                face: words.faceName.text(language, ["number": "\(track.number)"]),
                cells: presence + (shares + [track.facing, track.eyesClosed]).map(FacesTable.percent)
                    + [track.engagement, track.usualAttention].map(FacesTable.index))
        }
    }

    /// Whole percent without the sign.
    private static func percent(_ share: Double?) -> String {
        share.map { FixedDecimal.text($0 * 100, places: 0) } ?? "–"
    }

    private static func index(_ value: Double?) -> String {
        value.map { FixedDecimal.text($0, places: 2) } ?? "–"
    }
}
