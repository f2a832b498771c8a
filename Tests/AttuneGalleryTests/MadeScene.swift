import AttuneCore

@testable import AttuneGallery

/// A frame of which it is known where everything lies, from which samples are made as they might be measured.
struct MadeScene {
    /// What a box shows.
    enum Content: Equatable {
        /// A person before a camera: it moves, and has a face.
        case camera
        /// The photograph of a person.
        case photograph
        /// A few initials, and a name.
        case initials
        /// Black with a name at its lower left.
        case black
        /// A slide or another thing that stands still and has lines in it.
        case slide
        /// A camera in front of several people.
        case room(Int)
    }

    var size = PixelSize(width: 1_280, height: 720)
    var boxes: [(box: PixelBox, content: Content)] = []
    /// How many of a hundred pieces of all sides are not found as edges.
    var missing: UInt64 = 15
    /// How large faces before cameras are; at 2 some are cut off.
    var faceSize: Float = 1
    /// Boxes whose own sides are no edges: dark on dark.
    var sideless: Set<PixelBox> = []
    /// Boxes within content, such as those of a diagram.
    var drawn: [PixelBox] = []

    /// A gallery with a camera in each tile but those that show something else, by their index.
    static func gallery(
        _ lattice: TileLattice, size: PixelSize, except others: [Int: Content] = [:]
    ) -> MadeScene {
        MadeScene(
            size: size,
            boxes: lattice.tiles.enumerated().map { ($0.element, others[$0.offset] ?? .camera) })
    }

    /// The sample with this index; what is left to chance follows from the index and the seed alone.
    ///
    /// - Parameter isCut: whether everything was shown for the first time.
    func sample(_ index: Int, seed: UInt64 = 1, isCut: Bool = false) -> SampleObservation {
        var chance = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(index))
        let faces = faces(&chance)
        let edges = edges(&chance)
        return SampleObservation(
            index: index, time: .seconds(index), frameTime: .seconds(index), frameSize: size, faces: faces,
            picture: PictureObservation(edges: edges, cells: cells(&chance, index: index, isCut: isCut)))
    }

    func samples(_ indices: Range<Int>, seed: UInt64 = 1) -> [SampleObservation] {
        indices.map { sample($0, seed: seed, isCut: $0 == indices.lowerBound) }
    }

    private func faces(_ chance: inout SeededGenerator) -> [FaceObservation] {
        var faces: [FaceObservation] = []
        for (box, content) in boxes {
            let unit = Float(min(box.width, box.height))
            switch content {
            case .camera, .photograph:
                let shift = content == .camera ? Float(chance.next(below: 5)) * unit / 100 : 0
                faces.append(
                    observedFace(
                        x: Float(box.left + box.right) / 2 - 0.15 * unit * faceSize + shift,
                        y: Float(box.top) + (0.25 - 0.1 * (faceSize - 1)) * Float(box.height),
                        width: 0.3 * unit * faceSize, height: 0.4 * unit * faceSize))
            case .room(let count):
                for person in 0..<count {
                    faces.append(
                        observedFace(
                            x: Float(box.left) + Float(box.width) * (Float(person) + 0.3) / Float(count),
                            y: Float(box.top) + 0.4 * Float(box.height), width: 0.08 * unit, height: 0.1 * unit))
                }
            case .initials, .black, .slide: break
            }
        }
        return faces
    }

    /// The sides of all boxes in pieces of a twelfth, some left out, those that touch joined.
    private func edges(_ chance: inout SeededGenerator) -> [StraightEdge] {
        var edges: [StraightEdge] = []
        for box in boxes.map(\.box).filter({ !sideless.contains($0) }) + drawn {
            for (position, limit) in [(box.left, size.width), (box.right, size.width)]
            where (1..<limit).contains(position) {
                edges += pieces(.vertical, position, from: box.top, to: box.bottom, &chance)
            }
            for (position, limit) in [(box.top, size.height), (box.bottom, size.height)]
            where (1..<limit).contains(position) {
                edges += pieces(.horizontal, position, from: box.left, to: box.right, &chance)
            }
        }
        return edges
    }

    private func pieces(
        _ direction: StraightEdge.Direction, _ position: Int, from start: Int, to end: Int,
        _ chance: inout SeededGenerator
    ) -> [StraightEdge] {
        var found: [StraightEdge] = []
        for piece in 0..<12 {
            let range = start + (end - start) * piece / 12..<start + (end - start) * (piece + 1) / 12
            guard chance.next(below: 100) >= missing else { continue }
            if let last = found.last, Int(last.end) == range.lowerBound {
                found[found.count - 1].end = UInt16(range.upperBound)
            } else {
                found.append(
                    StraightEdge(
                        direction: direction, position: UInt16(position), start: UInt16(range.lowerBound),
                        end: UInt16(range.upperBound)))
            }
        }
        return found
    }

    private func cells(_ chance: inout SeededGenerator, index: Int, isCut: Bool) -> CellGrid {
        let rows = CellGrid.rows(for: size)
        let count = rows * CellGrid.columns
        let place = CellBoxes(rows: rows, size: size)
        var (change, contrast) = ([UInt8](repeating: 0, count: count), [UInt8](repeating: 2, count: count))
        var isBlack = [Bool](repeating: true, count: count)
        for (box, content) in boxes {
            let name = PixelBox(
                left: box.left + box.width / 20, top: box.bottom - box.height / 6, right: box.left + box.width / 2,
                bottom: box.bottom - 1)
            let middle = box.grown(by: -min(box.width, box.height) / 3)
            for cell in place.cells(within: box.grown(by: 1)) {
                let isMoving: Bool
                switch content {
                case .camera, .room: isMoving = true
                default: isMoving = false
                }
                change[cell] = isMoving ? UInt8(12 + chance.next(below: 40)) : UInt8(chance.next(below: 3))
                isBlack[cell] = content == .black
                contrast[cell] = [.initials, .black].contains(content) ? 3 : UInt8(20 + chance.next(below: 60))
            }
            if [.initials, .black].contains(content) {
                for cell in place.cells(within: name.grown(by: 8)) { contrast[cell] = 120 }
            }
            if content == .initials { for cell in place.cells(within: middle) { contrast[cell] = 120 } }
        }
        if isCut { change = change.map { max(120, $0) } }
        return CellGrid(rows: rows, change: index == 0 ? nil : change, contrast: contrast, isBlack: isBlack)
    }
}

/// Numbers that look like chance and are always the same (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next(below bound: UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ (mixed >> 31)) % bound
    }
}

extension TileLattice {
    /// Tiles in the middle of a box, as large as they fit with the gap around them; of 16:9 where nothing else is said.
    static func fitted(
        rows: Int, columns: Int, lastRow: Int? = nil, gap: Int, proportion: (Int, Int) = (16, 9), in box: PixelBox
    ) -> TileLattice {
        let widest = (box.width - (columns + 1) * gap) / columns
        let highest = (box.height - (rows + 1) * gap) / rows
        let width = min(widest, highest * proportion.0 / proportion.1)
        var lattice = TileLattice(
            left: 0, top: 0, tileWidth: width, tileHeight: width * proportion.1 / proportion.0, gap: gap, rows: rows,
            columns: columns,
            lastRow: lastRow ?? columns)
        lattice.left = box.left + (box.width - lattice.width) / 2
        lattice.top = box.top + (box.height - lattice.height) / 2
        return lattice
    }
}
