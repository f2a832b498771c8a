import AttuneCore
import AttuneGallery
import AttuneText

/// The figures of lectures as Markdown tables: a row for each lecture, and one for all together.
public struct AccuracyTables {
    /// Ends without a line feed.
    public let text: String

    public init(_ lectures: [LectureAccuracy]) {
        let rows = lectures + [LectureAccuracy.total(of: lectures)]
        var tables = [
            AccuracyTables.table("Layout", rows, AccuracyTables.layout),
            AccuracyTables.table("Cameras (precision / recall)", rows, AccuracyTables.cameras),
            AccuracyTables.standing(LectureAccuracy.total(of: lectures)),
            AccuracyTables.table("Faces (recall by width in pixels)", rows, AccuracyTables.faces),
            AccuracyTables.table("Tracks", rows, AccuracyTables.tracks),
            AccuracyTables.table("Minutes", rows, AccuracyTables.minutes),
        ]
        if lectures.contains(where: { $0.moments != nil }) {
            tables.append(AccuracyTables.table("Moments", rows, AccuracyTables.moments))
        }
        let looks = LectureAccuracy.looks(of: lectures)
        if !looks.isEmpty { tables.insert(AccuracyTables.table("Looks", looks, AccuracyTables.look), at: 0) }
        text = tables.joined(separator: "\n\n")
    }

    /// What one column says of one lecture.
    private struct Cell {
        let title: String
        let text: String

        init(_ title: String, _ text: String) {
            self.title = title
            self.text = text
        }
    }

    private static func table(
        _ title: String, _ rows: [LectureAccuracy], _ cells: (LectureAccuracy) -> [Cell]
    ) -> String {
        let titles = rows.first.map(cells)?.map(\.title) ?? []
        let lines = rows.map { row in "| \(row.name) | " + cells(row).map(\.text).joined(separator: " | ") + " |" }
        let header = [
            "### \(title)", "", "| lecture | " + titles.joined(separator: " | ") + " |",
            String(repeating: "|---", count: titles.count + 1) + "|",
        ]
        return (header + lines).joined(separator: "\n")
    }

    private static func look(_ lecture: LectureAccuracy) -> [Cell] {
        [
            Cell("samples", String(lecture.samples)),
            Cell("layout correct", percent(lecture.layout.correct)),
            Cell("tile count exact", percent(lecture.layout.tileCount)),
            Cell("tile boxes matched", percent(lecture.layout.tiles)),
            Cell("cameras right", percent(lecture.cameras.correct)),
            Cell("faces found", percent(lecture.faces.found)),
            Cell("minutes with faces within 1", percent(lecture.faceCounts.withinOne)),
            Cell("changes found", fraction(lecture.changes.found)),
            Cell("found where there is none", String(lecture.changes.falselyFound.events)),
        ]
    }

    private static func layout(_ lecture: LectureAccuracy) -> [Cell] {
        [
            Cell("samples", String(lecture.samples)),
            Cell("layout correct", percent(lecture.layout.correct)),
            Cell("kind", percent(lecture.layout.kind)),
            Cell("tile count exact", percent(lecture.layout.tileCount)),
            Cell("tile boxes matched", percent(lecture.layout.tiles)),
            Cell("screen matched", percent(lecture.layout.screen)),
            Cell("changes found", fraction(lecture.changes.found)),
            Cell("false changes an hour", number(lecture.changes.falselyFound.perHour, places: 1)),
            Cell("lecturer's tile told", percent(lecture.layout.lecturerTold)),
            Cell("of these rightly", percent(lecture.layout.lecturerRight)),
        ]
    }

    private static func cameras(_ lecture: LectureAccuracy) -> [Cell] {
        let cameras = lecture.cameras
        let states = CameraState.allCases.map { state in
            Cell(state.rawValue, "\(percent(cameras.precision(state))) / \(percent(cameras.recall(state)))")
        }
        return [Cell("tiles", String(cameras.correct.total)), Cell("right", percent(cameras.correct))] + states
    }

