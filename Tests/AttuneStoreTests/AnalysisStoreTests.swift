import AttuneCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AttuneStore

@Suite struct AnalysisStoreTests {
    private let folder: TestFolder
    private let identity = MadeUp.identity

    init() throws {
        folder = try TestFolder()
    }

    private var path: String { folder.path("analysis.sqlite") }

    private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }

    @Test func readsBackWhatWasSavedInTimeOrder() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        let segments = [MadeUp.segment(0), MadeUp.segment(1, faces: 30), MadeUp.segment(2, samples: 0)]
        for position in [1, 2, 0] { try store.save(segments[position]) }
        try store.close()

        let reader = try AnalysisStore(reading: path)
        #expect(try reader.segments() == segments)
        #expect(try reader.savedRanges() == segments.map(\.range))
        #expect(try reader.identity() == identity)
        #expect(try reader.wholeRecording() == SegmentResult.merging(segments))
    }

    @Test func replacesASegmentSavedTwice() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        try store.save(MadeUp.segment(0, samples: 2))
        try store.save(MadeUp.segment(0, samples: 1))
        #expect(try store.segments() == [MadeUp.segment(0, samples: 1)])
    }

    @Test func lendsOneSegmentAfterTheOtherAndCanBeUsedMeanwhile() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        for minute in 0..<3 { try store.save(MadeUp.segment(minute)) }
        var seen: [TimeRange] = []
        try store.forEachSegment { segment throws(StoreError) in
            seen.append(segment.range)
            #expect(try store.savedRanges().count == 3)
        }
        #expect(seen == (0..<3).map { MadeUp.segment($0).range })
        let stop = StoreError(kind: .io, path: "", problem: "", remedy: "")
        #expect(throws: stop) { try store.forEachSegment { _ throws(StoreError) in throw stop } }
    }

    @Test func opensToGoOnAndNeverDeletes() throws {
        let first = try AnalysisStore(creating: path, identity: identity)
        try first.save(MadeUp.segment(0))
        try first.close()
        #expect(kind { _ = try AnalysisStore(creating: path, identity: identity) } == .exists)
        let second = try AnalysisStore(continuing: path)
        try second.save(MadeUp.segment(1))
        #expect(try second.segments() == [MadeUp.segment(0), MadeUp.segment(1)])
    }

    @Test func removesSegmentsWithTheirSamples() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        for minute in 0..<3 { try store.save(MadeUp.segment(minute)) }
        try store.remove([MadeUp.segment(1).range, MadeUp.segment(2).range])
        #expect(try store.segments() == [MadeUp.segment(0)])
    }

    @Test func aRecordingIsWholeFromZeroToItsEnd() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        #expect(try store.wholeRecording() == nil)
        for minute in 0..<3 { try store.save(MadeUp.segment(minute)) }
        #expect(try store.wholeRecording(endingAt: .seconds(179))?.samples.count == 9)
        #expect(kind { _ = try store.wholeRecording(endingAt: .seconds(239)) } == .damaged)
        try store.remove([MadeUp.segment(1).range])
        #expect(kind { _ = try store.wholeRecording() } == .damaged)
        try store.remove([MadeUp.segment(0).range])
        #expect(kind { _ = try store.wholeRecording() } == .damaged)
        #expect(try store.segments() == [MadeUp.segment(2)])
    }

    @Test func keepsDocumentsByName() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        #expect(kind { _ = try store.document(named: "header") } == .unfinished)
        try store.saveDocument("{}", named: "header")
        try store.saveDocument("{\"a\": 1}", named: "header")
        #expect(try store.document(named: "header") == "{\"a\": 1}")
    }

    @Test func keepsFileAndJournalForTheOwnerFromTheFirstByte() throws {
        func permissions(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        try StoreFile.make(at: path)
        #expect(try permissions(path) == 0o600)
        try FileManager.default.removeItem(atPath: path)
        let store = try AnalysisStore(creating: path, identity: identity)
        #expect(try permissions(path) == 0o600)
        try store.write { database in
            try SegmentRecord.save(MadeUp.segment(0), in: database)
            #expect(try permissions(path + "-journal") == 0o600)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["analysis.sqlite"])
    }

    @Test func saysWhatIsWrongWithAFile() throws {
        let text = Data("this is a text and no database, however long it may be".utf8)
        try text.write(to: URL(fileURLWithPath: path))
        #expect(kind { _ = try AnalysisStore(reading: path) } == .damaged)
        #expect(kind { _ = try AnalysisStore(continuing: path) } == .damaged)
        #expect(kind { _ = try AnalysisStore(creating: path, identity: identity) } == .exists)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
        #expect(kind { _ = try AnalysisStore(reading: folder.path("missing.sqlite")) } == .missing)
        #expect(kind { _ = try AnalysisStore(continuing: folder.path("missing.sqlite")) } == .missing)
        #expect(kind { _ = try AnalysisStore(reading: folder.path) } == .missing)
        #expect(
            kind { _ = try AnalysisStore(creating: folder.path("no/such.sqlite"), identity: identity) }
                == .unwritable)
        let empty = folder.path("empty.sqlite")
        try Data().write(to: URL(fileURLWithPath: empty))
        #expect(kind { _ = try AnalysisStore(reading: empty) } == .unfinished)
        #expect(kind { _ = try AnalysisStore(continuing: empty) } == .unfinished)
    }

    @Test(arguments: [
        ("PRAGMA user_version = 6", StoreError.Kind.newer), ("PRAGMA user_version = 3", .damaged),
        ("PRAGMA application_id = 0", .damaged), ("PRAGMA application_id = 0; PRAGMA user_version = 0", .damaged),
    ])
    func tellsStoresOfOtherVersionsAndPrograms(sql: String, expected: StoreError.Kind) throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        try store.close()
        let database = try DatabaseQueue(path: path)
        try database.write { try $0.execute(sql: sql) }
        try database.close()
        #expect(kind { _ = try AnalysisStore(reading: path) } == expected)
        #expect(kind { _ = try AnalysisStore(continuing: path) } == expected)
        #expect(kind { try AnalysisStore.migrate(path) } == expected)
    }

    @Test func aFullDiskLeavesEarlierSegments() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        try store.save(MadeUp.segment(0))
        try store.write { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        #expect(kind { try store.save(MadeUp.segment(1, samples: 20)) } == .full)
        #expect(try store.segments() == [MadeUp.segment(0)])
        try store.close()
        #expect(try AnalysisStore(reading: path).segments() == [MadeUp.segment(0)])
    }

    /// A program that is killed in the middle of a change leaves a file that is half changed, and a journal.
    @Test func whatAKilledProgramLeavesIsSetRight() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        try store.save(MadeUp.segment(0))
        let copy = folder.path("killed.sqlite")
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            // So small that changed pages go to the file before the end.
            try database.execute(sql: "PRAGMA cache_size = 1")
            try SegmentRecord.save(MadeUp.segment(1, samples: 30, faces: 30), in: database)
            try SegmentRecord.save(MadeUp.segment(0, samples: 30, faces: 30), in: database)
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            try FileManager.default.copyItem(atPath: path + "-journal", toPath: copy + "-journal")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: copy + "-journal")).prefix(1) == Data([0xD9]))
        let reader = try AnalysisStore(reading: copy)
        #expect(try reader.segments() == [MadeUp.segment(0)])
        #expect(throws: StoreError.self) { try reader.save(MadeUp.segment(2)) }
    }

    @Test func refusesToSaveWhatItCouldNotReadBack() throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        func refuses(_ change: (inout SegmentResult) -> Void) -> Bool {
            var segment = MadeUp.segment(0)
            change(&segment)
            return kind { try store.save(segment) } == .unwritable
        }
        #expect(!refuses { _ in })
        #expect(refuses { $0.samples[0].faces[0].box.x = .nan })
        #expect(refuses { $0.samples[0].faces[0].sharpness = .infinity })
        #expect(refuses { $0.samples[0].faces[0].likeness?.face = -1 })
        #expect(refuses { $0.samples[0].frameSize.width = 0 })
        #expect(refuses { $0.samples[0].frameSize.height = 65_536 })
        #expect(refuses { $0.samples[0].frameSize.height = 300 })
        #expect(refuses { $0.samples[1].index = 0 })
        #expect(refuses { $0.samples[1].index = 7 })
        #expect(refuses { $0.samples[1].time = .seconds(60) })
        #expect(refuses { $0.samples[0].picture?.edges[0].position = 1_280 })
        #expect(try store.segments() == [MadeUp.segment(0)])
    }

    @Test(arguments: [(2, 2), (16, 16), (71, 71), (16, 16_000), (16_000, 16), (1, 65_535), (65_535, 1)])
    func keepsFramesOfAnyShape(width: Int, height: Int) throws {
        let store = try AnalysisStore(creating: path, identity: identity)
        let segment = MadeUp.segment(0, frame: PixelSize(width: width, height: height))
        try store.save(segment)
        #expect(try store.segments() == [segment])
    }

    @Test func theDumpTellsStoresApart() throws {
        func dump(_ name: String, _ change: (AnalysisStore) throws -> Void) throws -> String {
            let store = try AnalysisStore(creating: folder.path(name), identity: identity)
            try change(store)
            return try store.sortedDump()
        }
        let first = try dump("a") { store in
            for minute in [0, 1] { try store.save(MadeUp.segment(minute)) }
            try store.saveDocument("x\ny", named: "header")
            try store.saveMomentPictures([0: [1, 255]])
        }
        let same = try dump("b") { store in
            for minute in [1, 0] { try store.save(MadeUp.segment(minute)) }
            try store.saveMomentPictures([0: [1, 255]])
            try store.saveDocument("x\ny", named: "header")
        }
        #expect(first == same)
        #expect(first.contains("moment_picture 0 01ff\n") && first.contains("document header \"x\\ny\"\n"))
        let other = try dump("c") { store in
            var segment = MadeUp.segment(0)
            segment.samples[0].faces[0].headPose?.roll = 0
            try store.save(segment)
        }
        let plain = try dump("d") { try $0.save(MadeUp.segment(0)) }
        // Minus zero is another value.
        #expect(other != plain)
    }
}
