import AttuneCore
import AttuneStore
import TestSupport
import Testing

@testable import AttuneWorkspace

/// The levels of the sound as the store holds them.
@Suite struct RecordedSoundTests {
    private let folder: TestFolder
    private let store: AnalysisStore

    init() throws {
        folder = try TestFolder()
        store = try AnalysisStore(
            creating: folder.path("a.sqlite"),
            identity: MeasurementIdentity(
                inputSHA256: String(repeating: "a", count: 64), settings: [:], models: [:]))
    }

    @Test(arguments: [nil, SoundLevels(decibels: []), SoundLevels(decibels: Array(-100...0))])
    func isReadAsItWasSaved(_ levels: SoundLevels?) throws {
        #expect(try RecordedSound(from: store) == nil)
        try RecordedSound(levels: levels).save(in: store)
        #expect(try RecordedSound(from: store) == RecordedSound(levels: levels))
    }

    /// An hour takes 48 kB.
    @Test func oneByteALevel() throws {
        try RecordedSound(levels: SoundLevels(decibels: [Int8](repeating: -40, count: 36_000))).save(in: store)
        #expect(try store.document(named: RecordedSound.documentName).utf8.count < 48_100)
    }

    @Test func damageIsSeen() throws {
        try store.saveDocument(#"{"dbfs_each_100ms":"%"}"#, named: RecordedSound.documentName)
        let error = try #require(throws: StoreError.self) { try RecordedSound(from: store) }
        #expect(error.kind == .damaged)
    }
}
