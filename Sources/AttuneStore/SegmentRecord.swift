import AttuneCore
import Foundation
import GRDB

/// Segments and their samples as rows.
enum SegmentRecord {
    static func save(_ segment: SegmentResult, in database: Database) throws {
        let start = segment.range.start.microseconds
        try database.execute(sql: "DELETE FROM segment WHERE start_us = ?", arguments: [start])
        try database.execute(
            sql: """
                INSERT INTO segment
                (start_us, end_us, packets, corrupt_packets, frames_decoded, frames_skipped, decoded_end_us)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                start, segment.range.end.microseconds, segment.counts.packets, segment.counts.corruptPackets,
                segment.counts.framesDecoded, segment.counts.framesSkipped, segment.decodedEnd?.microseconds,
            ])
        for sample in segment.samples {
            try database.execute(
                sql: """
                    INSERT INTO sample
                    (sample_index, segment_start_us, time_us, frame_time_us, frame_width, frame_height, picture)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    sample.index, start, sample.time.microseconds, sample.frameTime.microseconds,
                    sample.frameSize.width, sample.frameSize.height, sample.picture.map(PictureRecord.data),
                ])
            try FaceRecord.save(sample.faces, ofSample: sample.index, in: database)
        }
    }

    static func remove(_ range: TimeRange, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM segment WHERE start_us = ?", arguments: [range.start.microseconds])
    }

    static func fetchRanges(_ database: Database) throws -> [TimeRange] {
        try Row.fetchAll(database, sql: "SELECT start_us, end_us FROM segment ORDER BY start_us").map(range)
    }

    static func fetchAll(_ database: Database) throws -> [SegmentResult] {
        try Row.fetchAll(database, sql: "SELECT * FROM segment ORDER BY start_us").map { row in
            SegmentResult(
                range: range(row),
                samples: try fetchSamples(database, ofSegment: row["start_us"]),
                counts: DecodeCounts(
                    packets: row["packets"], corruptPackets: row["corrupt_packets"],
                    framesDecoded: row["frames_decoded"], framesSkipped: row["frames_skipped"]),
                decodedEnd: (row["decoded_end_us"] as Int64?).map(MediaTime.init(microseconds:)))
        }
    }

    private static func range(_ row: Row) -> TimeRange {
        TimeRange(
            start: MediaTime(microseconds: row["start_us"]), end: MediaTime(microseconds: row["end_us"]))
    }

    private static func fetchSamples(_ database: Database, ofSegment start: Int64) throws -> [SampleObservation] {
        let faces = try FaceRecord.fetchAll(database, ofSegment: start)
        let rows = try Row.fetchAll(
            database, sql: "SELECT * FROM sample WHERE segment_start_us = ? ORDER BY sample_index",
            arguments: [start])
        return try rows.map { row in
            SampleObservation(
                index: row["sample_index"],
                time: MediaTime(microseconds: row["time_us"]),
                frameTime: MediaTime(microseconds: row["frame_time_us"]),
                frameSize: PixelSize(width: row["frame_width"], height: row["frame_height"]),
                faces: faces[row["sample_index"]] ?? [],
                picture: try (row["picture"] as Data?).map(PictureRecord.picture))
        }
    }
}
