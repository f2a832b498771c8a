import AttuneCore
import AttuneInference
import Foundation
import TestSupport
import Testing

@testable import AttuneFaces

/// What the shipped classifier answered when it was taken up, so that no later change alters it unnoticed.
///
/// The goldens are written anew only where `ATTUNE_RECORD_GOLDENS` is 1; read the difference before it is committed.
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx") && Requirement.isMet(".deps/footage/multi_face.jpg")))
struct ClassifierDriftTests {
    private static let models = ModelLibrary(folders: [
        Requirement.packageRoot.appendingPathComponent("Models").path,
        Requirement.dependencies.appendingPathComponent("models").path,
    ])

    /// Processors round sums differently; a change of weights or of preparation moves probabilities by far more.
    private static let tolerance: Float = 0.002

    @Test func itsAnswersToFixedPicturesStayTheSame() throws {
        let classifier = try ExpressionClassifier(
            models: Self.models, settings: Settings(), streams: 1, runtime: try InferenceRuntime())
        let side = classifier.geometry.side
        let answers = try Self.pictures(side: side).mapValues { picture in
            try classifier.classify(crop: picture).map { $0.values.map { ($0 * 10_000).rounded() / 10_000 } }
        }
        let golden = try Self.golden(answers, named: "fixed_pictures.json")
        #expect(answers.keys.sorted() == golden.keys.sorted())
        for (name, heads) in answers {
            for (found, expected) in zip(heads.joined(), try #require(golden[name]).joined()) {
                #expect(abs(found - expected) <= Self.tolerance, "\(name): \(heads)")
            }
        }
    }

    /// The picture is standardised before it is looked at; in 8 bits the deviation of the faint one would be 0, and its
    /// answer another by .4.
    @Test func aFaintPictureIsAnsweredAsAStrongOne() throws {
        let classifier = try ExpressionClassifier(
            models: Self.models, settings: Settings(), streams: 1, runtime: try InferenceRuntime())
        func answer(contrast: Double) throws -> [Float] {
            let side = classifier.geometry.side
            let crop = (0..<side * side).map { pixel in
                let wave = sin(Double(pixel % side) / 5) * cos(Double(pixel / side) / 7)
                return UInt8((128 + contrast * wave).rounded())
            }
            return try classifier.classify(crop: crop)[0].values
        }
        let (strong, faint) = (try answer(contrast: 30), try answer(contrast: 8))
        for (one, other) in zip(strong, faint) {
            #expect(abs(one - other) <= 0.15, "\(strong), \(faint)")
        }
    }

    @Test func itsAnswersToLabelledFootageStayTheSame() throws {
        let analyzer = try FaceAnalyzer(models: Self.models, settings: Settings(), streams: 1)
        let answers = try LabelledFootage.all.map { footage in
            let faces = try analyzer.analyze(try footage.frame())
            return faces.map { $0.probabilities?.largest.rawValue ?? "none" }
        }
        #expect(try answers == Self.golden(answers, named: "footage.json"))
        // Stated beside the goldens, so that recording them anew cannot lower it.
        let labels = LabelledFootage.all.flatMap { footage in footage.labels.map(\.rawValue) }
        let right = zip(answers.joined(), labels).count { $0 == $1 }
        #expect(answers.joined().count == labels.count)
        #expect(right >= LabelledFootage.leastRight, "\(right) of \(labels.count): \(answers)")
    }

    /// A slope, a chequer of 6 pixels, rings, and a mid grey, as crops.
    private static func pictures(side: Int) -> [String: [UInt8]] {
        func picture(_ value: (Int, Int) -> Int) -> [UInt8] {
            (0..<side * side).map { UInt8(clamping: value($0 % side, $0 / side)) }
        }
        return [
            "slope": picture { x, y in (x + 2 * y) * 255 / (3 * side) },
            "chequer": picture { x, y in (x / 6 + y / 6) % 2 == 0 ? 60 : 190 },
            "rings": picture { x, y in
                let (right, down) = (x - side / 2, y - side / 2)
                return (right * right + down * down) / 8 % 2 == 0 ? 90 : 160
            },
            "grey": picture { _, _ in 128 },
        ]
    }

    private static func golden<Value: Codable>(_ value: Value, named name: String) throws -> Value {
        let file = Requirement.packageRoot.appendingPathComponent("Tests/Goldens/AttuneFaces/\(name)")
        if ProcessInfo.processInfo.environment["ATTUNE_RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
            try encoder.encode(value).write(to: file)
        }
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }
}

/// A picture, or an instant of a clip, in which anybody can see what the faces show.
private struct LabelledFootage {
    let name: String
    let seconds: Double?
    let size: PixelSize
    /// From top to bottom, then from left to right.
    let labels: [AttuneCore.Expression]

    /// Of the 17 faces below, how many the shipped classifier names as anybody would: one of five smiles in
    /// `multi_face.jpg` it takes for neutral.
    static let leastRight = 16

    static let all: [LabelledFootage] = [
        still("multi_face.jpg", 1_000, 668, [.happy, .happy, .happy, .happy, .happy]),
        still("obama.jpg", 600, 750, [.happy]),
        still("astronaut.png", 512, 512, [.happy]),
        still("single_face.jpg", 572, 562, [.happy]),
        clip("single_face.mp4", 0, 640, 360, .neutral),
        clip("single_face.mp4", 2, 640, 360, .happy),
        clip("WolfgangLanger_Pexels.mp4", 0, 640, 360, .sad),
        clip("WolfgangLanger_Pexels.mp4", 1, 640, 360, .sad),
        clip("WolfgangLanger_Pexels.mp4", 2, 640, 360, .sad),
        clip("WolfgangLanger_Pexels.mp4", 3, 640, 360, .sad),
        clip("WolfgangLanger_Pexels.mp4", 10, 640, 360, .happy),
        clip("WolfgangLanger_Pexels.mp4", 11, 640, 360, .happy),
        still("biden.jpg", 480, 1_090, [.neutral]),
    ]

    func frame() throws -> SampledFrame {
        func picture(_ size: PixelSize) throws -> PixelBuffer {
            let bytes = try PictureLoader.yuv420(
                PictureLoader.footage(name), at: seconds, width: size.width, height: size.height)
            return PixelBuffer(width: size.width, height: size.height, bytes: bytes)
        }
        return SampledFrame(
            index: 0, time: .zero, frameTime: .zero, picture: try picture(size),
            reduced: try picture(FaceAnalyzer.detectorSize(for: size, settings: Settings())))
    }

    private static func still(
        _ name: String, _ width: Int, _ height: Int, _ labels: [AttuneCore.Expression]
    ) -> LabelledFootage {
        LabelledFootage(name: name, seconds: nil, size: PixelSize(width: width, height: height), labels: labels)
    }

    private static func clip(
        _ name: String, _ seconds: Double, _ width: Int, _ height: Int, _ label: AttuneCore.Expression
    ) -> LabelledFootage {
        LabelledFootage(name: name, seconds: seconds, size: PixelSize(width: width, height: height), labels: [label])
    }
}
