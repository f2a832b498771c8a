import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttuneInference
import SystemPackage
import TestSupport
import Testing

@testable import AttuneAnalysis

/// What is said of a minute is the same whether every frame is looked at as a whole or faces are followed.
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx")
            && Requirement.isMet(".deps/footage/multi_face.jpg")))
struct ExactWayTests {
    /// A minute of five faces before a camera that pans; for ten seconds the picture is away.
    private func makeRecording(in folder: TestFolder) throws -> String {
        let path = folder.path("class.mp4")
        let filter = [
            "scale=720:480", "crop=640:400:x='40+20*sin(t/3)':y='40+10*sin(t/5)'",
            "drawbox=color=gray:t=fill:enable='between(t,22.5,32.5)'",
        ]
        _ = try MediaFactory.ffmpeg(
            ["-y", "-loop", "1", "-framerate", "5", "-t", "60", "-i", PictureLoader.footage("multi_face.jpg")]
                + [
                    "-vf", filter.joined(separator: ","), "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt",
                    "yuv420p", path,
                ])
        return path
    }

    @Test func tellsTheSameOfAMinute() throws {
        let folder = try TestFolder()
        let path = try makeRecording(in: folder)
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        func samples(exact: Bool) throws -> [SampleObservation] {
            var settings = Settings()
            settings.exact = exact
            let faces = try FaceAnalyzer(models: models, settings: settings, streams: 1)
            var analyzer = SegmentAnalyzer(
                of: try RecordingDecoder.here.frames(of: FilePath(path), settings: settings), settings: settings,
                faces: { faces }, isCancelled: { false },
                afterEachSample: {})
            return try analyzer.analyze(TimeRange(start: .zero, end: .seconds(60))).segment.samples
        }
        let (exact, following) = (try samples(exact: true), try samples(exact: false))
        #expect(exact.count == 60)
        #expect(exact.map(\.faces.count) == following.map(\.faces.count))
        #expect(exact.filter(\.faces.isEmpty).count == 10)
        #expect(exact != following, "otherwise nothing was followed")
        for expression in Expression.allCases {
            let (one, other) = (share(of: expression, in: exact), share(of: expression, in: following))
            #expect(abs(one - other) < 0.01, "\(expression): \(one) and \(other)")
        }
    }

    /// The mean probability over all faces.
    private func share(of expression: Expression, in samples: [SampleObservation]) -> Float {
        let values = samples.flatMap(\.faces).compactMap { $0.probabilities?[expression] }
        return values.reduce(0, +) / Float(values.count)
    }
}
