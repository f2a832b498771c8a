import AttuneCore
import Foundation
import GRDB
import TestSupport
import Testing

// Named by itself, because Foundation has an Expression too.
import enum AttuneCore.Expression
@testable import AttuneStore

/// Stores of versions 2 and 3, written here as those versions wrote them.
@Suite struct MigrationTests {
    private let folder: TestFolder
    private let segments = [MadeUp.segment(0), MadeUp.segment(1, faces: 5), MadeUp.segment(3, samples: 0)]
    private let pictures: [Int: [UInt8]] = [0: [1, 2], 61: [0xFF]]

    init() throws {
        folder = try TestFolder()
    }

    private var path: String { folder.path("analysis.sqlite") }

    private func writeFormer(version: Int = 3, changing sql: String = "") throws {
        let database = try DatabaseQueue(path: path)
        try database.write { database in
            try database.execute(sql: FormerStore.schema)
            if version == 3 { try database.execute(sql: FormerStore.momentPictures) }
            try FormerStore.insert(segments, into: database)
            try database.execute(
                sql: "INSERT INTO identity VALUES (?, ?, ?); INSERT INTO document VALUES ('header', '{}')",
                arguments: [
                    MadeUp.identity.inputSHA256, #"{"precision":"f32","sample_interval":"1s"}"#,
                    #"{"centerface":"0918","expression_residual32":"20bb"} {"libraries":{},"program":"0.2.0"}"#,
                ])
            if version == 3 {
                for (sample, jpeg) in pictures {
                    try database.execute(
                        sql: "INSERT INTO moment_picture VALUES (?, ?)", arguments: [sample, Data(jpeg)])
                }
            }
            try database.execute(sql: sql)
        }
        try database.close()
    }

    private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }

    @Test(arguments: [2, 3]) func holdsTheSameValuesAfterwards(version: Int) throws {
        try writeFormer(version: version)
        #expect(kind { _ = try AnalysisStore(reading: path) } == .older)
        let sizeBefore = try Data(contentsOf: URL(fileURLWithPath: path)).count
        let store = try AnalysisStore(continuing: path)
        #expect(try store.segments() == segments)
        // Versions of measurements are counted since then; what was measured before has the first.
        var identity = MadeUp.identity
        identity.measurement = 1
        #expect(try store.identity() == identity)
        #expect(try store.document(named: "header") == "{}")
        #expect(try store.momentPictures() == (version == 3 ? pictures : [:]))
        try store.save(MadeUp.segment(2))
        try store.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count < sizeBefore)
        // As if it had always been of this version.
        let fresh = try AnalysisStore(creating: folder.path("fresh.sqlite"), identity: identity)
        for segment in segments + [MadeUp.segment(2)] { try fresh.save(segment) }
        try fresh.saveDocument("{}", named: "header")
        if version == 3 { try fresh.saveMomentPictures(pictures) }
        // SQLite kept minus zero as zero in a column of reals.
        let expected = try fresh.sortedDump().replacing(" -0.0 ", with: " 0.0 ").split(separator: "\n")
        let found = try AnalysisStore(reading: path).sortedDump().replacing(" -0.0 ", with: " 0.0 ").split(
            separator: "\n")
        #expect(found.count == expected.count)
        for (left, right) in zip(found, expected) where left != right {
            Issue.record("\(left)\nwhere a new store has\n\(right)")
            break
        }
        #expect(try schema(path) == schema(folder.path("fresh.sqlite")))
    }

    private func schema(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { database in
            try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
                + String.fetchAll(database, sql: "PRAGMA foreign_key_check")
                + String.fetchAll(database, sql: "PRAGMA integrity_check")
        }
    }

    @Test func migratingTwiceDoesNothingMore() throws {
        try writeFormer()
        try AnalysisStore.migrate(path)
        let once = try Data(contentsOf: URL(fileURLWithPath: path))
        try AnalysisStore.migrate(path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == once)
    }

    /// Neither traps nor leaves half a store: the old one is there as it was.
    @Test(arguments: [
        "UPDATE face SET x = 'text' WHERE face_index = 1", "UPDATE face SET yaw = x'00'",
        "UPDATE face SET happy = 1e300", "UPDATE face SET likeness_face = -1 WHERE likeness_face IS NOT NULL",
        "UPDATE sample SET picture = x'0102'", "UPDATE sample SET picture = substr(picture, 1, 900)",
        "UPDATE sample SET picture = 'text' WHERE sample_index = 1", "UPDATE sample SET frame_width = 0",
        "UPDATE sample SET frame_height = 1000000000", "UPDATE sample SET time_us = 9223372036854775807",
        "UPDATE sample SET sample_index = 4000000000 WHERE sample_index = 1; DELETE FROM face",
        "UPDATE segment SET end_us = -1", "UPDATE segment SET decoded_end_us = 'x'",
        "UPDATE identity SET versions = '{}'",
        "UPDATE identity SET settings = '[1]'", "DELETE FROM identity", "UPDATE segment SET packets = 1.5",
        "ALTER TABLE face DROP COLUMN sad", "DROP TABLE face",
        "UPDATE document SET name = x'00ff'",
    ])
    func aDamagedStoreStaysAsItIs(sql: String) throws {
        try writeFormer(changing: "PRAGMA foreign_keys = OFF; " + sql)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let kind = kind { _ = try AnalysisStore(continuing: path) }
        #expect(kind == .damaged || kind == .unwritable, "\(String(describing: kind))")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func anUnknownMigrationIsNoStoreOfOurs() throws {
        try writeFormer(changing: "INSERT INTO grdb_migrations VALUES ('v9')")
        #expect(kind { _ = try AnalysisStore(continuing: path) } == .damaged)
    }
}

