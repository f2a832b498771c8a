import AttuneCore
import AttuneStore
import Foundation

/// How loud a recording was found to be over time, in a document of the store of its own.
///
/// It is measured when it is first needed, which a transcript beside the recording may put off for ever; only that there is no
/// sound at all is written down at once. A store of an earlier version simply has none yet.
struct RecordedSound: Codable, Equatable {
    static let documentName = "sound"

    /// Nil where the recording has no sound, or none that can be decoded.
    var levels: SoundLevels?

    private enum CodingKeys: String, CodingKey {
        case levels = "dbfs_each_100ms"
    }

    init(levels: SoundLevels?) {
        self.levels = levels
    }

    /// Nil for a store in which it was not measured yet.
    ///
    /// - Throws: `StoreError` for a store that is damaged.
    init?(from store: AnalysisStore) throws {
        guard let text = try store.documentIfThere(named: Self.documentName) else { return nil }
        do {
            self = try JSONDecoder().decode(RecordedSound.self, from: Data(text.utf8))
        } catch {
            throw StoreError(
                kind: .damaged, path: store.path, problem: "the store is damaged: its sound cannot be read (\(error))",
                remedy: "analyse the recording again, or put back a copy of the file")
        }
    }

    func save(in store: AnalysisStore) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        try store.saveDocument(String(decoding: try encoder.encode(self), as: UTF8.self), named: Self.documentName)
    }

    /// The levels as bytes in base64, each the two's complement of a level.
    init(from decoder: any Decoder) throws {
        let bytes = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Data.self, forKey: .levels)
        levels = bytes.map { SoundLevels(decibels: $0.map(Int8.init(bitPattern:))) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(
            levels.map { Data($0.decibels.map(UInt8.init(bitPattern:))) }, forKey: .levels)
    }
}
