import AttuneCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AttuneStore

/// Faces that are taken out of a store leave nothing of theirs in its file.
@Suite struct ErasureTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private var path: String { folder.path("analysis.sqlite") }

    private func segments() -> [SegmentResult] {
        var segments = (0..<3).map { MadeUp.segment($0, samples: 40, faces: 9) }
        segments[2].samples[0].lookalikes = [
            Lookalike(face: 3, sample: 61, earlierFace: 0, score: 0.75),
            Lookalike(face: 4, sample: 60, earlierFace: 4, score: 0.5),
            Lookalike(face: 5, sample: 60, earlierFace: 6, score: 0.25),
        ]
        return segments
    }

    /// Every fourth face of each sample.
    private func erasure(of segments: [SegmentResult]) -> FaceErasure {
        var erasure = FaceErasure()
        for sample in segments.flatMap(\.samples) {
            for face in sample.faces.indices where face % 4 == 0 { erasure.insert(face: face, ofSample: sample.index) }
        }
        return erasure
    }

    @Test func theDumpHoldsNoRowOfThem() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        let segments = segments()
        for segment in segments { try store.save(segment) }
        try store.saveMomentPictures([61: [0xFF, 0xD8, 1, 2, 3]])
        let before = try store.sortedDump()
        let erasure = erasure(of: segments)
        try store.erase(erasure, noting: "[]", named: "exclusions")
        var expected = segments
        for index in expected.indices { expected[index].samples = expected[index].samples.map(erasure.applied) }
        #expect(try store.segments() == expected)
        #expect(try store.momentPictures() == [61: [0xFF, 0xD8, 1, 2, 3]])
        #expect(try store.documentIfThere(named: "exclusions") == "[]")
        #expect(try store.documentIfThere(named: "other") == nil)
        let after = Set(try store.sortedDump().split(separator: "\n"))
        // A face's line but for its index holds its box and landmarks, which no two faces share.
        func values(_ line: Substring) -> Substring? {
            line.hasPrefix("face ") ? line.split(separator: " ", maxSplits: 3).last : nil
        }
        let left = Set(after.compactMap(values).map { $0.prefix(60) })
        for line in before.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard line.hasPrefix("face "), let index = Int(parts[2]) else { continue }
            let isLeft = left.contains(values(line)?.prefix(60) ?? "")
            #expect(isLeft == (index % 4 != 0), "\(line.prefix(60))")
        }
    }

    /// Byte for byte: neither in pages that are in use nor in free ones.
    @Test func nothingLingersInTheFile() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        let segments = segments()
        for segment in segments { try store.save(segment) }
        // Free pages, as a store has them whose segments were measured in turns.
        try store.save(MadeUp.segment(3, samples: 40, faces: 9))
        try store.remove([TimeRange(start: .seconds(180), end: .seconds(240))])
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        // Of the compressed blobs as they lay there: pages hold some thousand bytes in a row.
        let pieces = try segments.flatMap { segment in
            let blob = try SegmentFaces.data(segment.samples)
            return stride(from: 64, to: blob.count - 64, by: 64).map { blob[$0..<$0 + 64] }
        }
        #expect(pieces.count > 100)
        #expect(pieces.count { before.firstRange(of: $0) != nil } > pieces.count / 2)
        try store.erase(erasure(of: segments), noting: "[]", named: "exclusions")
        try store.close()
        let after = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(pieces.allSatisfy { after.firstRange(of: $0) == nil })
        #expect(try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") } == 0)
        #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
    }

    /// What cannot be stored leaves everything as it was.
    @Test func whatFailsErasesNothing() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        let segments = segments()
        for segment in segments { try store.save(segment) }
        try store.close()
        try DatabaseQueue(path: path).write {
            try $0.execute(sql: "UPDATE segment SET faces = x'00' WHERE start_us = 120000000")
        }
        let damaged = try AnalysisStore(continuing: path)
        #expect(throws: StoreError.self) {
            try damaged.erase(erasure(of: segments), noting: "[]", named: "exclusions")
        }
        #expect(try damaged.documentIfThere(named: "exclusions") == nil)
        try damaged.remove([TimeRange(start: .seconds(120), end: .seconds(180))])
        #expect(try damaged.segments() == Array(segments.prefix(2)))
    }
}