/// The tables of version 3, and how its rows were written.
private enum FormerStore {
    static let faceColumns =
        ["x", "y", "width", "height", "confidence"]
        + ["left_eye", "right_eye", "nose", "left_mouth", "right_mouth"].flatMap { ["\($0)_x", "\($0)_y"] }
        + ["yaw", "pitch", "roll", "eye_aspect_ratio"] + Expression.allCases.map(\.rawValue)
        + ["sharpness", "likeness_face", "likeness_score", "likeness_margin"]

    static var schema: String {
        let columns = faceColumns.enumerated().map { index, name in
            "\"\(name)\" \(name == "likeness_face" ? "INTEGER" : "DOUBLE")\(index < 15 ? " NOT NULL" : "")"
        }
        return """
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            INSERT INTO grdb_migrations VALUES ('v2');
            CREATE TABLE "identity" (
                "input_sha256" TEXT NOT NULL, "settings" TEXT NOT NULL, "versions" TEXT NOT NULL);
            CREATE TABLE "document" ("name" TEXT PRIMARY KEY, "text" TEXT NOT NULL);
            CREATE TABLE "segment" (
                "start_us" INTEGER PRIMARY KEY, "end_us" INTEGER NOT NULL, "packets" INTEGER NOT NULL,
                "corrupt_packets" INTEGER NOT NULL, "frames_decoded" INTEGER NOT NULL,
                "frames_skipped" INTEGER NOT NULL, "decoded_end_us" INTEGER);
            CREATE TABLE "sample" (
                "sample_index" INTEGER PRIMARY KEY,
                "segment_start_us" INTEGER NOT NULL REFERENCES "segment"("start_us") ON DELETE CASCADE,
                "time_us" INTEGER NOT NULL, "frame_time_us" INTEGER NOT NULL, "frame_width" INTEGER NOT NULL,
                "frame_height" INTEGER NOT NULL, "picture" BLOB);
            CREATE INDEX "sample_on_segment_start_us" ON "sample"("segment_start_us");
            CREATE TABLE "face" (
                "sample_index" INTEGER NOT NULL REFERENCES "sample"("sample_index") ON DELETE CASCADE,
                "face_index" INTEGER NOT NULL, \(columns.joined(separator: ", ")),
                PRIMARY KEY ("sample_index", "face_index")) WITHOUT ROWID;
            """
    }

    static let momentPictures = """
        INSERT INTO grdb_migrations VALUES ('v3');
        CREATE TABLE "moment_picture" (
            "sample_index" INTEGER PRIMARY KEY REFERENCES "sample"("sample_index") ON DELETE CASCADE,
            "jpeg" BLOB NOT NULL);
        """

    static func insert(_ segments: [SegmentResult], into database: Database) throws {
        for segment in segments {
            let (start, counts) = (segment.range.start.microseconds, segment.counts)
            try database.execute(
                sql: "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    start, segment.range.end.microseconds, counts.packets, counts.corruptPackets,
                    counts.framesDecoded, counts.framesSkipped, segment.decodedEnd?.microseconds,
                ])
            for sample in segment.samples {
                try database.execute(
                    sql: "INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?, ?)",
                    arguments: [
                        sample.index, start, sample.time.microseconds, sample.frameTime.microseconds,
                        sample.frameSize.width, sample.frameSize.height, sample.picture.map(data),
                    ])
                for (index, face) in sample.faces.enumerated() {
                    let marks = Array(repeating: "?", count: faceColumns.count + 2).joined(separator: ", ")
                    try database.execute(
                        sql: "INSERT INTO face VALUES (\(marks))",
                        arguments: StatementArguments([sample.index, index] + values(face)))
                }
            }
        }
    }

    private static func values(_ face: FaceObservation) -> [(any DatabaseValueConvertible)?] {
        var values: [(any DatabaseValueConvertible)?] = [
            face.box.x, face.box.y, face.box.width, face.box.height, face.confidence,
        ]
        values += face.landmarks.points.flatMap { [$0.x, $0.y] }
        values += [face.headPose?.yaw, face.headPose?.pitch, face.headPose?.roll, face.eyeAspectRatio]
        values += Expression.allCases.map { face.probabilities?[$0] }
        return values + [face.sharpness, face.likeness?.face, face.likeness?.score, face.likeness?.margin]
    }

    private static func data(_ picture: PictureObservation) -> Data {
        let cells = picture.cells
        var bytes: [UInt8] = []
        bytes.append(word: UInt16(cells.rows))
        bytes.append(cells.change == nil ? 0 : 1)
        bytes.append(word: UInt16(picture.edges.count))
        for edge in picture.edges {
            bytes.append(edge.direction.rawValue)
            for place in [edge.position, edge.start, edge.end] { bytes.append(word: place) }
        }
        // Finer than they are kept now: a value within the level, not at its lower end.
        bytes += (cells.change ?? []).map { $0 == 6 ? 7 : $0 == 160 ? 255 : $0 }
        bytes += cells.contrast.map { $0 == 14 ? 39 : $0 }
        var packed = [UInt8](repeating: 0, count: cells.isBlack.count / 8)
        for (index, isBlack) in cells.isBlack.enumerated() where isBlack { packed[index / 8] |= 1 << UInt8(index % 8) }
        return Data(bytes + packed)
    }
}
