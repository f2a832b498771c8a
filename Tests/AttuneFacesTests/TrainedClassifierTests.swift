import AttuneCore
import AttuneInference
import Foundation
import TestSupport
import Testing

@testable import AttuneFaces

/// The classifier that the repository carries, on faces whose expression anybody can see.
@Suite(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
struct TrainedClassifierTests {
    private static let models = ModelLibrary(folders: [
        Requirement.packageRoot.appendingPathComponent("Models").path,
        Requirement.dependencies.appendingPathComponent("models").path,
    ])

    @Test func itsCropsLieWhereTrainingMeasuredThem() throws {
        let measured = try JSONDecoder().decode(
            CropGeometry.self,
            from: Data(contentsOf: Requirement.packageRoot.appendingPathComponent("Training/crop_geometry.json")))
        let card = try Self.models.card(named: ExpressionClassifier.modelName)
        #expect(card.cropGeometry == measured)
    }

    @Test(arguments: ["astronaut.png", "obama.jpg"])
    func aBroadSmileIsHappy(name: String) throws {
        let size = PixelSize(width: 512, height: 512)
        let analyzer = try FaceAnalyzer(models: Self.models, settings: Settings(), streams: 1)
        let reduced = FaceAnalyzer.detectorSize(for: size, settings: Settings())
        func picture(_ size: PixelSize) throws -> PixelBuffer {
            PixelBuffer(
                width: size.width, height: size.height,
                bytes: try PictureLoader.yuv420(
                    PictureLoader.footage(name), width: size.width, height: size.height))
        }
        let frame = SampledFrame(
            index: 0, time: .zero, frameTime: .zero, picture: try picture(size), reduced: try picture(reduced))
        let faces = try analyzer.analyze(frame)
        let probabilities = try #require(faces.first?.probabilities)
        #expect(probabilities.largest == .happy)
        #expect(probabilities[.happy] > 0.5)
    }
}
