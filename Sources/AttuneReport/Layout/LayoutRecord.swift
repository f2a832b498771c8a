import AttuneCore
import AttuneGallery
import AttuneText

/// `attune inspect --layout --json`: the stretches of a recording with documented names.
public struct LayoutRecord: Encodable {
    /// Counts up with every change that an older reader would misread.
    static let schemaVersion = 1

    private let schemaVersion = LayoutRecord.schemaVersion
    private let name: String
    private let page: String
    private let stretches: [Stretch]

    private enum CodingKeys: String, CodingKey {
        case name, page, stretches
        case schemaVersion = "schema_version"
    }

    fileprivate struct Stretch: Encodable {
        let startS: Double
        let endS: Double
        let samples: Int
        let kind: LayoutKind
        let frame: Size
        let rows: Int
        let columns: Int
        let tiles: [Tile]
        let cameras: Cameras
        let lecturerTile: Int?
        let screen: Box?
        let facesMedian: Double?
        let chosen: Candidate?
        let next: Candidate?

        private enum CodingKeys: String, CodingKey {
            case samples, kind, frame, rows, columns, tiles, cameras, screen, chosen, next
            case startS = "start_s"
            case endS = "end_s"
            case lecturerTile = "lecturer_tile"
            case facesMedian = "faces_median"
        }
    }

    fileprivate struct Size: Encodable {
        let width: Int
        let height: Int
    }

    fileprivate struct Box: Encodable {
        let x: Double
        let y: Double
        let width: Double
        let height: Double

        init(_ box: BoundingBox) {
            // A tenth of a pixel: the shortest texts that say where a box is.
            let numbers = [box.x, box.y, box.width, box.height].map { (Double($0) * 10).rounded() / 10 }
            (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
        }
    }

    fileprivate struct Tile: Encodable {
        let number: Int
        let camera: CameraState?
        let certainty: Double?
        let box: Box
    }

    /// A layout as it was weighed, and what spoke for and against it.
    fileprivate struct Candidate: Encodable {
        let rows: Int
        let columns: Int
        let tiles: Int
        let large: Box?
        let evidence: Evidence

        init(_ candidate: LayoutReasons.Candidate) {
            rows = candidate.rows
            columns = candidate.columns
            tiles = candidate.tiles.count
            large = candidate.large.map { Box($0) }
            evidence = Evidence(candidate.score)
        }
    }

    /// In pixels of side, to a tenth.
    fileprivate struct Evidence: Encodable {
        let sides: Double
        let place: Double
        let faces: Double
        let labels: Double
        let emptyTiles: Double
        let crowdedTiles: Double
        let facesAcross: Double
        let facesOutside: Double
        let contentOutside: Double
        let total: Double

        private enum CodingKeys: String, CodingKey {
            case sides, place, faces, labels, total
            case emptyTiles = "empty_tiles"
            case crowdedTiles = "crowded_tiles"
            case facesAcross = "faces_across"
            case facesOutside = "faces_outside"
            case contentOutside = "content_outside"
        }

        init(_ score: LayoutScore) {
            func rounded(_ value: Float) -> Double { (Double(value) * 10).rounded() / 10 }
            (sides, place, faces) = (rounded(score.sides), rounded(score.place), rounded(score.faces))
            labels = rounded(score.labels)
            (emptyTiles, crowdedTiles) = (rounded(score.emptyTiles), rounded(score.crowdedTiles))
            facesAcross = rounded(score.facesAcross)
            (facesOutside, contentOutside) = (rounded(score.facesOutside), rounded(score.contentOutside))
            total = rounded(score.total)
        }
    }

    fileprivate struct Cameras: Encodable {
        let on: Int
        let off: Int
        let still: Int
        let black: Int
        let frozen: Int
    }

    /// - Parameters:
    ///   - sheet: what was found.
    ///   - page: where the contact sheet was written.
    public init(_ sheet: LayoutSheet, page: String) {
        name = sheet.name
        self.page = page
        stretches = sheet.entries.map(Stretch.init)
    }

    /// Keys in snake_case, sorted; a value that is not known has no key.
    public func json() throws -> String {
        // Printed as a line, which ends with a line feed anyway.
        String(try JSONText.encode(self).dropLast())
    }
}

extension LayoutRecord.Stretch {
    fileprivate init(_ entry: LayoutEntry) {
        let layout = entry.layout
        self.init(
            startS: entry.range.start.seconds, endS: entry.range.end.seconds, samples: entry.sampleCount,
            kind: layout.kind, frame: .init(width: layout.frameSize.width, height: layout.frameSize.height),
            rows: layout.rows, columns: layout.columns,
            tiles: layout.tiles.enumerated().map { index, box in
                .init(
                    number: index + 1, camera: index < entry.cameras.count ? entry.cameras[index] : nil,
                    certainty: index < entry.certainties.count
                        ? (entry.certainties[index] * 100).rounded() / 100 : nil, box: .init(box))
            },
            cameras: .init(
                on: entry.count(.on), off: entry.count(.off), still: entry.count(.still), black: entry.count(.black),
                frozen: entry.count(.frozen)),
            lecturerTile: layout.lecturerTile.map { $0 + 1 }, screen: layout.screen.map { .init($0) },
            facesMedian: entry.facesMedian, chosen: entry.reasons.map { .init($0.chosen) },
            next: entry.reasons?.runnerUp.map { .init($0) })
    }
}
