import AttuneCore
import AttuneGallery

/// The layouts of `report.json`: which stood when, and how many faces stand for whom.
struct LayoutsRecord: Codable {
    let stretches: [StretchRecord]
    /// Faces of all samples by the name of their role.
    let faces: [String: CountValue]

    /// A stretch in which a layout stands. Boxes are in pixels of the upright frame.
    struct StretchRecord: Codable {
        let start: SecondsValue
        let end: SecondsValue
        /// The position of its first sample among all samples, from 0, and how many it has.
        let firstSample: CountValue
        let samples: CountValue
        let kind: LayoutKind
        let frame: PixelSize
        let rows: CountValue
        let columns: CountValue
        let tiles: [BoundingBox]
        let screen: BoundingBox?
        /// From 1.
        let lecturerTile: CountValue?

        private enum CodingKeys: String, CodingKey {
            case samples, kind, frame, rows, columns, tiles, screen
            case start = "start_s"
            case end = "end_s"
            case firstSample = "first_sample"
            case lecturerTile = "lecturer_tile"
        }
    }

    init(_ summary: LayoutSummary) {
        stretches = summary.stretches.map(StretchRecord.init)
        faces = Dictionary(uniqueKeysWithValues: summary.faces.map { ($0.key.rawValue, CountValue($0.value)) })
    }

    /// A role that this program does not know is left out.
    func summary() throws(ReportError) -> LayoutSummary {
        var read: [LayoutStretch] = []
        for stretch in stretches { read.append(try stretch.stretch()) }
        let roles = FaceRole.allCases.compactMap { role in faces[role.rawValue].map { (role, $0.count) } }
        return LayoutSummary(stretches: read, faces: Dictionary(uniqueKeysWithValues: roles))
    }
}

extension LayoutsRecord.StretchRecord {
    init(_ stretch: LayoutStretch) {
        let layout = stretch.layout
        self.init(
            start: SecondsValue(stretch.range.start), end: SecondsValue(stretch.range.end),
            firstSample: CountValue(stretch.samples.lowerBound), samples: CountValue(stretch.samples.count),
            kind: layout.kind, frame: layout.frameSize, rows: CountValue(layout.rows),
            columns: CountValue(layout.columns), tiles: layout.tiles, screen: layout.screen,
            lecturerTile: layout.lecturerTile.map { CountValue($0 + 1) })
    }

    func stretch() throws(ReportError) -> LayoutStretch {
        if let lecturerTile, !(1...max(1, tiles.count)).contains(lecturerTile.count) || tiles.isEmpty {
            throw ReportError("a layout's lecturer is in tile \(lecturerTile.count) of \(tiles.count)")
        }
        return LayoutStretch(
            range: try TimeRange(start, end, of: "a layout"),
            samples: firstSample.count..<firstSample.count + samples.count,
            layout: Layout(
                kind: kind, frameSize: frame, rows: rows.count, columns: columns.count, tiles: tiles, screen: screen,
                lecturerTile: lecturerTile.map { $0.count - 1 }))
    }
}
