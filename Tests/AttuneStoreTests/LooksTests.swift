import AttuneCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AttuneStore

/// What faces look like is in a store until all is measured, and then nothing of it is.
@Suite struct LooksTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private var path: String { folder.path("analysis.sqlite") }

    /// Of every face of a segment, numbers that no compression makes smaller.
    private func looks(of segment: SegmentResult, _ chance: inout MadeUp.Chance) -> [[Int: FaceLook]] {
        segment.samples.map { sample in
            Dictionary(
                uniqueKeysWithValues: sample.faces.indices.map { face in
                    (face, FaceLook((0..<FaceLook.count).map { _ in Int8(chance.next(below: 255) - 127) }))
                })
        }
    }

    private func count(_ sql: String) throws -> Int {
        try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: sql) ?? 0 }
    }

    @Test func theyAreLentOnceAndErased() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        let turn = try #require(try store.lookTurn())
        #expect(try store.lookTurn() == turn)
        var chance = MadeUp.Chance(state: 9)
        let segments = [MadeUp.segment(0), MadeUp.segment(1, faces: 5)]
        let saved = segments.map { looks(of: $0, &chance) }
        for position in [1, 0] { try store.save(segments[position], looks: saved[position]) }
        #expect(try AnalysisStore(continuing: path).lookTurn() == turn)
        #expect(try count("SELECT count(*) FROM segment WHERE looks IS NOT NULL") == 2)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(before.firstRange(of: Data(turn.bytes)) != nil)
        let blob = try SegmentLooks.data(saved[1])
        // Pages hold some thousand bytes in a row.
        let pieces = stride(from: 64, to: blob.count - 64, by: 64).map { blob[$0..<$0 + 64] }
        #expect(pieces.count { before.firstRange(of: $0) != nil } > pieces.count / 2)

        let told = Lookalike(face: 1, sample: 2, earlierFace: 0, score: 0.75)
        var lent: [[[Int: FaceLook]]] = []
        try store.replaceLooks { samples, looks in
            lent.append(looks)
            return samples.map { $0.index == 60 ? [told, told] : [] }
        }
        #expect(lent == saved)
        #expect(try store.lookTurn() == nil)
        #expect(try count("SELECT count(*) FROM segment WHERE looks IS NOT NULL") == 0)
        #expect(try count("SELECT count(*) FROM look_turn") == 0)
        var expected = segments
        expected[1].samples[0].lookalikes = [told, told]
        #expect(try store.segments() == expected)
        try store.close()
        let after = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(after.firstRange(of: Data(turn.bytes)) == nil)
        #expect(pieces.allSatisfy { after.firstRange(of: $0) == nil })
        #expect(after.count < before.count)
    }

    /// An error leaves looks and turn for the next run.
    @Test func whatFailsErasesNothing() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        let turn = try store.lookTurn()
        var chance = MadeUp.Chance(state: 3)
        for minute in 0..<2 {
            let segment = MadeUp.segment(minute)
            try store.save(segment, looks: looks(of: segment, &chance))
        }
        #expect(throws: StoreError.self) {
            try store.replaceLooks { samples, _ in
                samples.map { _ in [Lookalike(face: -1, sample: 0, earlierFace: 0, score: 1)] }
            }
        }
        #expect(try store.lookTurn() == turn)
        #expect(try count("SELECT count(*) FROM segment WHERE looks IS NOT NULL AND lookalikes IS NULL") == 2)
    }

    /// A store without looks, as one that is finished or was measured without a turn.
    @Test func aStoreWithSegmentsDrawsNoTurn() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        try store.save(MadeUp.segment(0))
        #expect(try store.lookTurn() == nil)
        try store.remove(try store.savedRanges())
        #expect(try store.lookTurn() != nil)
    }

    @Test(arguments: [
        "UPDATE segment SET lookalikes = x'00'", "UPDATE segment SET lookalikes = faces",
    ])
    func damageIsAnError(sql: String) throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        try store.save(MadeUp.segment(0))
        try store.close()
        try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
        #expect(throws: StoreError.self) { try AnalysisStore(reading: path).segments() }
    }

    @Test func aStoreOfVersion4IsMigrated() throws {
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        for minute in 0..<2 { try store.save(MadeUp.segment(minute)) }
        let dump = try store.sortedDump()
        try store.close()
        try DatabaseQueue(path: path).write { database in
            try database.execute(
                sql: """
                    ALTER TABLE segment DROP COLUMN looks; ALTER TABLE segment DROP COLUMN lookalikes;
                    DROP TABLE look_turn; PRAGMA user_version = 4
                    """)
        }
        #expect(throws: StoreError.self) { try AnalysisStore(reading: path) }
        let migrated = try AnalysisStore(continuing: path)
        #expect(try migrated.sortedDump() == dump)
        try migrated.save(MadeUp.segment(2), looks: [[:], [:], [:]])
        #expect(try migrated.segments().count == 3)
    }
}
