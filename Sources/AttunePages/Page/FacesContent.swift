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

    init(_ participants: Participants, method: Method) {
        let tracks = participants.summaries.tracks
        let shown = Array(tracks.prefix(FacesContent.mostShown))
        constants = MethodFigures(method)
        participantsReason = participants.reason.text
        howMany = FacesContent.count(tracks.count, tooShort: participants.summaries.tooShort, method: method)
        heatMap = HeatMap(shown)
        dips = shown.flatMap(FacesContent.dips)
        hasDips = !dips.isEmpty
        withoutDips =
            tracks.contains { $0.usualAttention != nil }
            ? "No face stayed below its own usual level for \(method.tracks.leastDip) minutes or more."
            : "No face was in sight long enough to know what is usual for it."
        facesTable = FacesTable(shown)
    }

    /// How many faces there are, and which of them are not shown.
    private static func count(_ tracks: Int, tooShort: Int, method: Method) -> String {
        let seconds = FixedDecimal.short(method.tracks.leastTimeInSight, places: 1)
        var text =
            "\(PlainWords.count(tracks, "face")) \(tracks == 1 ? "was" : "were") in sight for \(seconds) s or more"
        if tooShort > 0 {
            text +=
                "; \(PlainWords.grouped(tooShort)) more \(tooShort == 1 ? "was" : "were") seen for less, and "
                + "\(tooShort == 1 ? "is" : "are") left out"
        }
        if tracks > mostShown { text += "; the first \(mostShown) are shown here, tracks.csv holds all" }
        return text + "."
    }

    /// One sentence for each dip of a track.
    private static func dips(of track: TrackSummary) -> [String] {
        track.dips.map { dip in
            guard dip.attention > 0 else {
                return "Face \(track.number): out of sight, \(dip.minutes.lowerBound)–\(dip.minutes.upperBound) min"
            }
            let numbers = [dip.attention, track.usualAttention].map { FixedDecimal.text($0, places: 2) }
            return "Face \(track.number): lower than its own usual level, \(dip.minutes.lowerBound)–"
                + "\(dip.minutes.upperBound) min (attention \(numbers[0]), usually \(numbers[1]))"
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

    init(_ tracks: [TrackSummary]) {
        faceColumns =
            ["first seen", "last seen", "minutes seen", "in sight"] + Expression.allCases.map(\.rawValue)
            + ["unclear", "facing", "eyes closed", "index", "usual attention"]
        faceRows = tracks.map { track in
            let shares = Expression.allCases.map { track.expressions[$0] } + [track.unclear]
            let presence = [
                PlainWords.clock(track.firstSeen), PlainWords.clock(track.lastSeen),
                FixedDecimal.text(track.timeInSight.seconds / 60, places: 1), FacesTable.percent(track.coverage),
            ]
            return Row(
                face: "Face \(track.number)",
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
