import AttuneText
import Foundation

/// Reads files that name the version of their schema: it is looked at first, because a file of another version may hold
/// anything.
enum VersionedJSON {
    private struct VersionRecord: Decodable {
        let schemaVersion: Int

        enum CodingKeys: String, CodingKey {
            case schemaVersion = "schema_version"
        }
    }

    /// - Throws: `ReportError` for anything but a whole record of that version.
    static func decode<Record: Decodable>(
        _ type: Record.Type, from json: Data, version: Int
    ) throws(ReportError) -> Record {
        let found = try VersionedJSON.version(of: json)
        guard found == version else {
            throw ReportError("it is of schema version \(found), and this program reads \(version)")
        }
        do {
            return try JSONText.decode(type, from: json)
        } catch {
            throw ReportError(error)
        }
    }

    static func version(of json: Data) throws(ReportError) -> Int {
        do {
            return try JSONText.decode(VersionRecord.self, from: json).schemaVersion
        } catch {
            throw ReportError(error)
        }
    }
}
