import AttuneCore
import Foundation
import GRDB

/// Brings a store of version 2, 3 or 4 to the present one.
///
/// The first two had one row a face, with 30 columns, and pictures as bytes of their own. Their values are the present ones but
/// for the cells of pictures, which were kept finer than any reader asks.
enum StoreMigration {
    /// In one transaction: a program that is killed meanwhile leaves the old store.
    ///
    /// - Throws: `Malformed` for an old store that is damaged, `Unstorable` for values that have no place any more.
    static func run(in database: Database) throws {
        if try Int.fetchOne(database, sql: "PRAGMA user_version") == StoreSchema.versionWithoutLooks {
            try addLooks(database)
            return
        }
        let identity = try formerIdentity(database)
        let names = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
        let hasMomentPictures = names.contains("moment_picture")
        // The index goes with its table, and its name is free then; references follow a table that is renamed.
        for table in ["identity", "document", "segment", "sample", "face"] {
            try database.execute(sql: "ALTER TABLE \(table) RENAME TO former_\(table)")
        }
        if hasMomentPictures {
            try database.execute(sql: "ALTER TABLE moment_picture RENAME TO former_moment_picture")
        }
        try StoreSchema.create(in: database)
        try identity.insert(into: database)
        try database.execute(sql: "INSERT INTO document (name, text) SELECT name, text FROM former_document")
        for start in try starts(database) {
            try SegmentRecord.save(try segment(start, database), in: database)
        }
        if hasMomentPictures {
            try database.execute(
                sql: """
                    INSERT INTO moment_picture (sample_index, jpeg)
                    SELECT sample_index, jpeg FROM former_moment_picture
                    """)
            try database.execute(sql: "DROP TABLE former_moment_picture")
        }
        for table in ["former_face", "former_sample", "former_segment", "former_document", "former_identity"] {
            try database.execute(sql: "DROP TABLE \(table)")
        }
        try database.execute(sql: "DROP TABLE grdb_migrations")
    }

