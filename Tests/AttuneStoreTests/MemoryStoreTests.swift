import AttuneCore
import Foundation
import TestSupport
import Testing

@testable import AttuneStore

/// A store that no file holds, until it is copied to one.
@Suite struct MemoryStoreTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test func holdsWhatAFileHolds() throws {
        let store = try AnalysisStore(inMemoryOf: MadeUp.identity)
        let segments = [MadeUp.segment(0), MadeUp.segment(1, faces: 5), MadeUp.segment(2)]
        _ = try store.lookTurn()
        for segment in segments { try store.save(segment, looks: segment.samples.map { _ in [:] }) }
        try store.replaceLooks { samples, _ in samples.map { _ in [] } }
        try store.saveDocument("{}", named: "header")
        #expect(try store.segments() == segments)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == [])

        let path = folder.path("analysis.sqlite")
        try store.copy(to: path)
        let copy = try AnalysisStore(reading: path)
        #expect(try copy.segments() == segments)
        #expect(try copy.identity() == MadeUp.identity && copy.lookTurn() == nil)
        #expect(try copy.document(named: "header") == "{}")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(throws: StoreError.self) { try store.copy(to: path) }
        #expect(try AnalysisStore(reading: path).segments() == segments, "a file that is there stays as it is")
        #expect(throws: StoreError.self) { try store.copy(to: folder.path("missing/analysis.sqlite")) }
    }

    @Test func aPartIsLentAlone() throws {
        let store = try AnalysisStore(inMemoryOf: MadeUp.identity)
        let segments = [MadeUp.segment(0), MadeUp.segment(1), MadeUp.segment(2)]
        for segment in segments { try store.save(segment) }
        var starts: [MediaTime] = []
        try store.forEachSegment(after: segments[1].range.end - .seconds(1)) { starts.append($0.range.start) }
        #expect(starts == segments[1...].map(\.range.start))
        starts = []
        try store.forEachSegment(after: segments[1].range.end) { starts.append($0.range.start) }
        #expect(starts == [segments[2].range.start])
    }
}
