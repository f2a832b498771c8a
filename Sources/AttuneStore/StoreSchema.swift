import GRDB

/// The tables. Times are microseconds from the recording's start, positions pixels of the upright frame.
enum StoreSchema {
    /// Counts up with every change of the tables or of what the bytes in them mean; in SQLite's `user_version`. Stores
    /// up to version 3 have 0 there and a table of the migrations that they went through.
    static let version = 5
    /// The version that differs by nothing but what `StoreMigration.addLooks` adds.
    static let versionWithoutLooks = 4
    /// Says that a file is a store of Attune, in SQLite's `application_id`: "Attn".
    static let application = 0x4174_746E

    /// Makes the tables of an empty database.
    ///
    /// Strict tables refuse values of another type. Whatever cannot be asked for by itself lies in two blobs a segment,
    /// `SegmentFaces` and `SegmentPictures`, and for a while in a third, `SegmentLooks`.
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE identity (
                    input_sha256 TEXT NOT NULL,
                    settings TEXT NOT NULL,
                    models TEXT NOT NULL,
                    measurement INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE document (
                    name TEXT NOT NULL PRIMARY KEY,
                    text TEXT NOT NULL
                ) STRICT;
                CREATE TABLE segment (
                    start_us INTEGER NOT NULL PRIMARY KEY,
                    end_us INTEGER NOT NULL,
                    samples INTEGER NOT NULL,
                    packets INTEGER NOT NULL,
                    corrupt_packets INTEGER NOT NULL,
                    frames_decoded INTEGER NOT NULL,
                    frames_skipped INTEGER NOT NULL,
                    decoded_end_us INTEGER,
                    faces BLOB NOT NULL,
                    pictures BLOB NOT NULL,
                    looks BLOB,
                    lookalikes BLOB
                ) STRICT;
                CREATE TABLE look_turn (
                    bytes BLOB NOT NULL
                ) STRICT;
                CREATE TABLE sample (
                    sample_index INTEGER NOT NULL PRIMARY KEY,
                    segment_start_us INTEGER NOT NULL REFERENCES segment (start_us) ON DELETE CASCADE,
                    time_us INTEGER NOT NULL,
                    frame_time_us INTEGER NOT NULL,
                    frame_width INTEGER NOT NULL,
                    frame_height INTEGER NOT NULL
                ) STRICT;
                CREATE INDEX sample_by_segment ON sample (segment_start_us);
                CREATE TABLE moment_picture (
                    sample_index INTEGER NOT NULL PRIMARY KEY REFERENCES sample (sample_index) ON DELETE CASCADE,
                    jpeg BLOB NOT NULL
                ) STRICT;
                PRAGMA application_id = \(application);
                PRAGMA user_version = \(version);
                """)
    }

    /// What a database is, by the marks it bears.
    enum Age: Equatable {
        case current, newer, older
        /// Nothing was saved in it yet.
        case empty
        /// A database of somebody else.
        case foreign
    }

    static func age(of database: Database) throws -> Age {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        if application == StoreSchema.application {
            if version == versionWithoutLooks { return .older }
            return version == StoreSchema.version ? .current : version > StoreSchema.version ? .newer : .foreign
        }
        guard application == 0, version == 0 else { return .foreign }
        let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        if names.isEmpty { return .empty }
        guard names.contains("grdb_migrations") else { return .foreign }
        let migrations = try Set(String.fetchAll(database, sql: "SELECT identifier FROM grdb_migrations"))
        return [["v2"], ["v2", "v3"]].contains(migrations) ? .older : .foreign
    }
}
