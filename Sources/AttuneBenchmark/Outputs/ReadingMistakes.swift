import AttuneCore
import AttuneGallery

/// What was read wrongly of a lecture, as lines for whoever looks for the reason.
///
/// The same mistake in samples that follow each other is one line, with the time of the first and the last and the
/// number of samples. Samples at a change are passed over, as in the figures.
public struct ReadingMistakes {
    public let lines: [String]

    public init(of comparison: LectureComparison) {
        let groups: [(String, (Int) -> [String])] = [
            ("layout", { LayoutMistakes.inSample($0, of: comparison) }),
            ("camera", { LayoutMistakes.camerasInSample($0, of: comparison) }),
            ("face", { FaceMistakes.inSample($0, of: comparison) }),
        ]
        let runs = groups.flatMap { title, mistakes in
            ReadingMistakes.runs(of: mistakes, in: comparison).map { "\(title) \($0)" }
        }
        lines =
            runs + LayoutMistakes.changes(of: comparison) + ReadingMistakes.trackSwitches(of: comparison)
            + MomentMistakes.lines(of: comparison)
    }

    /// A mistake over samples that follow each other.
    private struct Run {
        let first: Int
        var last: Int
        var samples: Int
        let words: String
    }

    private static func runs(of mistakes: (Int) -> [String], in comparison: LectureComparison) -> [String] {
        var closed: [Run] = []
        var open: [Run] = []
        for sample in comparison.judgedSamples {
            var next: [Run] = []
            for words in mistakes(sample) {
                if let position = open.firstIndex(where: { $0.words == words }) {
                    var run = open.remove(at: position)
                    run.last = sample
                    run.samples += 1
                    next.append(run)
                } else {
                    next.append(Run(first: sample, last: sample, samples: 1, words: words))
                }
            }
            closed += open
            open = next
        }
        return (closed + open).enumerated()
            .sorted { ($0.element.first, $0.offset) < ($1.element.first, $1.offset) }
            .map { _, run in
                let first = comparison.samples[run.first].time
                let last = comparison.samples[run.last].time
                return "\(first)–\(last) (\(run.samples) samples): \(run.words)"
            }
    }

    private static func trackSwitches(of comparison: LectureComparison) -> [String] {
        comparison.truth.people.map(\.id)
            .flatMap { person in PersonHistory(of: person, in: comparison).switches.map { (person, $0) } }
            .sorted { ($0.1.sample, $0.0) < ($1.1.sample, $1.0) }
            .map { person, change in
                let time = comparison.samples[change.sample].time
                return "track \(time): person \(person) goes on under track \(change.to) after \(change.from), "
                    + change.circumstance.rawValue
            }
    }
}

/// Layouts, tiles and cameras that were read wrongly.
enum LayoutMistakes {
    static func inSample(_ sample: Int, of comparison: LectureComparison) -> [String] {
        let found = comparison.layout(sample)
        let known = comparison.known(sample)
        var mistakes: [String] = []
        let knownWords = words(known.kind, known.rows, known.columns, known.tiles.count)
        let foundWords = words(found.kind, found.rows, found.columns, found.tiles.count)
        let tiles = comparison.matches[sample].tiles
        let lost = tiles.indices.filter { tiles[$0] == nil }
        if knownWords != foundWords {
            mistakes.append("\(knownWords), found \(foundWords); \(lost.count) tiles not where they are")
        } else if !lost.isEmpty {
            mistakes.append("\(knownWords): tiles \(lost.map(String.init).joined(separator: " ")) not where they are")
        }
        if !comparison.findsScreen(sample) {
            mistakes.append("shared screen: \(words(known.screen)), found \(words(found.screen))")
        }
        if comparison.tellsLecturer(sample) == false { mistakes.append("another tile was taken for the lecturer's") }
        return mistakes
    }

    static func camerasInSample(_ sample: Int, of comparison: LectureComparison) -> [String] {
        let cameras = comparison.reading.samples[sample].cameras
        let tiles = zip(comparison.known(sample).tiles, comparison.matches[sample].tiles)
        return tiles.enumerated().compactMap { index, tile in
            guard let match = tile.1, cameras[match] != tile.0.camera else { return nil }
            return "tile \(index): \(tile.0.camera.rawValue), found \(cameras[match].rawValue)"
        }
    }

    static func changes(of comparison: LectureComparison) -> [String] {
        let changes = LayoutChanges(of: comparison)
        let missed = changes.missed.map { ($0, "missed") }
        let falselyFound = changes.falselyFound.map { ($0, "found where there is none") }
        return (missed + falselyFound).sorted { $0.0 < $1.0 }
            .map { "change \(comparison.samples[$0.0].time): \($0.1)" }
    }

    private static func words(_ box: BoundingBox?) -> String {
        guard let box else { return "none" }
        return "\(Int(box.width))×\(Int(box.height)) at \(Int(box.x)), \(Int(box.y))"
    }

    private static func words(_ kind: LayoutKind, _ rows: Int, _ columns: Int, _ tiles: Int) -> String {
        "\(kind.rawValue) \(rows)×\(columns), \(tiles) tiles"
    }
}

/// Faces that were missed, made up, or taken for what they are not.
enum FaceMistakes {
    static func inSample(_ sample: Int, of comparison: LectureComparison) -> [String] {
        let match = comparison.matches[sample]
        let read = comparison.reading.samples[sample].faces
        let missed = zip(comparison.known(sample).faces, match.detections).compactMap { face, detection -> String? in
            let who = "person \(face.person), \(Int(face.box.width)) px wide:"
            guard let detection else { return "\(who) not detected" }
            return comparison.isPresent(detection, in: sample)
                ? nil : "\(who) taken for \(read[detection].role.rawValue)"
        }
        let others = match.faces.enumerated().compactMap { face, truth -> String? in
            guard comparison.isPresent(face, in: sample) else { return nil }
            let place = read[face].tile.map { "in found tile \($0)" } ?? "outside the tiles"
            let role = read[face].role.rawValue
            switch truth {
            case .person: return nil
            case .photograph: return "a photograph \(place) counts as \(role)"
            case .printed: return "a printed face \(place) counts as \(role)"
            case .nobody: return "nobody \(place) counts as \(role)"
            }
        }
        return missed + others
    }
}
