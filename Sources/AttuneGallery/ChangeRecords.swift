import AttuneCore

/// What `ChangeMap` can be asked of samples whose layouts are known, written down while they are lent: some two hundred
/// bytes a sample in place of its cells.
struct ChangeRecords {
    /// Of one sample.
    private struct Record {
        /// Of the boxes of its layout, in their order; none where there is no picture.
        let boxes: [BoxChanges]
        /// Whether each face moved since the sample before, and until the next.
        var movesBefore: [Bool?]
        var movesAfter: [Bool?] = []
    }

    private let hypotheses: [LayoutHypothesis]
    private var places: [LayoutHypothesis: [PixelBox: Int]] = [:]
    private var records: [Record] = []
    private var faces: [BoundingBox] = []

    /// - Parameter hypotheses: the layout that holds in each sample.
    init(of hypotheses: [LayoutHypothesis]) {
        self.hypotheses = hypotheses
    }

    /// Takes the next sample; one for which there is no layout is passed over.
    mutating func take(_ sample: SampleObservation) {
        guard records.count < hypotheses.count else { return }
        let hypothesis = hypotheses[records.count]
        let boxes = ChangeRecords.boxes(of: hypothesis, in: sample.frameSize)
        if places[hypothesis] == nil {
            places[hypothesis] = Dictionary(
                boxes.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        }
        if !records.isEmpty { records[records.count - 1].movesAfter = faces.map(sample.moves) }
        faces = sample.faces.map(\.box)
        records.append(
            Record(boxes: boxes.compactMap(sample.changes), movesBefore: faces.map(sample.moves)))
    }

    /// Nil where the sample has no picture, or the box is none of its layout's.
    func changes(in box: PixelBox, at position: Int) -> BoxChanges? {
        guard records.indices.contains(position), let place = places[hypotheses[position]]?[box],
            records[position].boxes.indices.contains(place)
        else { return nil }
        return records[position].boxes[place]
    }

    func movesBefore(_ face: Int, at position: Int) -> Bool? {
        guard records.indices.contains(position), records[position].movesBefore.indices.contains(face) else {
            return nil
        }
        return records[position].movesBefore[face]
    }

    func movesAfter(_ face: Int, at position: Int) -> Bool? {
        guard records.indices.contains(position), records[position].movesAfter.indices.contains(face) else {
            return nil
        }
        return records[position].movesAfter[face]
    }

    /// All boxes that are asked for where this layout holds: its tiles within their borders, the large picture, and the
    /// frame, which is what is shown where tiles turn out to be none.
    private static func boxes(of hypothesis: LayoutHypothesis, in frame: PixelSize) -> [PixelBox] {
        let tiles = hypothesis.tiles
        let wholes = [hypothesis.large, PixelBox(frame: frame)].compactMap { $0 }
        return wholes + (wholes + tiles).map { CameraReader.inner($0.boundingBox) }
    }
}
