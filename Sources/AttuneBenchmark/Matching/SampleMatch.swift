import AttuneCore

/// One sample beside what is known of it.
struct SampleMatch: Equatable {
    /// Tiles that overlap this much, or more, are the same tile: intersection over union.
    static let minimumTileOverlap: Float = 0.8
    /// Faces that overlap this much, or more, are the same face: intersection over union.
    ///
    /// Low, because the truth gives the face at rest, and its edges are those of another definition of a face.
    static let minimumFaceOverlap: Float = 0.3

    /// The index of the truth's stretch at the time of the frame that was on display.
    let stretch: Int
    /// Whether the frame is less than a frame away from a change, so that it may show either side.
    let isAtChange: Bool
    /// For each tile of the truth the index of the tile that was found there; nil where none was.
    let tiles: [Int?]
    /// Whom each face of the sample shows, in the order of its faces.
    let faces: [FaceTruth]
    /// For each face of the truth's stretch the index of the face in the sample; nil where none was detected.
    let detections: [Int?]

    /// - Parameters:
    ///   - layout: what was found for the sample.
    init(of sample: SampleObservation, layout: Layout, truth: LectureTruth) {
        stretch = truth.stretchIndex(at: sample.frameTime)
        isAtChange = truth.isAtChange(sample.frameTime)
        let known = truth.stretches[stretch]
        tiles = BoxMatching.matches(
            known.tiles.map(\.box), to: layout.tiles, minimum: SampleMatch.minimumTileOverlap)

        let photographs = known.tiles.compactMap(\.photoFace)
        let boxes = known.faces.map(\.box) + photographs + known.printedFaces
        let matches = BoxMatching.matches(
            boxes, to: sample.faces.map(\.box), minimum: SampleMatch.minimumFaceOverlap)
        var faces = [FaceTruth](repeating: .nobody, count: sample.faces.count)
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            if index < known.faces.count {
                faces[match] = .person(known.faces[index].person)
            } else {
                faces[match] = index < known.faces.count + photographs.count ? .photograph : .printed
            }
        }
        self.faces = faces
        detections = Array(matches.prefix(known.faces.count))
    }
}

/// Whom a detected face shows in truth.
enum FaceTruth: Equatable {
    /// Somebody before a camera, by the id.
    case person(Int)
    /// The still photograph of a tile.
    case photograph
    /// A face on what is shared.
    case printed
    /// No face, or one that was detected twice.
    case nobody
}
