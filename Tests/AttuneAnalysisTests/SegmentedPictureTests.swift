import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttuneInference
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneAnalysis

/// What is measured against the sample before is the same wherever a segment begins.
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx")
            && Requirement.isMet(".deps/footage/multi_face.jpg")))
struct SegmentedPictureTests {
    /// Five faces that a camera pans over for six seconds; from the middle on the picture is mirrored.
    private func makeRecording(in folder: TestFolder) throws -> String {
        let path = folder.path("class.mp4")
        let filter = "scale=720:480,crop=640:400:x='40+20*sin(t)':y='40+10*t/6',hflip=enable='gte(t,3)'"
        _ = try MediaFactory.ffmpeg(
            ["-y", "-loop", "1", "-framerate", "10", "-t", "6", "-i", PictureLoader.footage("multi_face.jpg")]
                + ["-vf", filter, "-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-pix_fmt", "yuv420p", path])
        return path
    }

    private func samples(
        of path: String, faces: FaceAnalyzer, settings: Settings, cuts: [Int], oneAnalyzer: Bool
    ) throws -> [SampleObservation] {
        func analyzer() throws -> SegmentAnalyzer {
            SegmentAnalyzer(
                of: try RecordingDecoder.here.frames(of: FilePath(path), settings: settings), settings: settings,
                faces: { faces }, isCancelled: { false },
                afterEachSample: {})
        }
        var shared = try analyzer()
        let segments = try zip(cuts, cuts.dropFirst()).map { start, end in
            let range = TimeRange(start: .milliseconds(start), end: .milliseconds(end))
            if oneAnalyzer { return try shared.analyze(range).segment }
            var own = try analyzer()
            return try own.analyze(range).segment
        }
        return try #require(try SegmentResult.merging(segments)).samples
    }

    @Test(arguments: [false, true])
    func segmentsMakeNoDifferenceForPictureAndLikeness(exact: Bool) throws {
        let folder = try TestFolder()
        let path = try makeRecording(in: folder)
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        var settings = Settings()
        settings.exact = exact
        let faces = try FaceAnalyzer(models: models, settings: settings, streams: 1)

        let whole = try samples(of: path, faces: faces, settings: settings, cuts: [0, 60_000], oneAnalyzer: true)
        #expect(whole.map(\.index) == Array(0..<6))
        #expect(whole.map { $0.picture?.cells.change == nil } == [true] + Array(repeating: false, count: 5))
        #expect(whole.allSatisfy { $0.faces.count >= 4 && $0.picture?.edges.isEmpty == false })
        #expect(whole[0].faces.allSatisfy { $0.likeness == nil })
        #expect(whole.dropFirst().allSatisfy { $0.faces.allSatisfy { $0.likeness != nil } })

        for (cuts, oneAnalyzer) in SegmentedPictureTests.cuts {
            let parts = try samples(
                of: path, faces: faces, settings: settings, cuts: cuts, oneAnalyzer: oneAnalyzer)
            let place: Comment = "cut at \(cuts), one analyzer: \(oneAnalyzer)"
            #expect(parts.map(\.picture) == whole.map(\.picture), place)
            #expect(parts.map { $0.faces.map(\.likeness) } == whole.map { $0.faces.map(\.likeness) }, place)
            #expect(parts == whole, place)
        }
    }

    /// In milliseconds, and whether one analyzer does all parts in turn.
    private static let cuts: [([Int], Bool)] = [
        ([0, 1_000, 2_000, 3_000, 60_000], false),
        ([0, 2_500, 2_700, 60_000], false),
        ([0, 3_000, 4_000, 60_000], true),
    ]

