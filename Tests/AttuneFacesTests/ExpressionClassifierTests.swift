import AttuneCore
import AttuneInference
import Foundation
import TestSupport
import Testing

@testable import AttuneFaces

@Suite(.enabled(if: Requirement.isMet(".deps/openvino/lib/libopenvino_c.so")))
struct ExpressionClassifierTests {
    @Test func classifiesACrop() throws {
        try withClassifier { classifier in
            let crops = [UInt8(0), 255].map { [UInt8](repeating: $0, count: 48 * 48) }
            let results = try crops.map { try classifier.classify(crop: $0)[0] }
            // The softmax of zeros, and of 0, 1, … 6.
            #expect(results[0].values == Array(repeating: Float(1) / 7, count: 7))
            let expected: [Float] = [0.0016, 0.0043, 0.0116, 0.0315, 0.0856, 0.2328, 0.6327]
            for (value, other) in zip(results[1].values, expected) { #expect(abs(value - other) < 1e-4) }
        }
    }

    @Test(
        arguments: [
            ([0.1, 0.05, 0.05, 0.4, 0.2, 0.1, 0.1], true), ([0, 0, 0, 1, 0, 0, 0], true),
            ([0.1, 0.05, 0.05, 0.4, 0.2, 0.1, 0.11], true), ([0.5, 0.5, 0.5, 0.5, 0, 0, 0], false),
            ([-0.4, 1.4, 0, 0, 0, 0, 0], false), ([0, 0, 0, 0, 0, 0, 0], false), ([0, 0, 0, .nan, 0, 0, 1], false),
            ([1e30, -1e30, 0, 0, 0, 0, 1], false), ([.infinity, 0, 0, 0, 0, 0, 0], false),
        ] as [([Float], Bool)])
    func tellsProbabilitiesFromOtherAnswers(values: [Float], expected: Bool) {
        #expect(ExpressionClassifier.areProbabilities(values) == expected)
    }

    @Test func cutsTheFaceOutByItsLandmarks() throws {
        try withClassifier { classifier in
            // A white square of 96 pixels at (100, 50) on black: its crop is white where the landmarks lie in it as in
            // the template.
            var luma = [UInt8](repeating: 16, count: 300 * 200)
            for y in 50..<146 {
                for x in 100..<196 { luma[y * 300 + x] = 235 }
            }
            let picture = PixelBuffer(
                width: 300, height: 200, bytes: luma + Array(repeating: 128, count: 150 * 100 * 2))
            let points = classifier.geometry.landmarks.points.map { Point(x: 100 + 96 * $0.x, y: 50 + 96 * $0.y) }
            let landmarks = FaceLandmarks(
                leftEye: points[0], rightEye: points[1], nose: points[2], leftMouth: points[3],
                rightMouth: points[4])
            let crop = try #require(classifier.crop(landmarks, in: picture))
            #expect(crop.count == 48 * 48 && crop.allSatisfy { $0 >= 253 }, "\(crop.min() ?? 0)")
            #expect(classifier.crop(FaceLandmarks(at: points[0]), in: picture) == nil)
        }
    }

    @Test func refusesACardWithAnotherNumberOfLabels() throws {
        let error = #expect(throws: InferenceError.self) {
            try withClassifier(card: TinyModel.card(outputShape: #"["batch", 8]"#)) { _ in }
        }
        #expect(error?.what.contains("each of the seven expressions") == true)
    }

    private func withClassifier(
        card: String = TinyModel.card(), _ body: (ExpressionClassifier) throws -> Void
    ) throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder, card: card)
            try body(
                try ExpressionClassifier(
                    models: ModelLibrary(folders: [folder.path]), settings: Settings(), streams: 1,
                    runtime: try InferenceRuntime()))
        }
    }
}

extension FaceLandmarks {
    /// All five in one place.
    fileprivate init(at point: Point) {
        self.init(leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point)
    }
}
