import AttuneCore

/// What a few samples that follow each other say about where tiles are: edges, faces, and where there is nothing.
struct LayoutEvidence {
    /// A side of which a smaller share is an edge speaks against its tile. Two tiles of the same brightness have no edge
    /// between them in places; within content hardly any line is an edge for so long.
    static let expectedShare: Float = 0.4
    /// What a tile with nothing in it counts, in perimeters: even a black one has a name in it.
    static let emptyTile: Float = 0.8
    /// What a cell that shows something outside of all tiles counts, in widths of a cell.
    static let cellOutside: Float = 3
    /// What a face outside of all tiles counts, in its own perimeters.
    static let faceOutside: Float = 1.5
    /// What a face that lies across a side that is no edge counts, in perimeters of the tile.
    static let faceAcross: Float = 1.5
    /// A side that is an edge for this share of its length, or a larger one, is one that a face may reach across: the
    /// detector completes faces that the side of a tile cuts off.
    static let cuttingShare: Float = 0.5
    /// A face reaches across a side with more than this share of its width or height.
    static let reach: Float = 0.15
    /// More faces in a tile than this are a room's, and what each counts, in its own perimeters. Each other face that is
    /// not alone in its tile counts as much against the layout as one that is counts for it.
    static let mostInTile = 3
    static let crowdedFace: Float = 1.5
    /// What a tile that shows a label alone counts, in its perimeters.
    static let labelledTile: Float = 0.2
    /// What a tile that holds a face counts, in perimeters of the largest face in it.
    static let heldFace: Float = 0.5

    let size: PixelSize
    /// Pixels by which an edge may lie beside a side.
    let tolerance: Int
    /// Of each sample.
    let edges: [[StraightEdge]]
    /// Of each sample, the largest first.
    let faces: [[BoundingBox]]
    private let map: EdgeMap
    private let contents: CellContents?

    init(_ samples: some Sequence<SampleObservation>, size: PixelSize) {
        let samples = Array(samples)
        edges = samples.map { $0.picture?.edges ?? [] }
        faces = samples.map { sample in
            sample.faces.map(\.box).sorted { $0.width + $0.height > $1.width + $1.height }
        }
        map = EdgeMap(edges, size: size)
        contents = CellContents(samples.compactMap(\.picture?.cells), size: size)
        tolerance = map.tolerance
        self.size = size
    }

    /// How far the sides of a box are edges, more than expected; in pixels of side. Sides along the frame's border
    /// cannot be edges and count nothing.
    func support(of box: PixelBox) -> Float {
        var sum: Float = 0
        for side in 0..<4 {
            guard let share = share(ofSide: side, of: box) else { continue }
            sum += Float(side < 2 ? box.height : box.width) * (share - LayoutEvidence.expectedShare)
        }
        return sum
    }

    /// The shares of the sides that do not lie along the frame's border.
    func sideShares(of box: PixelBox) -> [Float] {
        (0..<4).compactMap { share(ofSide: $0, of: box) }
    }

    /// How much of the left, right, upper or lower side (0…3) is an edge; nil along the frame's border.
    @inline(__always)
    func share(ofSide side: Int, of box: PixelBox) -> Float? {
        // Corners are left out: edges end there, and some tiles are rounded.
        let inset = max(2, min(box.width, box.height) / 16)
        if side < 2 {
            let x = side == 0 ? box.left : box.right
            guard x > tolerance + 1, x < size.width - tolerance - 1 else { return nil }
            return map.vertical(x: x, top: box.top + inset, bottom: box.bottom - inset)
        }
        let y = side == 2 ? box.top : box.bottom
        guard y > tolerance + 1, y < size.height - tolerance - 1 else { return nil }
        return map.horizontal(y: y, left: box.left + inset, right: box.right - inset)
    }

    /// What the faces of a sample say of a lattice: how many lie across a side that is no edge, how many tiles hold one,
    /// and the perimeters, in pixels, of the largest in each and what the others in it count.
    ///
    /// - Parameter large: what takes the place of tiles; faces on it say nothing.
    func faces(in lattice: TileLattice, without large: PixelBox? = nil) -> FacesInLattice {
        guard !faces.isEmpty else { return FacesInLattice() }
        let box = lattice.box
        var sum = FacesInLattice()
        var counts = [Int](repeating: 0, count: lattice.count)
        for sample in faces {
            // Of the faces in one tile the larger ones come first.
            for tile in counts.indices { counts[tile] = 0 }
            for face in sample where box.share(of: face) > 0.1 && large?.boundingBox.contains(face.center) != true {
                guard let (index, tile) = lattice.indexedTile(at: face.center) else {
                    sum.across += 1
                    continue
                }
                let perimeter = 2 * (face.width + face.height)
                switch counts[index] {
                case 0:
                    sum.holders += 1
                    sum.held += perimeter
                case ..<LayoutEvidence.mostInTile: sum.crowded += perimeter * LayoutEvidence.heldFace
                default: sum.crowded += perimeter * LayoutEvidence.crowdedFace
                }
                counts[index] += 1
                sum.across += reach(of: face, across: tile)
            }
        }
        let count = Float(faces.count)
        return FacesInLattice(
            holders: sum.holders / count, held: sum.held / count, crowded: sum.crowded / count,
            across: sum.across / count)
    }

