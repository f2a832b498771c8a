import AttuneCore
import AttuneInference
import Foundation
import TestSupport
import Testing

struct ModelCardTests {
    let repository = ModelLibrary(folders: [Requirement.packageRoot.appendingPathComponent("Models").path])

    @Test func readsTheDetectorsCard() throws {
        let card = try repository.card(named: "centerface")
        #expect(card.name == "centerface")
        #expect(card.licence == "MIT")
        #expect(card.input.shape == [.named("batch"), .fixed(3), .named("height"), .named("width")])
        #expect(card.input.elementType == .f32)
        #expect(card.input.range == [0, 255])
        #expect(card.outputs.map(\.name) == ["537", "538", "539", "540"])
        #expect(card.outputs[3].shape == [.named("batch"), .fixed(10), .named("rows"), .named("columns")])
        #expect(card.cropGeometry == nil)
    }

    @Test(arguments: ["centerface", "face_mesh", "eye_openness"])
    func cardsSurviveBeingWritten(name: String) throws {
        let card = try repository.card(named: name)
        #expect(card.sha256.count == 64)
        #expect(try JSONDecoder().decode(ModelCard.self, from: JSONEncoder().encode(card)) == card)
    }

    @Test func readsMetrics() throws {
        let text = """
            {"dataset": "FER2013 PublicTest", "images": 3589, "accuracy": 0.661, "labels": ["a", "b"],
             "confusionMatrix": [[3, 1], [0, 4]], "perClassRecall": [0.75, 1]}
            """
        let metrics = try JSONDecoder().decode(ModelCard.Metrics.self, from: Data(text.utf8))
        #expect(metrics.confusionMatrix == [[3, 1], [0, 4]])
        #expect(metrics.perClassRecall == [0.75, 1])
    }

    @Test func readsTheGeometryThatTrainingReads() throws {
        let file = Requirement.packageRoot.appendingPathComponent("Training/crop_geometry.json")
        let geometry = try JSONDecoder().decode(CropGeometry.self, from: Data(contentsOf: file))
        #expect(geometry.side == 48)
        // As symmetric as the faces: training mirrors its images.
        let landmarks = geometry.landmarks
        #expect(landmarks.leftEye.x + landmarks.rightEye.x == 1 && landmarks.leftEye.y == landmarks.rightEye.y)
        #expect(landmarks.leftMouth.x + landmarks.rightMouth.x == 1)
        #expect(landmarks.leftEye.y < landmarks.nose.y && landmarks.nose.y < landmarks.leftMouth.y)
    }

    @Test func readsCropGeometry() throws {
        let text = """
            {"side": 48, "measured_on": "FER2013", "images": 12, "landmarks": {"leftEye": [0.25, 0.5],
             "rightEye": [0.75, 0.5], "nose": [0.5, 0.625], "leftMouth": [0.375, 0.75], "rightMouth": [0.625, 0.75]}}
            """
        let geometry = try JSONDecoder().decode(CropGeometry.self, from: Data(text.utf8))
        #expect(geometry.side == 48)
        #expect(geometry.measuredOn == "FER2013")
        #expect(geometry.images == 12)
        #expect(
            geometry.template == [
                Point(x: 12, y: 24), Point(x: 36, y: 24), Point(x: 24, y: 30), Point(x: 18, y: 36),
                Point(x: 30, y: 36),
            ])
        #expect(try JSONDecoder().decode(CropGeometry.self, from: JSONEncoder().encode(geometry)) == geometry)
        let broken = text.replacingOccurrences(of: "[0.25, 0.5]", with: "[0.25]")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(CropGeometry.self, from: Data(broken.utf8))
        }
    }
}
