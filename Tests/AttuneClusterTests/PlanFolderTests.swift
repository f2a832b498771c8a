import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttuneStore
import AttuneText
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneAnalysis
@testable import AttuneCluster

@Suite struct PlanFolderTests {
    private let folder: TestFolder
    private var plans: PlanFolder { PlanFolder(folder: folder.path) }

    init() throws {
        folder = try TestFolder()
    }

    private static func recording(_ number: Int, first: Int, segments: Int) -> PlannedRecording {
        PlannedRecording(
            id: "0123456789abcde\(number)", fileName: "lecture \(number).mp4", place: "../none.mp4",
            address: "/none.mp4",
            sizeInBytes: 10, headAndTailSHA256: "ab", sha256: "cd\(number)", expectedSeconds: 60,
            failure: segments > 0 ? nil : SegmentFailure(code: "video.not_media", message: "it is none"),
            segments: (0..<segments).map { segment in
                PlannedSegment(
                    index: first + segment, id: "fedcba987654321\(first + segment)", start: Int64(segment) * 20_000_000,
                    end: segment == segments - 1 ? nil : Int64(segment + 1) * 20_000_000)
            })
    }

    private static let plan = ClusterPlan(
        settings: Settings(), weights: .version2, language: .english, course: nil, models: ["centerface": "0918"],
        measurement: 4, longest: .seconds(20),
        recordings: [
            recording(0, first: 0, segments: 3), recording(1, first: 3, segments: 0),
            recording(2, first: 3, segments: 1),
        ])

    @Test func aPlanIsReadAsItWasWritten() throws {
        let bytes = try Self.plan.json()
        #expect(try ClusterPlan(json: bytes, path: "plan.json") == Self.plan)
        #expect(try ClusterPlan(json: bytes, path: "plan.json").json() == bytes)
        #expect(Self.plan.count == 4)
        #expect(Self.plan.segments.map(\.segment.words) == ["0:00–0:20", "0:20–0:40", "0:40–end", "0:00–end"])
    }

    @Test(arguments: [
        ("\"schema_version\": 1", "\"schema_version\": 2"), ("\"index\": 3", "\"index\": 5"), ("{", "["),
        ("\"measurement\": 4", "\"measurement\": \"x\""),
        // What would be written elsewhere, or is no time.
        ("0123456789abcde0", "../../../escaped"), ("fedcba9876543210", "../../../../away"), ("abcde0", "ABCDE0"),
        ("\"start_us\": 0", "\"start_us\": -1"), ("\"start_us\": 20000000", "\"start_us\": 9223372036854775807"),
        ("\"end_us\": 20000000", "\"end_us\": 10000000"),
        ("\"expected_duration_s\": 60", "\"expected_duration_s\": 1e300"),
    ])
    func anotherPlanIsRefused(text: String, replacement: String) throws {
        let json = String(decoding: try Self.plan.json(), as: UTF8.self)
        let changed = json.replacing(text, with: replacement, maxReplacements: 1)
        #expect(changed != json)
        #expect(throws: PlanError.self) { try ClusterPlan(json: Array(changed.utf8), path: "plan.json") }
    }

    @Test func whatIsDoneFailedAndMissing() throws {
        let (plan, plans) = (Self.plan, plans)
        for recording in plan.recordings where !recording.segments.isEmpty {
            try plans.prepare(recording)
            try plans.prepareTurn(of: recording)
        }
        #expect(PlanState(plan, in: plans).missing == [0, 1, 2, 3])
        let first = plan.recordings[0]
        try AtomicFile.write("x", to: plans.segmentPath(first.segments[0], of: first))
        let failure = SegmentFailure(code: "video.bad", message: "it is bad")
        try plans.keep(failure, first.segments[1], of: first)
        var state = PlanState(plan, in: plans)
        #expect(state.done == 1 && state.missing == [2, 3])
        #expect(state.failed.map(\.segment.index) == [1] && state.failed.map(\.failure) == [failure])
        // What is measured after all has not failed.
        try AtomicFile.write("x", to: plans.segmentPath(first.segments[1], of: first))
        #expect(PlanState(plan, in: plans).failed.isEmpty)

        // What is merged is done, and nothing that was measured of it stays.
        try plans.finish(first)
        state = PlanState(plan, in: plans)
        #expect(state.done == 3 && state.missing == [3])
        #expect(plans.turn(of: first) == nil)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: folder.path(".attune/segments/\(first.id)"))
        #expect(left == ["merged"])
    }