    /// How often a tile is what it was found to be, by how long it was found so: a row for each state.
    private static func standing(_ total: LectureAccuracy) -> String {
        let bounds = CameraStanding.bounds
        let titles = bounds.indices.map { band in
            band + 1 < bounds.count ? "\(bounds[band])–\(bounds[band + 1] - 1)" : "≥ \(bounds[band])"
        }
        let rows = zip(CameraState.allCases, total.cameras.standing).map { state, bands in
            let cells = bands.map { $0.total == 0 ? "–" : "\(percent($0)) of \($0.total)" }
            return "| \(state.rawValue) | " + cells.joined(separator: " | ") + " |"
        }
        let header = [
            "### Cameras (right, by samples in a row in which they were found so)", "",
            "| found | " + titles.joined(separator: " | ") + " |",
            String(repeating: "|---", count: titles.count + 1) + "|",
        ]
        return (header + rows).joined(separator: "\n")
    }

    private static func faces(_ lecture: LectureAccuracy) -> [Cell] {
        let faces = lecture.faces
        let bands = FaceWidthBand.allCases.map { band in
            Cell(AccuracyTables.title(of: band), percent(faces.bands[band.rawValue].found))
        }
        let others = [
            Cell("all", percent(faces.found)),
            Cell("false faces a 1,000 tiles", number(faces.falseFacesPerThousandTiles, places: 2)),
            Cell("photographs rejected", percent(lecture.stills.photographsRejected)),
            Cell("printed faces rejected", percent(lecture.stills.printedRejected)),
            Cell("stills counted as present", String(lecture.stills.countedAsPresent)),
        ]
        return [Cell("tiles", String(faces.tiles)), Cell("faces", String(faces.found.total))] + bands + others
    }

    private static func tracks(_ lecture: LectureAccuracy) -> [Cell] {
        let tracks = lecture.tracks
        return [
            Cell("track-hours", number(tracks.hours, places: 2)),
            Cell("switches a track-hour", number(tracks.switches.perHour, places: 2)),
            Cell("in sight", String(tracks.switchesInSight)),
            Cell("at a change of the layout", String(tracks.switchesAtLayoutChange)),
            Cell("after absence", String(tracks.switchesAfterAbsence)),
            Cell("on the main track", percent(tracks.onMainTrack)),
            Cell("tracks a person", number(tracks.tracksOfPerson.value, places: 2)),
            Cell("tracks of several people", fraction(tracks.ofSeveral)),
        ]
    }

    private static func minutes(_ lecture: LectureAccuracy) -> [Cell] {
        [
            Cell("minutes", String(lecture.faceCounts.withinOne.total)),
            Cell("faces within 1", percent(lecture.faceCounts.withinOne)),
            Cell("faces off by", number(lecture.faceCounts.error.value, places: 2)),
            Cell("expressions as scheduled", percent(lecture.expressions.asScheduled)),
            Cell("unclear", percent(lecture.expressions.unclear)),
            Cell("expression shares off by", number(lecture.expressions.error.value, places: 3)),
            Cell("happy off by", number(lecture.expressions.errors[.happy].value, places: 3)),
            Cell("engagement off by", number(lecture.engagement.error.value, places: 3)),
            Cell("engagement bias", number(lecture.engagement.bias.value, places: 3)),
        ]
    }

    private static func moments(_ lecture: LectureAccuracy) -> [Cell] {
        [
            Cell("laughs found", fraction(lecture.moments?.laughs ?? Proportion())),
            Cell("breaks found", fraction(lecture.moments?.breaks ?? Proportion())),
            Cell("false moments", lecture.moments.map { String($0.falselyFound.events) } ?? "–"),
            Cell("false moments an hour", number(lecture.moments?.falselyFound.perHour, places: 1)),
        ]
    }

    private static func title(of band: FaceWidthBand) -> String {
        guard let upper = band.upperBound else { return "≥ \(band.lowerBound)" }
        return band.lowerBound == 0 ? "< \(upper)" : "\(band.lowerBound)–\(upper - 1)"
    }

    /// With two decimals, because targets lie at 98 and 99 %; "–" where there is nothing to take a share of.
    private static func percent(_ proportion: Proportion) -> String {
        proportion.share.map { FixedDecimal.text($0 * 100, places: 2) + " %" } ?? "–"
    }

    private static func fraction(_ proportion: Proportion) -> String {
        "\(proportion.count) of \(proportion.total)"
    }

    private static func number(_ value: Double?, places: Int) -> String {
        value.map { FixedDecimal.text($0, places: places) } ?? "–"
    }
}
