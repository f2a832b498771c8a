import AttuneCore
import AttuneInference

/// Finds the faces of a sample from those of the sample before it, in the same stretch.
///
/// A face that looks as it did when it was read, and has only moved, keeps what was read. One that changed is read again
/// where it is now. Where one is lost, or something new may be a face, the whole frame must be looked at.
struct FaceFollower: Sendable {
    /// Up to which largest difference of a template's blocks, in standard deviations, a face looks as it did: a closed eye
    /// and the corner of a mouth make more (Documentation/Faces.md).
    static let steadyDifference: Float = 0.2
    /// From which correlation on a template's match says where the face is, though it changed.
    static let placedCorrelation: Float = 0.6
    /// How far the mesh's crop may lie beside the face before it is cut out again: in longer sides of the box, and as the
    /// larger size over the smaller one.
    static let farShift: Float = 0.1
    static let farGrowth: Float = 1.15
    /// The box that follows from a mesh shares so much with the one that the template's match gives.
    static let agreement: Float = 0.75
    /// Boxes that share so much are one face.
    static let sameFace: Float = 0.5

    let reader: FaceReader

    /// The faces that only moved, each in the place of `earlier` that it had, and those that changed or are lost.
    func steady(_ earlier: [FollowedFace], in picture: PixelBuffer) -> [Following] {
        earlier.map { face in
            guard let template = face.template,
                let match = template.match(in: picture, from: face.motion.after(template.placement))
            else { return .lost(face) }
            if match.largestDifference <= FaceFollower.steadyDifference {
                return .steady(face.moved(match, from: template))
            }
            return match.correlation >= FaceFollower.placedCorrelation
                ? .changed(face.moved(match, from: template)) : .lost(face)
        }
    }

    /// What became of a face as far as its picture tells.
    enum Following {
        /// It looks as it did; where it is now.
        case steady(FollowedFace)
        /// It looks otherwise; where it is now.
        case changed(FollowedFace)
        /// It is not where it was, or looks like something else; where it was.
        case lost(FollowedFace)

        var face: FollowedFace {
            switch self {
            case .steady(let face), .changed(let face), .lost(let face): face
            }
        }

        /// The same as if it looked otherwise, so that it is read again. One that was read without a mesh cannot be read
        /// where it is now, and must be looked for; one that was too small to be read stays as it is.
        var readAnew: Following {
            guard case .steady(let face) = self else { return self }
            if face.boxOnMesh != nil { return .changed(face) }
            return face.observation.probabilities == nil ? self : .lost(face)
        }
    }

    /// All faces where they are now; nil where the whole frame must be looked at.
    func follow(
        _ faces: [Following], in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> [FollowedFace]? {
        var placed: [(face: FollowedFace, points: MeshPoints?)] = []
        for following in faces {
            switch following {
            case .steady(let face): placed.append((face, nil))
            case .changed(let face):
                guard let found = try meshes(on: face, isPlaced: true, in: picture, stages: &stages) else { return nil }
                placed.append(found)
            case .lost(let face):
                guard let found = try meshes(on: face, isPlaced: false, in: picture, stages: &stages) else {
                    return nil
                }
                placed.append(found)
            }
        }
        guard areApart(placed.map(\.face.box)) else { return nil }
        let changed = placed.compactMap { face, points in
            points.map { points in
                let place = FaceDetection(box: face.box, score: face.confidence, landmarks: points.landmarks)
                return FaceReader.Meshed(face: place, points: points)
            }
        }
        var readings = try reader.read(changed, in: picture, stages: &stages)[...]
        return placed.map { face, points in
            // As many were read as have a mesh of now, in the same order.
            points == nil ? face : read(readings.removeFirst(), in: picture, boxOnMesh: face.boxOnMesh)
        }
    }

    /// A face that was read just now, ready to be followed.
    func read(_ reading: FaceReading, in picture: PixelBuffer, boxOnMesh: BoxOnMesh? = nil) -> FollowedFace {
        let placement = reader.classifier.placement(reading.observation.landmarks, side: FaceTemplate.side)
        let template = placement.flatMap { FaceTemplate(of: picture, at: $0) }
        return FollowedFace(reading, template: template, boxOnMesh: boxOnMesh)
    }

    /// The mesh on a face that changed, and the face with the box that follows from it; nil where there is none, or one
    /// that does not agree with where the face was or moved to.
    private func meshes(
        on face: FollowedFace, isPlaced: Bool, in picture: PixelBuffer, stages: inout FaceStages
    ) throws(InferenceError) -> (face: FollowedFace, points: MeshPoints?)? {
        guard let boxOnMesh = face.boxOnMesh, face.box.width >= reader.minimumFaceSize else { return nil }
        let started = ContinuousClock.now
        defer { stages.add(.mesh, started.duration(to: .now)) }
        var place = FaceDetection(box: face.box, score: face.confidence, landmarks: face.observation.landmarks)
        // Where the face lay to a side of the crop it is cut out once more.
        for _ in 0..<2 {
            guard let points = try reader.mesh.points(on: place, in: picture) else { return nil }
            let box = boxOnMesh.box(about: points.box)
            let next = FaceDetection(box: box, score: face.confidence, landmarks: points.landmarks)
            if !isFar(box, from: place.box) {
                return agrees(box, with: face.box, isPlaced: isPlaced) ? (face.found(next), points) : nil
            }
            place = next
        }
        return nil
    }

    /// Whether a box that follows from a mesh may be that of a face that was or moved here: a mesh on a hand or on half a
    /// face is of another size, or lies beside what the template found.
    private func agrees(_ box: BoundingBox, with other: BoundingBox, isPlaced: Bool) -> Bool {
        if isPlaced { return box.intersectionOverUnion(other) >= FaceFollower.agreement }
        let growth = max(box.width / other.width, box.height / other.height)
        let shrinking = max(other.width / box.width, other.height / box.height)
        return max(growth, shrinking) <= FaceFollower.farGrowth
    }

    private func isFar(_ box: BoundingBox, from other: BoundingBox) -> Bool {
        let side = max(other.width, other.height)
        let growth = max(box.width, box.height) / max(side, 1)
        return abs(box.center.x - other.center.x) > FaceFollower.farShift * side
            || abs(box.center.y - other.center.y) > FaceFollower.farShift * side
            || max(growth, 1 / max(growth, 0.001)) > FaceFollower.farGrowth
    }

    /// Whether no two of them are one face.
    private func areApart(_ boxes: [BoundingBox]) -> Bool {
        boxes.indices.allSatisfy { first in
            boxes[(first + 1)...].allSatisfy {
                boxes[first].intersectionOverUnion($0) <= CenterFaceMaps.overlap
            }
        }
    }
}