    /// Told by where the recordings lay; those of others stay.
    @Test func segmentsAreForgottenWithTheirRecording() throws {
        let (plan, plans) = (Self.plan, plans)
        try AtomicFile.write(plan.json(), to: plans.planPath)
        let recording = plan.recordings[0]
        try plans.prepare(recording)
        try plans.prepareTurn(of: recording)
        #expect(try plans.forget(recordingsAt: ["/elsewhere.mp4"]).isEmpty)
        #expect(plans.turn(of: recording) != nil)
        let place = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath().deletingLastPathComponent().path
        #expect(try plans.forget(recordingsAt: ["\(place)/none.mp4"]) == ["lecture 0.mp4"])
        #expect(!FileManager.default.fileExists(atPath: folder.path(".attune/segments/\(recording.id)")))
    }

    @Test func theTurnIsDrawnOnce() throws {
        let recording = Self.plan.recordings[0]
        try plans.prepare(recording)
        #expect(plans.turn(of: recording) == nil)
        try plans.prepareTurn(of: recording)
        let turn = try #require(plans.turn(of: recording))
        try plans.prepareTurn(of: recording)
        #expect(plans.turn(of: recording) == turn)
    }

    @Test func recordingsAreFoundWhereTheyLieForThisMachine() throws {
        let path = try folder.makeFile("course/a lecture.mp4", "x")
        func recording(_ place: String, _ address: String) -> PlannedRecording {
            PlannedRecording(
                id: "a", fileName: "a lecture.mp4", place: place, address: address, sizeInBytes: 1,
                headAndTailSHA256: "", sha256: "", expectedSeconds: nil, failure: nil, segments: [])
        }
        let address = path.replacing(" ", with: "%20")
        #expect(try plans.path(of: recording("course/a%20lecture.mp4", "/none")).string.hasSuffix("/a lecture.mp4"))
        #expect(try plans.path(of: recording("none", address)).string == path)
        #expect(throws: PlanError.self) { try plans.path(of: recording("none", "/none")) }
    }

    @Test func aSegmentsFileIsSealed() throws {
        let turn = LookTurn.drawn()
        let segment = SegmentResult(
            range: TimeRange(start: .zero, end: .seconds(10)),
            samples: [
                SampleObservation(
                    index: 1, time: .seconds(1), frameTime: .milliseconds(960),
                    frameSize: PixelSize(width: 64, height: 48),
                    faces: [])
            ],
            counts: DecodeCounts(packets: 5, corruptPackets: 1, framesDecoded: 3, framesSkipped: 2),
            decodedEnd: .seconds(4))
        let part = MeasuredPart(
            segments: [(segment, [[:]])], recordingEnd: .seconds(4), passedOver: nil, modelSeconds: 1, seconds: 2)
        let machine = SegmentFile.Machine(
            versions: .init(program: "0", libraries: [:]), instructionSet: "avx2",
            inference: .init(device: "CPU", precision: "f32"), protection: nil)
        let path = folder.path("a.segment")
        try SegmentFile(part, id: "a", turn: turn, machine: machine).write(to: path)
        let read = try SegmentFile(at: path, id: "a", turn: turn)
        #expect(try read.part(readFrom: path).segments.map(\.segment) == [segment])
        #expect(read.recordingEnd == 4_000_000 && read.machine == machine)

        #expect(throws: PlanError.self) { try SegmentFile(at: path, id: "b", turn: turn) }
        #expect(throws: PlanError.self) { try SegmentFile(at: path, id: "a", turn: .drawn()) }
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        for place in stride(from: 0, to: whole.count, by: 97) {
            var damaged = whole
            damaged[place] ^= 1
            try damaged.write(to: URL(fileURLWithPath: path))
            #expect(throws: PlanError.self) { try SegmentFile(at: path, id: "a", turn: turn) }
            try whole.prefix(place).write(to: URL(fileURLWithPath: path))
            #expect(throws: PlanError.self) { try SegmentFile(at: path, id: "a", turn: turn) }
        }
    }
}
