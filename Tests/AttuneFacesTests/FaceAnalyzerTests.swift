import AttuneCore
import AttuneInference
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import AttuneFaces

@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx")
            && Requirement.isMet(".deps/footage/astronaut.png")))
struct FaceAnalyzerTests {
    @Test func findsOneFaceAndMeasuresIt() throws {
        let faces = try analyze("astronaut.png", PixelSize(width: 512, height: 512))
        let face = try #require(faces.first)
        #expect(faces.count == 1)
        #expect(face.confidence > 0.8)
        let box = BoundingBox(x: 178, y: 64, width: 91, height: 114)
        #expect(face.box.intersectionOverUnion(box) > 0.9, "\(face.box)")
        // Read off the picture by eye.
        let expected = FaceLandmarks(
            leftEye: Point(x: 203, y: 101), rightEye: Point(x: 248, y: 104), nose: Point(x: 223, y: 128),
            leftMouth: Point(x: 203, y: 140), rightMouth: Point(x: 245, y: 141))
        for (point, place) in zip(face.landmarks.points, expected.points) {
            #expect(abs(point.x - place.x) < 5 && abs(point.y - place.y) < 5, "\(point) is not near \(place)")
        }
        let pose = try #require(face.headPose)
        #expect(abs(pose.yaw) < 10 && abs(pose.pitch) < 15 && abs(pose.roll) < 8, "\(pose)")
        let opening = try #require(face.eyeAspectRatio)
        #expect((0.15...0.5).contains(opening), "\(opening)")
        let sharpness = try #require(face.sharpness)
        #expect((0.4...0.8).contains(sharpness), "\(sharpness)")
        let sum = try #require(face.probabilities).values.reduce(0, +)
        #expect(abs(sum - 1) < 1e-4)
    }

    @Test func findsAGroupFromTopToBottom() throws {
        let faces = try analyze("multi_face.jpg", PixelSize(width: 1000, height: 667))
        #expect(faces.count == 5)
        let centers = faces.map(\.box.center.y)
        #expect(centers == centers.sorted())
        #expect(faces.allSatisfy { $0.headPose != nil && $0.probabilities != nil })
    }

    @Test(arguments: ["obama.jpg", "biden.jpg"])
    func findsAPortrait(name: String) throws {
        #expect(try analyze(name, PixelSize(width: 600, height: 800)).count == 1)
    }

    @Test(arguments: [0.0, 1, 2, 3])
    func findsNothingWhereNobodyIs(seconds: Double) throws {
        #expect(try analyze("no_face.mp4", PixelSize(width: 960, height: 540), at: seconds).isEmpty)
    }

    @Test func leavesSmallFacesOpen() throws {
        var settings = Settings()
        settings.minimumFaceSize = 100
        let faces = try analyze("astronaut.png", PixelSize(width: 512, height: 512), settings: settings)
        let face = try #require(faces.first)
        #expect(face.box.width < 100)
        #expect(face.headPose == nil && face.eyeAspectRatio == nil && face.probabilities == nil)
        #expect(face.sharpness == nil)
        settings.minimumFaceSize = 80
        let measured = try analyze("astronaut.png", PixelSize(width: 512, height: 512), settings: settings)
        #expect(measured.first?.headPose != nil)
    }

    /// Groups of five with faces of about 20 pixels, all over a large frame: what a hall looks like.
    @Test func looksAgainWhereFacesAreSmall() throws {
        let group = try picture("multi_face.jpg", PixelSize(width: 240, height: 160))
        let size = PixelSize(width: 1920, height: 1088)
        var bytes = [UInt8](repeating: 128, count: PixelBuffer.byteCount(width: size.width, height: size.height))
        for copy in 0..<6 {
            let (left, top) = (copy % 3 * 600 + 200, copy / 3 * 500 + 200)
            for row in 0..<160 {
                let start = (top + row) * size.width + left
                bytes.replaceSubrange(start..<start + 240, with: group.bytes[row * 240..<(row + 1) * 240])
            }
        }
        let frame = PixelBuffer(width: size.width, height: size.height, bytes: bytes)
        let reduced = frame.resampled(to: FaceAnalyzer.detectorSize(for: size, settings: Settings()))
        let faces = try withAnalyzer(streams: 1) { analyzer in
            try analyzer.analyze(
                SampledFrame(index: 0, time: .zero, frameTime: .zero, picture: frame, reduced: reduced))
        }
        #expect(faces.count == 30)
        let detector = try CenterFaceDetector(
            models: models(), settings: Settings(), streams: 1, runtime: try InferenceRuntime())
        #expect(try detector.faces(in: reduced).count < 30, "the first look sees them all")
    }

