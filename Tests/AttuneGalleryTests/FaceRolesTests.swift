import AttuneCore
import Testing

@testable import AttuneGallery

struct FaceRolesTests {
    private let tiles = tilesInARow(2)
    private let screen = BoundingBox(x: 300, y: 400, width: 600, height: 300)

    /// The roles and tiles of the second of two samples.
    private func roles(
        _ faces: [FaceObservation], moving: [FaceObservation] = [], cameras: [CameraState] = [.on, .on],
        kind: LayoutKind = .galleryAboveScreen
    ) -> [FaceReading] {
        let samples = (0..<2).map { second -> SampleObservation in
            var sample = observedSample(.seconds(second), faces)
            sample.picture = movement(moving.map(\.box))
            return sample
        }
        let stretch = stretch(0..<2, kind, tiles: tiles, screen: screen)
        return FaceRoles(changes: ChangeMap(samples)).faces(of: samples[1], at: 1, in: stretch, cameras: cameras)
    }

    private func face(_ x: Float, _ y: Float, confidence: Float = 0.9, hasMesh: Bool = true) -> FaceObservation {
        var face = observedFace(x: x, y: y, width: 40, height: 50)
        face.confidence = confidence
        face.headPose = hasMesh ? HeadPose(yaw: 0, pitch: 0, roll: 0) : nil
        return face
    }

    @Test(arguments: [
        (CameraState.on, FaceRole.participant), (.off, .still), (.still, .still), (.black, .still), (.frozen, .still),
    ])
    func inATileTheCameraTells(camera: CameraState, role: FaceRole) {
        #expect(roles([face(700, 250)], cameras: [.on, camera]) == [FaceReading(role: role, tile: 1)])
    }

    @Test func onTheScreenWhatMovesIsShared() {
        let (film, photograph) = (face(400, 450), face(700, 500))
        #expect(
            roles([film, photograph], moving: [film]) == [FaceReading(role: .shared), FaceReading(role: .still)])
    }

    @Test func outsideOfEverythingWhatMovesIsSomebody() {
        let (person, logo) = (face(100, 50), face(1_000, 50))
        #expect(
            roles([person, logo], moving: [person]) == [FaceReading(role: .participant), FaceReading(role: .still)])
    }

    /// The lower face's place, confidence and whether the mesh found it, below a face at (100, 220) of 40 × 50.
    @Test(arguments: [
        (Float(100), Float(290), Float(0.6), false, true),
        (120, 290, 0.6, false, true),
        // Too far to the side, found by the mesh, as certain, not below.
        (125, 290, 0.6, false, false),
        (100, 290, 0.6, true, false),
        (100, 290, 0.9, false, false),
        (100, 245, 0.6, false, false),
        (100, 246, 0.6, false, true),
        (100, 200, 0.6, false, false),
    ])
    func aPrintOnAShirtIsNobody(x: Float, y: Float, confidence: Float, hasMesh: Bool, isPrint: Bool) {
        let faces = [face(100, 220), face(x, y, confidence: confidence, hasMesh: hasMesh)]
        #expect(roles(faces).map(\.role) == [.participant, isPrint ? .still : .participant])
        // In a room people sit below each other.
        #expect(roles(faces, kind: .room).map(\.role) == [.participant, .participant])
    }

    @Test func aFaceInTheTileBesideMakesNoPrint() {
        let faces = [face(615, 220), face(622, 290, confidence: 0.5, hasMesh: false)]
        #expect(roles(faces).map(\.role) == [.participant, .participant])
    }
}
