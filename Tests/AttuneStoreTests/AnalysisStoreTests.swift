import AttuneCore
import Foundation
import TestSupport
import Testing

@testable import AttuneStore

@Suite struct AnalysisStoreTests {
    private let folder: TestFolder
    private let identity = AnalysisIdentity(inputSHA256: "ab", settings: "1s", versions: "1")

    init() throws {
        folder = try TestFolder()
    }

    private var path: String { folder.path("analysis.sqlite") }

    private func face(x: Float, classified: Bool) -> FaceObservation {
        let point = Point(x: x + 0.1, y: 7.3)
        return FaceObservation(
            box: BoundingBox(x: x, y: 2.25, width: 40.1, height: 51.7), confidence: 0.87,
            landmarks: FaceLandmarks(
                leftEye: point, rightEye: Point(x: 1 / 3, y: 2), nose: point, leftMouth: point, rightMouth: point),
            headPose: classified ? HeadPose(yaw: -12.3, pitch: 4.4, roll: 0.1) : nil,
            eyeAspectRatio: classified ? 0.31 : nil,
            probabilities: classified
                ? ExpressionProbabilities([0.1, 0.05, 0.05, 0.4, 0.2, 0.1, 0.1]) : nil)
    }

    private func segment(_ minute: Int, samples: Int = 2) -> SegmentResult {
        let start = MediaTime.seconds(minute * 60)
        return SegmentResult(
            range: TimeRange(start: start, end: start + .seconds(60)),
            samples: (0..<samples).map { offset in
                SampleObservation(
                    index: minute * 60 + offset, time: start + .seconds(offset), frameTime: start,
                    frameSize: PixelSize(width: 1280, height: 720),
                    faces: [face(x: Float(offset), classified: true), face(x: 90, classified: false)])
            },
            counts: DecodeCounts(packets: 100 + minute, corruptPackets: 1, framesDecoded: 60, framesSkipped: 40),
            decodedEnd: samples > 0 ? start + .seconds(59) : nil)
    }

    @Test func readsBackWhatWasSavedInTimeOrder() throws {
        let store = try AnalysisStore(path: path, identity: identity)
        try store.save(segment(1))
        try store.save(segment(2, samples: 0))
        try store.save(segment(0))
        try store.close()

        let reader = try AnalysisStore(reading: path)
        #expect(try reader.segments() == [segment(0), segment(1), segment(2, samples: 0)])
        #expect(try reader.savedRanges() == [segment(0), segment(1), segment(2)].map(\.range))
        #expect(try reader.identity() == identity)
    }

    @Test func replacesASegmentSavedTwice() throws {
        let store = try AnalysisStore(path: path, identity: identity)
        try store.save(segment(0, samples: 2))
        try store.save(segment(0, samples: 1))
        #expect(try store.segments() == [segment(0, samples: 1)])
    }

    @Test func goesOnWithTheSameIdentityAndDropsAnother() throws {
        let first = try AnalysisStore(path: path, identity: identity)
        try first.save(segment(0))
        try first.close()
        let same = try AnalysisStore(path: path, identity: identity)
        #expect(try same.savedRanges().count == 1)
        try same.close()

        var other = identity
        other.settings = "2s"
        let changed = try AnalysisStore(path: path, identity: other)
        #expect(try changed.savedRanges().isEmpty)
        #expect(try changed.identity() == other)
    }

    @Test func removesSegmentsWithTheirSamples() throws {
        let store = try AnalysisStore(path: path, identity: identity)
        for minute in 0..<3 { try store.save(segment(minute)) }
        try store.remove([segment(1).range, segment(2).range])
        #expect(try store.segments() == [segment(0)])
    }

    @Test func keepsDocumentsByName() throws {
        let store = try AnalysisStore(path: path, identity: identity)
        #expect(throws: StoreError.self) { try store.document(named: "header") }
        try store.saveDocument("{}", named: "header")
        try store.saveDocument("{\"a\": 1}", named: "header")
        #expect(try store.document(named: "header") == "{\"a\": 1}")
    }

    @Test func keepsTheFileForItsOwner() throws {
        try AnalysisStore(path: path, identity: identity).close()
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func refusesWhatIsNoStore() throws {
        try Data("this is a text and no database, however long it may be".utf8)
            .write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.self) { try AnalysisStore(reading: path) }
        #expect(throws: StoreError.self) { try AnalysisStore(path: path, identity: identity) }
        #expect(throws: StoreError.self) { try AnalysisStore(reading: folder.path("missing.sqlite")) }
        #expect(throws: StoreError.self) {
            try AnalysisStore(path: folder.path("no/such/folder.sqlite"), identity: identity)
        }
    }
}