    /// Whether the middle of a face lies in a box, in most of the samples.
    func holdsFace(_ box: PixelBox) -> Bool {
        let holding = faces.count { sample in sample.contains { box.boundingBox.contains($0.center) } }
        return holding * 2 > faces.count
    }

    /// How far a face reaches across sides of its tile that are no edges, 0…1.
    private func reach(of face: BoundingBox, across tile: PixelBox) -> Float {
        var sum: Float = 0
        // Asked for every face in every lattice that is tried: no array.
        func add(_ beyond: Float, side: Int) {
            guard beyond > LayoutEvidence.reach else { return }
            let edge = share(ofSide: side, of: tile) ?? 1
            sum += min(1, 2 * beyond) * max(0, 1 - edge / LayoutEvidence.cuttingShare)
        }
        add((Float(tile.left) - face.x) / face.width, side: 0)
        add((face.maxX - Float(tile.right)) / face.width, side: 1)
        add((Float(tile.top) - face.y) / face.height, side: 2)
        add((face.maxY - Float(tile.bottom)) / face.height, side: 3)
        return min(1, sum)
    }

    /// What the faces say against boxes that hold all there is: each face outside of them, in pixels of side.
    ///
    /// - Returns: that, and how many there are in a sample on average.
    func facesOutside(_ boxes: [PixelBox]) -> (sides: Float, count: Float) {
        guard !faces.isEmpty else { return (0, 0) }
        let outside = faces.joined().filter { face in !boxes.contains { $0.boundingBox.contains(face.center) } }
        let sides = outside.reduce(Float(0)) { $0 + 2 * ($1.width + $1.height) }
        let samples = Float(faces.count)
        return (sides / samples * LayoutEvidence.faceOutside, Float(outside.count) / samples)
    }

    /// What lies outside of all the boxes: in pixels of side, as evidence.
    ///
    /// Between tiles there is nothing; a name or initials there belong to a tile that was not seen.
    ///
    /// - Returns: that, and the share of the frame, 0…1, that it takes.
    func contentOutside(_ boxes: [PixelBox]) -> (sides: Float, share: Float) {
        guard let contents else { return (0, 0) }
        let outside = Float(contents.count(outside: boxes))
        let sides = outside * Float(size.width) / Float(CellGrid.columns) * LayoutEvidence.cellOutside
        return (sides, outside / Float(contents.count))
    }

    /// Whether all that a box shows is in its middle and at its foot, as initials, a circle or a name are where a camera is
    /// off.
    func isLabelled(_ box: PixelBox) -> Bool {
        func part(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) -> PixelBox {
            PixelBox(
                left: box.left + box.width * x.lowerBound / 100, top: box.top + box.height * y.lowerBound / 100,
                right: box.left + box.width * x.upperBound / 100, bottom: box.top + box.height * y.upperBound / 100)
        }
        guard let contents, let label = contents.shown(in: part(4...96, 30...70)) else { return false }
        let middle = (label.lowerBound + label.upperBound - box.left - box.right) / 2
        let (left, right) = (part(4...13, 25...75), part(87...96, 25...75))
        return abs(middle) <= max(box.width / 20, size.width / CellGrid.columns)
            && contents.shown(in: part(4...96, 4...25)) == nil && contents.shown(in: left) == nil
            && contents.shown(in: right) == nil
    }

    /// Whether there is nothing within the box, neither a picture nor a letter.
    func isEmpty(_ box: PixelBox) -> Bool {
        contents?.isEmpty(box) ?? false
    }
}

/// What the faces of a sample say of a lattice, on average.
struct FacesInLattice {
    /// Tiles that hold one.
    var holders: Float = 0
    /// The perimeters of the largest in each, in pixels.
    var held: Float = 0
    /// What those count that are not alone in a tile, in pixels.
    var crowded: Float = 0
    /// How many lie across a side that is no edge.
    var across: Float = 0
}
