import GRDB

/// What an analysis is of: equal identities mean that saved segments can be used again.
public struct AnalysisIdentity: Equatable, Sendable {
    /// SHA-256 of the recording, lower-case hex.
    public var inputSHA256: String
    /// A text that is equal exactly for settings with which the same is measured.
    public var settings: String
    /// A text with the versions of the program, the models and the libraries.
    public var versions: String

    public init(inputSHA256: String, settings: String, versions: String) {
        self.inputSHA256 = inputSHA256
        self.settings = settings
        self.versions = versions
    }

    /// Makes the database one of this identity; what belongs to another is deleted.
    func adopt(in database: Database) throws {
        if try Row.fetchOne(database, sql: "SELECT 1 FROM identity") != nil {
            if try AnalysisIdentity.fetch(database) == self { return }
            try database.execute(sql: "DELETE FROM segment; DELETE FROM document; DELETE FROM identity")
        }
        try database.execute(
            sql: "INSERT INTO identity (input_sha256, settings, versions) VALUES (?, ?, ?)",
            arguments: [inputSHA256, settings, versions])
    }

    static func fetch(_ database: Database) throws -> AnalysisIdentity {
        let row = try Row.fetchOne(database, sql: "SELECT input_sha256, settings, versions FROM identity")
        guard let row else { throw DatabaseError(message: "the store does not say what it is an analysis of") }
        return AnalysisIdentity(
            inputSHA256: row["input_sha256"], settings: row["settings"], versions: row["versions"])
    }
}