    @Test func givesTheSameBitsOnOneStreamAndOnTwo() throws {
        let frame = try frame("multi_face.jpg", PixelSize(width: 1000, height: 667), settings: Settings())
        let expected = try withAnalyzer(streams: 1) { try $0.analyze(frame) }
        let distinct = try withAnalyzer(streams: 2) { analyzer in
            let results = Mutex<[[FaceObservation]]>([])
            DispatchQueue.concurrentPerform(iterations: 8) { _ in
                let faces = (try? analyzer.analyze(frame)) ?? []
                results.withLock { $0.append(faces) }
            }
            return results.withLock { $0 }
        }
        #expect(distinct.count == 8)
        #expect(distinct.allSatisfy { $0 == expected })
    }

    @Test(arguments: InferencePrecision.allCases)
    func seesTheSameWithModelsThatWereKept(precision: InferencePrecision) throws {
        var settings = Settings()
        settings.precision = precision
        let frame = try frame("multi_face.jpg", PixelSize(width: 1000, height: 667), settings: settings)
        let expected = try FaceAnalyzer(models: models(), settings: settings, streams: 2).analyze(frame)
        let folder = try TestFolder()
        let models = ModelLibrary(folders: models().folders, cache: ModelCache(folder: folder.path("kept")))
        for _ in 0..<2 {
            let analyzer = try FaceAnalyzer(
                models: models, settings: settings, streams: 2, expected: frame.picture.size)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("kept")).count == 4)
            #expect(try analyzer.analyze(frame) == expected)
            // Weights are read where they were kept: other memory is asked for and given back in between.
            #expect(try analyzer.analyze(frame) == expected)
        }
    }

    @Test func isAboutTheSameInBF16() throws {
        var settings = Settings()
        let size = PixelSize(width: 1000, height: 667)
        let exact = try analyze("multi_face.jpg", size, settings: settings)
        settings.precision = .bf16
        let fast = try analyze("multi_face.jpg", size, settings: settings)
        #expect(exact.count == fast.count)
        for (first, second) in zip(exact, fast) {
            #expect(first.box.intersectionOverUnion(second.box) > 0.9)
            let (pose, other) = (try #require(first.headPose), try #require(second.headPose))
            #expect(abs(pose.yaw - other.yaw) < 5 && abs(pose.pitch - other.pitch) < 5)
        }
    }

    /// Red, green and blue of each pixel, 0…1, by limited-range BT.601.
    private func colours(of picture: PixelBuffer) -> [Float] {
        var values: [Float] = []
        for row in 0..<picture.height {
            for column in 0..<picture.width {
                let y = (Float(picture.bytes[row * picture.width + column]) - 16) * 1.164
                let chroma = row / 2 * picture.chromaWidth + column / 2
                let u = Float(picture.bytes[picture.uRange.lowerBound + chroma]) - 128
                let v = Float(picture.bytes[picture.vRange.lowerBound + chroma]) - 128
                let (red, green, blue) = (y + 1.596 * v, y - 0.813 * v - 0.391 * u, y + 2.018 * u)
                values += [red, green, blue].map { min(max($0 / 255, 0), 1) }
            }
        }
        return values
    }

    @Test func convertsColoursInTheGraph() throws {
        let picture = try picture("astronaut.png", PixelSize(width: 256, height: 256))
        let runtime = try InferenceRuntime()
        let models = models()
        let card = try models.card(named: "centerface")
        func heatmap(_ input: CompiledModel.Input, _ fill: (borrowing InferenceRequest) throws -> Void) throws
            -> [Float]
        {
            let model = try CompiledModel(
                card: card, models: models, input: input, precision: .f32, streams: 1, runtime: runtime)
            return try model.withRequest { request in
                try fill(request)
                try request.infer()
                return try request.withOutputs { Array($0[0]) }
            }
        }
        let rgb = colours(of: picture)
        let inGraph = try heatmap(.yuv420(picture.size)) { request in
            try request.withInput(of: UInt8.self) { _ = $0.update(fromContentsOf: picture.bytes) }
        }
        func byHand(_ order: [Int]) throws -> [Float] {
            try heatmap(.tensor([1, 3, 256, 256])) { request in
                try request.withInput(of: Float.self) { target in
                    for (plane, colour) in order.enumerated() {
                        for pixel in 0..<256 * 256 { target[plane * 65_536 + pixel] = rgb[pixel * 3 + colour] * 255 }
                    }
                }
            }
        }
        func distance(_ other: [Float]) -> Float { zip(inGraph, other).map { abs($0 - $1) }.max() ?? 0 }
        let rightOrder = distance(try byHand([0, 1, 2]))
        let wrongOrder = distance(try byHand([2, 1, 0]))
        #expect(rightOrder < 0.02)
        #expect(wrongOrder > 2 * rightOrder)
    }

    @Test func refusesAMissingOrChangedModel() throws {
        try TestFolder.with { folder in
            let empty = ModelLibrary(folders: [folder.path])
            let missing = #expect(throws: InferenceError.self) {
                try FaceAnalyzer(models: empty, settings: Settings(), streams: 1)
            }
            #expect(missing?.what.contains("centerface.json is missing") == true)

            try TinyModel.write(to: folder, card: TinyModel.card(cropGeometry: false))
            let withoutGeometry = #expect(throws: InferenceError.self) {
                try FaceAnalyzer(models: models(first: folder), settings: Settings(), streams: 1)
            }
            #expect(
                withoutGeometry?.what == "the card of expression_residual32 does not say how faces are cut out")

            try TinyModel.write(to: folder, weights: TinyModel.weights + Data([0]))
            let changed = #expect(throws: InferenceError.self) {
                try FaceAnalyzer(models: models(first: folder), settings: Settings(), streams: 1)
            }
            #expect(changed?.file == folder.appendingPathComponent("expression_residual32.onnx").path)
        }
    }

    private func models(first folder: URL? = nil) -> ModelLibrary {
        let root = Requirement.packageRoot
        let own = [root.appendingPathComponent("Models").path, root.appendingPathComponent(".deps/models").path]
        return ModelLibrary(folders: (folder.map { [$0.path] } ?? []) + own)
    }

    private func withAnalyzer<Result>(
        settings: Settings = Settings(), streams: Int, _ body: (FaceAnalyzer) throws -> Result
    ) throws -> Result {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder)
            return try body(try FaceAnalyzer(models: models(first: folder), settings: settings, streams: streams))
        }
    }

    private func analyze(
        _ name: String, _ size: PixelSize, at seconds: Double? = nil, settings: Settings = Settings()
    ) throws -> [FaceObservation] {
        let frame = try frame(name, size, at: seconds, settings: settings)
        return try withAnalyzer(settings: settings, streams: 1) { try $0.analyze(frame) }
    }

    private func frame(
        _ name: String, _ size: PixelSize, at seconds: Double? = nil, settings: Settings
    ) throws -> SampledFrame {
        let reduced = FaceAnalyzer.detectorSize(for: size, settings: settings)
        return SampledFrame(
            index: 0, time: .zero, frameTime: .zero, picture: try picture(name, size, at: seconds),
            reduced: try picture(name, reduced, at: seconds))
    }

    private func picture(_ name: String, _ size: PixelSize, at seconds: Double? = nil) throws -> PixelBuffer {
        PixelBuffer(
            width: size.width, height: size.height,
            bytes: try PictureLoader.yuv420(
                PictureLoader.footage(name), at: seconds, width: size.width, height: size.height))
    }
}
