import AttuneCore
import Foundation

/// The truth beside a recording, as `Scripts/make-lecture` writes it; times in seconds, boxes as four numbers.
public struct TruthFile {
    /// What the name of a recording without its extension is followed by.
    public static let suffix = ".truth.json"

    /// The path of the truth that belongs to a recording, whether or not it is there.
    public static func path(forRecordingAt path: String) -> String {
        URL(fileURLWithPath: path).deletingPathExtension().path + suffix
    }

    /// Reads a truth.
    ///
    /// - Throws: `TruthError` where there is no file, or one that is no truth.
    public static func read(_ path: String) throws(TruthError) -> LectureTruth {
        let remedy = "make the lecture again with Scripts/make-lecture"
        guard let json = FileManager.default.contents(atPath: path) else {
            throw TruthError(path: path, problem: "there is no such file, or it cannot be read", remedy: remedy)
        }
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            let content = try decoder.decode(Content.self, from: json)
            guard !content.stretches.isEmpty else {
                throw TruthError(path: path, problem: "the lecture has no stretches", remedy: remedy)
            }
            return content.truth
        } catch let error as TruthError {
            throw error
        } catch {
            throw TruthError(
                path: path, problem: "this is no truth of a lecture", remedy: remedy, libraryMessage: "\(error)")
        }
    }

    /// The file as it is; a name that ends in S is one in seconds.
    private struct Content: Decodable {
        let name: String
        let frame: PixelSize
        let frameRate: Double
        let durationS: Double
        let stretches: [Stretch]
        let people: [Person]
        let faces: [Face]
        /// Missing in truths written before there were any.
        let breaks: [Break]?
        /// Missing in truths of lectures that are of no look.
        let look: String?

        var truth: LectureTruth {
            LectureTruth(
                name: name, frameSize: frame, frameRate: frameRate, duration: TruthFile.time(durationS),
                stretches: stretches.enumerated().map { index, stretch in
                    stretch.known(faces: faces.filter { $0.stretch == index }.map(\.known))
                },
                people: people.map { person in
                    LectureTruth.Person(id: person.id, expressions: person.expressions.map(\.known))
                },
                breaks: (breaks ?? []).map { TruthFile.range($0.startS, $0.endS) }, look: look)
        }
    }

    private struct Stretch: Decodable {
        struct Division: Decodable {
            let kind: LayoutKind
            let rows: Int
            let columns: Int
        }

        let startS: Double
        let endS: Double
        let layout: Division
        let tiles: [Tile]
        let screen: Corners?
        let printedFaces: [Corners]

        func known(faces: [LectureTruth.Face]) -> LectureTruth.Stretch {
            LectureTruth.Stretch(
                range: TruthFile.range(startS, endS), kind: layout.kind, rows: layout.rows, columns: layout.columns,
                tiles: tiles.map(\.known), screen: screen?.box, printedFaces: printedFaces.map(\.box), faces: faces)
        }
    }

    private struct Tile: Decodable {
        let box: Corners
        let camera: CameraState
        let people: [Int]
        let lecturer: Bool
        let photoFace: Corners?

        var known: LectureTruth.Tile {
            LectureTruth.Tile(
                box: box.box, camera: camera, people: people, isLecturer: lecturer, photoFace: photoFace?.box)
        }
    }

    private struct Face: Decodable {
        let person: Int
        let stretch: Int
        let box: Corners

        var known: LectureTruth.Face { LectureTruth.Face(person: person, box: box.box) }
    }

    private struct Person: Decodable {
        let id: Int
        let expressions: [Span]
    }

    private struct Break: Decodable {
        let startS: Double
        let endS: Double
    }

    private struct Span: Decodable {
        let startS: Double
        let endS: Double
        let expression: AttuneCore.Expression?

        var known: LectureTruth.ScheduledExpression {
            LectureTruth.ScheduledExpression(range: TruthFile.range(startS, endS), expression: expression)
        }
    }

    /// [x, y, width, height].
    private struct Corners: Decodable {
        let box: BoundingBox

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let values = try container.decode([Float].self)
            guard values.count == 4 else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "\(values.count) values where a box has four")
            }
            box = BoundingBox(x: values[0], y: values[1], width: values[2], height: values[3])
        }
    }

    private static func time(_ seconds: Double) -> MediaTime {
        MediaTime(microseconds: Int64((seconds * 1_000_000).rounded()))
    }

    private static func range(_ start: Double, _ end: Double) -> TimeRange {
        TimeRange(start: time(start), end: max(time(start), time(end)))
    }
}