    /// Nothing of an excluded stretch is measured: no instant in it, and no frame that came up in it and is still there
    /// behind its end. What is left is the same, to the bit, wherever segments begin.
    @Test func anExcludedStretchIsNotMeasured() throws {
        let folder = try TestFolder()
        let path = try makeRecording(in: folder)
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        var settings = Settings()
        settings.sampleInterval = .milliseconds(250)
        settings.exact = true
        let faces = try FaceAnalyzer(models: models, settings: settings, streams: 1)
        let everything = try samples(of: path, faces: faces, settings: settings, cuts: [0, 60_000], oneAnalyzer: true)
        // The frame that is shown at 2.25 s came up at 2.2 s.
        settings.excluded = try ExcludedStretches(text: "0:01-0:02.25, 0:04-1:00")
        let whole = try samples(of: path, faces: faces, settings: settings, cuts: [0, 60_000], oneAnalyzer: true)
        #expect(whole.map(\.index) == [0, 1, 2, 3] + Array(10..<16))
        #expect(everything.first { $0.index == 9 }.map { $0.frameTime < .milliseconds(2_250) } == true)
        // The first sample behind a stretch is compared with nothing, all others are what they were.
        for sample in whole where sample.index != 10 { #expect(sample == everything[sample.index]) }
        let first = try #require(whole.first { $0.index == 10 })
        #expect(first.picture?.cells.hasChange == false)
        #expect(first.faces.allSatisfy { $0.likeness == nil } && !first.faces.isEmpty)
        for (cuts, oneAnalyzer) in SegmentedPictureTests.cuts + [([0, 1_250, 2_250, 2_500, 5_000, 60_000], false)] {
            let parts = try samples(
                of: path, faces: faces, settings: settings, cuts: cuts, oneAnalyzer: oneAnalyzer)
            #expect(parts == whole, "cut at \(cuts), one analyzer: \(oneAnalyzer)")
        }
    }

    /// Stretches of 20, 13 and 2 samples between looks, cut in their middle, with and without a hole in them.
    @Test(arguments: [250, 370, 2_000], [false, true])
    func stretchesMakeNoDifferenceToSegments(interval: Int, hasHole: Bool) throws {
        let folder = try TestFolder()
        let path = try makeRecording(in: folder)
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        var settings = Settings()
        settings.sampleInterval = .milliseconds(interval)
        if hasHole { settings.excluded = try ExcludedStretches(text: "0:01-0:02.25") }
        let faces = try FaceAnalyzer(models: models, settings: settings, streams: 1)
        let whole = try samples(of: path, faces: faces, settings: settings, cuts: [0, 60_000], oneAnalyzer: true)
        #expect(whole.count >= 2 && whole.allSatisfy { $0.faces.count >= 4 })
        for (cuts, oneAnalyzer) in SegmentedPictureTests.cuts + [([0, 1_250, 2_250, 2_500, 5_000, 60_000], false)] {
            let parts = try samples(of: path, faces: faces, settings: settings, cuts: cuts, oneAnalyzer: oneAnalyzer)
            #expect(parts == whole, "cut at \(cuts), one analyzer: \(oneAnalyzer)")
        }
    }

    /// A segment that comes before the last one, or leaves a stretch out, is measured as if it came alone.
    @Test func theOrderOfSegmentsMakesNoDifference() throws {
        let folder = try TestFolder()
        let path = try makeRecording(in: folder)
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        let faces = try FaceAnalyzer(models: models, settings: Settings(), streams: 1)
        let whole = try samples(of: path, faces: faces, settings: Settings(), cuts: [0, 60_000], oneAnalyzer: true)
        var analyzer = SegmentAnalyzer(
            of: try RecordingDecoder.here.frames(of: FilePath(path), settings: Settings()), settings: Settings(),
            faces: { faces }, isCancelled: { false },
            afterEachSample: {})
        for (start, end) in [(4, 6), (2, 3), (0, 1)] {
            let segment = try analyzer.analyze(TimeRange(start: .seconds(start), end: .seconds(end))).segment
            #expect(segment.samples == Array(whole[start..<end]), "from \(start) s to \(end) s")
        }
    }
}
