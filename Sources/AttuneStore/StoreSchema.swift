import AttuneCore
import GRDB

/// The tables. Times are microseconds from the recording's start, positions pixels of the upright frame.
enum StoreSchema {
    /// The columns of a face's five landmarks, in the order of `FaceLandmarks.points`.
    static let landmarkColumns = ["left_eye", "right_eye", "nose", "left_mouth", "right_mouth"]
        .flatMap { ["\($0)_x", "\($0)_y"] }

    static let expressionColumns = Expression.allCases.map(\.rawValue)

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v2", migrate: createVersion2)
        migrator.registerMigration("v3", migrate: addMomentPictures)
        return migrator
    }

    private static func createVersion2(_ database: Database) throws {
        try database.create(table: "identity") { table in
            table.column("input_sha256", .text).notNull()
            table.column("settings", .text).notNull()
            table.column("versions", .text).notNull()
        }
        try database.create(table: "document") { table in
            table.primaryKey("name", .text)
            table.column("text", .text).notNull()
        }
        try database.create(table: "segment") { table in
            table.primaryKey("start_us", .integer)
            table.column("end_us", .integer).notNull()
            table.column("packets", .integer).notNull()
            table.column("corrupt_packets", .integer).notNull()
            table.column("frames_decoded", .integer).notNull()
            table.column("frames_skipped", .integer).notNull()
            table.column("decoded_end_us", .integer)
        }
        try database.create(table: "sample") { table in
            table.primaryKey("sample_index", .integer)
            table.column("segment_start_us", .integer).notNull().indexed()
                .references("segment", column: "start_us", onDelete: .cascade)
            table.column("time_us", .integer).notNull()
            table.column("frame_time_us", .integer).notNull()
            table.column("frame_width", .integer).notNull()
            table.column("frame_height", .integer).notNull()
            table.column("picture", .blob)
        }
        try database.create(table: "face", options: .withoutRowID) { table in
            table.column("sample_index", .integer).notNull()
                .references("sample", onDelete: .cascade)
            table.column("face_index", .integer).notNull()
            table.primaryKey(["sample_index", "face_index"])
            for column in ["x", "y", "width", "height", "confidence"] + landmarkColumns {
                table.column(column, .double).notNull()
            }
            for column in ["yaw", "pitch", "roll", "eye_aspect_ratio"] + expressionColumns + ["sharpness"] {
                table.column(column, .double)
            }
            table.column("likeness_face", .integer)
            table.column("likeness_score", .double)
            table.column("likeness_margin", .double)
        }
    }

    private static func addMomentPictures(_ database: Database) throws {
        try database.create(table: "moment_picture") { table in
            table.primaryKey("sample_index", .integer).references("sample", onDelete: .cascade)
            table.column("jpeg", .blob).notNull()
        }
    }
}
