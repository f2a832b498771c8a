import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttuneInference
import AttuneStore
import AttuneThreads
import AttuneVideo
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import AttuneAnalysis

/// A recording is analysed as far as it goes, whatever its header promises: the same segments, the same values.
@Suite(
    .serialized,
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx"))
)
struct LyingHeaderTests {
    private let factory: MediaFactory
    private let faces: FaceAnalyzer
    private var settings = Settings()

    init() throws {
        factory = try MediaFactory()
        let root = Requirement.packageRoot
        let models = ModelLibrary(folders: ["Models", ".deps/models"].map { root.appendingPathComponent($0).path })
        settings.segmentLength = .seconds(1)
        settings.sampleInterval = .milliseconds(500)
        settings.detectorLongSide = 320
        faces = try FaceAnalyzer(models: models, settings: settings, streams: 2)
    }

    private struct Outcome {
        var segments: [SegmentResult]
        var warnings: [String]
        var resumed: MediaTime
    }

    private func analyze(
        _ path: String, workers: Int = 2, maximum: MediaTime? = nil, store name: String = UUID().uuidString
    ) throws -> Outcome {
        var settings = settings
        if let maximum { settings.maximumDuration = maximum }
        let storePath = factory.path("\(name).sqlite")
        let store =
            FileManager.default.fileExists(atPath: storePath)
            ? try AnalysisStore(continuing: storePath)
            : try AnalysisStore(
                creating: storePath, identity: MeasurementIdentity(inputSHA256: "", settings: [:], models: [:]))
        let warnings = Mutex<[String]>([])
        let effort = try RecordingAnalyzer(
            of: try RecordingDecoder.here.open(FilePath(path)), settings: settings, store: store,
            events: RecordingAnalyzer.Events(
                isCancelled: { false }, warned: { text in warnings.withLock { $0.append(text) } })
        ).measure(workers: workers) { [faces] in faces }
        let segments = try store.segments().sorted { $0.range.start < $1.range.start }
        try store.close()
        return Outcome(segments: segments, warnings: warnings.withLock { $0 }, resumed: effort.resumed)
    }

    /// Four seconds of a moving picture.
    private func make(_ name: String, _ options: [String] = []) throws -> String {
        try factory.make(
            name,
            MediaFactory.testPicture(size: "160x96", rate: "25", seconds: 4) + options
                + ["-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-bf", "2", "-pix_fmt", "yuv420p"])
    }

    @Test func anMP4ThatClaimsDaysOrNothing() throws {
        let path = try make("claim.mp4")
        let honest = try analyze(path, workers: 1).segments
        #expect(honest.map(\.range.start) == [0, 1, 2, 3].map(MediaTime.seconds))
        #expect(honest.flatMap(\.samples).count == 8)
        for ticks: UInt32 in [.max - 1, 1, 51_200, 12_800 * 3_600] {
            try LyingHeader.setDurations(ofMP4: path, ticks: ticks)
            for workers in 1...3 {
                #expect(try analyze(path, workers: workers).segments == honest, "\(ticks) ticks, \(workers) workers")
            }
        }
    }

    @Test func aMatroskaThatClaimsAnything() throws {
        let path = try make("claim.mkv")
        let honest = try analyze(path, workers: 1).segments
        #expect(honest.count == 4)
        for milliseconds in [3.15e10, 1e15, 9e15, 1e18, 9.2e18, 1e300, .infinity, .nan, -1, 0, 1_500] {
            try LyingHeader.setDuration(ofMatroska: path, milliseconds: milliseconds)
            #expect(try analyze(path).segments == honest, "\(milliseconds) ms")
        }
    }

    /// What an earlier run saved is used, where it lies behind what the header promises too; and a run that is asked
    /// again finds nothing to do but to look for the end.
    @Test func savedSegmentsAreUsedAgain() throws {
        let path = try make("again.mp4")
        let honest = try analyze(path, workers: 1).segments
        try LyingHeader.setDurations(ofMP4: path, ticks: 1_000)
        #expect(try analyze(path, workers: 1, store: "kept").resumed == .zero)
        for ticks: UInt32 in [1_000, .max - 1] {
            try LyingHeader.setDurations(ofMP4: path, ticks: ticks)
            let again = try analyze(path, store: "kept")
            #expect(again.resumed == .seconds(4))
            #expect(again.segments == honest)
        }
    }

    /// Time stamps that jump beyond the maximum end the recording, and that is told.
    @Test(arguments: ["jump.mkv", "jump.mp4"])
    func aJumpBeyondTheMaximum(_ name: String) throws {
        let honest = try analyze(
            try factory.make(
                "part-\(name)",
                MediaFactory.testPicture(size: "160x96", rate: "25", seconds: 2) + LyingHeaderTests.encoding))
        let jump = ["-vf", "setpts=PTS+gte(T\\,2)*100000/TB", "-vsync", "passthrough"]
        let path = try factory.make(
            name,
            MediaFactory.testPicture(size: "160x96", rate: "25", seconds: 4) + jump + LyingHeaderTests.encoding)
        for workers in 1...2 {
            let jumped = try analyze(path, workers: workers)
            #expect(jumped.segments.map(\.range) == honest.segments.map(\.range))
            #expect(jumped.segments.map(\.samples) == honest.segments.map(\.samples))
            #expect(jumped.segments.map(\.decodedEnd) == honest.segments.map(\.decodedEnd))
            #expect(jumped.segments.map(\.counts) == honest.segments.map(\.counts))
            #expect(jumped.warnings.count == 1)
            #expect(jumped.warnings.first?.contains("go on at 27:46:4") == true, "\(jumped.warnings)")
        }
        #expect(honest.warnings.isEmpty)
    }

    private static let encoding = [
        "-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-keyint_min", "25", "-bf", "0", "-pix_fmt", "yuv420p",
        "-force_key_frames", "expr:eq(n,50)",
    ]

    @Test func aLongRecordingIsCutAtTheMaximum() throws {
        let path = try make("long.mp4")
        let cut = try analyze(path, maximum: .seconds(2))
        #expect(cut.segments.map(\.range.start) == [.zero, .seconds(1)])
        #expect(cut.segments.last?.decodedEnd == .seconds(2))
        #expect(cut.warnings.count == 1)
    }

    @Test func aRecordingThatBeginsAfterTheMaximum() throws {
        let path = try make("plain.mkv")
        let late = try factory.make(
            "late.mkv",
            ["-itsoffset", "108000", "-i", path, "-f", "lavfi", "-i", "sine=duration=4"]
                + ["-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac"])
        let error = #expect(throws: VideoError.self) { try analyze(late) }
        #expect(error?.kind == .beginsTooLate)
        // The sound's coder begins a little before zero.
        #expect(error?.time?.seconds.rounded() == 108_000)
    }
}