    /// Version 4 knew nothing of faces that return.
    private static func addLooks(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE segment ADD COLUMN looks BLOB;
                ALTER TABLE segment ADD COLUMN lookalikes BLOB;
                CREATE TABLE look_turn (bytes BLOB NOT NULL) STRICT;
                PRAGMA user_version = \(StoreSchema.version);
                """)
    }

    /// `versions` held two JSON objects with a space between: checksums by model, and versions of the program and its
    /// libraries, which nothing depends on.
    private static func formerIdentity(_ database: Database) throws -> MeasurementIdentity {
        let rows = try CheckedRow.fetchAll(
            database, sql: "SELECT input_sha256, settings, versions FROM identity LIMIT 2")
        guard let row = rows.first, rows.count == 1 else {
            throw Malformed("it does not say what it is an analysis of")
        }
        let versions: String = try row.value(2, "identity.versions")
        guard let end = versions.firstRange(of: "} {") else { throw Malformed("identity.versions names no models") }
        return MeasurementIdentity(
            inputSHA256: try row.value(0, "identity.input_sha256"),
            settings: try MeasurementIdentity.texts(row.value(1, "identity.settings"), "identity.settings"),
            models: try MeasurementIdentity.texts(String(versions[...end.lowerBound]), "identity.versions"),
            measurement: 1)
    }

    private static func starts(_ database: Database) throws -> [Int64] {
        try CheckedRow.fetchAll(database, sql: "SELECT start_us FROM former_segment ORDER BY start_us")
            .map { try $0.value(0, "segment.start_us") }
    }

    private static func segment(_ start: Int64, _ database: Database) throws -> SegmentResult {
        let rows = try CheckedRow.fetchAll(
            database,
            sql: """
                SELECT end_us, packets, corrupt_packets, frames_decoded, frames_skipped, decoded_end_us
                FROM former_segment WHERE start_us = ?
                """,
            arguments: [start])
        guard let row = rows.first else { throw Malformed("a segment is missing") }
        let end = try SegmentRecord.time(row, 0, "segment.end_us")
        guard try SegmentRecord.checkedTime(start) < end else { throw Malformed("a segment ends before it starts") }
        return SegmentResult(
            range: TimeRange(start: MediaTime(microseconds: start), end: end),
            samples: try samples(ofSegment: start, database),
            counts: DecodeCounts(
                packets: try row.value(1, "segment.packets"),
                corruptPackets: try row.value(2, "segment.corrupt_packets"),
                framesDecoded: try row.value(3, "segment.frames_decoded"),
                framesSkipped: try row.value(4, "segment.frames_skipped")),
            decodedEnd: try row.optional(5, "segment.decoded_end_us").map(SegmentRecord.checkedTime))
    }

    private static func samples(ofSegment start: Int64, _ database: Database) throws -> [SampleObservation] {
        var faces = try FormerFace.fetchAll(database, ofSegment: start)
        let rows = try CheckedRow.fetchAll(
            database,
            sql: """
                SELECT sample_index, time_us, frame_time_us, frame_width, frame_height, picture
                FROM former_sample WHERE segment_start_us = ? ORDER BY sample_index
                """,
            arguments: [start])
        return try rows.map { row in
            let index: Int = try row.value(0, "sample.sample_index")
            let size = PixelSize(
                width: try row.value(3, "sample.frame_width"), height: try row.value(4, "sample.frame_height"))
            return SampleObservation(
                index: index, time: try SegmentRecord.time(row, 1, "sample.time_us"),
                frameTime: try SegmentRecord.time(row, 2, "sample.frame_time_us"), frameSize: size,
                faces: faces.removeValue(forKey: index) ?? [],
                picture: try row.optional(5, "sample.picture").map(FormerPicture.picture))
        }
    }
}

/// A face as a row of 30 columns.
private enum FormerFace {
    private static let columns =
        ["sample_index", "x", "y", "width", "height", "confidence"]
        + ["left_eye", "right_eye", "nose", "left_mouth", "right_mouth"].flatMap { ["\($0)_x", "\($0)_y"] }
        + ["yaw", "pitch", "roll", "eye_aspect_ratio"] + Expression.allCases.map(\.rawValue)
        + ["sharpness", "likeness_face", "likeness_score", "likeness_margin"]

    /// The faces of each sample of a segment, by the sample's index.
    static func fetchAll(_ database: Database, ofSegment start: Int64) throws -> [Int: [FaceObservation]] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns.map { "former_face.\($0)" }.joined(separator: ", "))
                FROM former_face JOIN former_sample USING (sample_index)
                WHERE segment_start_us = ? ORDER BY sample_index, face_index
                """,
            arguments: [start])
        var faces: [Int: [FaceObservation]] = [:]
        while let next = try rows.next() {
            let row = CheckedRow(next)
            faces[try row.value(0, "face.sample_index"), default: []].append(try face(row))
        }
        return faces
    }

    private static func face(_ row: CheckedRow) throws -> FaceObservation {
        let values: [Float?] = try (1..<columns.count).map {
            columns[$0] == "likeness_face" ? nil : try row.optional($0, "face.\(columns[$0])")
        }
        let measured = try values[0..<15].enumerated().map { index, value in
            guard let value else { throw Malformed("face.\(columns[index + 1]) is empty") }
            return value
        }
        let points = stride(from: 5, to: 15, by: 2).map { Point(x: measured[$0], y: measured[$0 + 1]) }
        let probabilities = values[19..<26].compactMap { $0 }
        return FaceObservation(
            box: BoundingBox(x: measured[0], y: measured[1], width: measured[2], height: measured[3]),
            confidence: measured[4],
            landmarks: FaceLandmarks(
                leftEye: points[0], rightEye: points[1], nose: points[2], leftMouth: points[3], rightMouth: points[4]),
            headPose: headPose(values[15], values[16], values[17]), eyeAspectRatio: values[18],
            probabilities: probabilities.count == 7 ? ExpressionProbabilities(probabilities) : nil,
            sharpness: values[26],
            likeness: likeness(try row.optional(28, "face.likeness_face"), values[28], values[29]))
    }

    private static func headPose(_ yaw: Float?, _ pitch: Float?, _ roll: Float?) -> HeadPose? {
        guard let yaw, let pitch, let roll else { return nil }
        return HeadPose(yaw: yaw, pitch: pitch, roll: roll)
    }

    private static func likeness(_ face: Int?, _ score: Float?, _ margin: Float?) -> FaceLikeness? {
        guard let face, let score, let margin else { return nil }
        return FaceLikeness(face: face, score: score, margin: margin)
    }
}

/// A picture's measurements as bytes of their own.
///
/// Little-endian: rows of cells (16 bits), whether changes are there (8 bits), the number of edges (16 bits); then of
/// each edge direction (8 bits), position, start and end (16 bits each); then changes where they are there, and for
/// each cell its contrast; then whether it is black, eight cells a byte, the first in the lowest bit.
private enum FormerPicture {
    private static let name = "sample.picture"

    static func picture(_ data: Data) throws -> PictureObservation {
        var reader = ByteReader([UInt8](data), name)
        let rows = Int(try reader.words(1)[0])
        guard (1...CellGrid.maximumRows).contains(rows) else { throw Malformed("\(name) has \(rows) rows of cells") }
        let hasChange = try reader.byte() == 1
        let edges = try (0..<Int(try reader.words(1)[0])).map { _ in
            guard let direction = StraightEdge.Direction(rawValue: try reader.byte()) else {
                throw Malformed("\(name) has an edge without a direction")
            }
            let places = try reader.words(3)
            return StraightEdge(direction: direction, position: places[0], start: places[1], end: places[2])
        }
        let count = rows * CellGrid.columns
        let change = hasChange ? Array(try reader.bytes(count)) : nil
        let contrast = Array(try reader.bytes(count))
        let packed = Array(try reader.bytes(count / 8))
        try reader.finish()
        return PictureObservation(
            edges: edges,
            cells: CellGrid(
                rows: rows, change: change, contrast: contrast,
                isBlack: (0..<count).map { packed[$0 / 8] & 1 << UInt8($0 % 8) != 0 }))
    }
}
