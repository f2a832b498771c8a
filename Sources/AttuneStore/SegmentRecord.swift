import AttuneCore
import Foundation
import GRDB

/// Segments and their samples as rows.
enum SegmentRecord {
    /// No recording has an instant farther from its start: 115 days.
    private static let times = Int64(-10_000_000_000_000)...10_000_000_000_000
    private static let indices = 0...1_000_000_000
    static let countBounds = 0...1_000_000_000_000
    /// Pixels of a side of a frame; edges are stored in 16 bits.
    private static let sides = 1...65_535

    /// - Throws: `Unstorable` for a segment that would not be read back.
    static func save(_ segment: SegmentResult, in database: Database) throws {
        do {
            var order = SampleOrder(range: segment.range, interval: nil)
            for sample in segment.samples { try order.check(sample) }
        } catch let error as Malformed {
            throw Unstorable(error.what)
        }
        let start = segment.range.start.microseconds
        try database.execute(sql: "DELETE FROM segment WHERE start_us = ?", arguments: [start])
        try database.execute(
            sql: """
                INSERT INTO segment (
                    start_us, end_us, samples, packets, corrupt_packets, frames_decoded, frames_skipped,
                    decoded_end_us, faces, pictures, lookalikes
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                start, segment.range.end.microseconds, segment.samples.count, segment.counts.packets,
                segment.counts.corruptPackets, segment.counts.framesDecoded, segment.counts.framesSkipped,
                segment.decodedEnd?.microseconds, try SegmentFaces.data(segment.samples),
                try SegmentPictures.data(segment.samples), try lookalikes(segment.samples.map(\.lookalikes)),
            ])
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO sample (
                    sample_index, segment_start_us, time_us, frame_time_us, frame_width, frame_height
                ) VALUES (?, ?, ?, ?, ?, ?)
                """)
        for sample in segment.samples {
            try statement.execute(arguments: [
                sample.index, start, sample.time.microseconds, sample.frameTime.microseconds, sample.frameSize.width,
                sample.frameSize.height,
            ])
        }
    }

    static func remove(_ range: TimeRange, in database: Database) throws {
        try database.execute(
            sql: "DELETE FROM segment WHERE start_us = ?", arguments: [range.start.microseconds])
    }

    /// In time order.
    ///
    /// - Throws: `Malformed` where two overlap.
    static func fetchRanges(_ database: Database) throws -> [TimeRange] {
        var ranges: [TimeRange] = []
        for row in try CheckedRow.fetchAll(database, sql: "SELECT start_us, end_us FROM segment ORDER BY start_us") {
            let start = try time(row, 0, "segment.start_us")
            let end = try time(row, 1, "segment.end_us")
            guard start < end, start >= ranges.last?.end ?? start else { throw Malformed("segments overlap") }
            ranges.append(TimeRange(start: start, end: end))
        }
        return ranges
    }

    /// - Parameter interval: between samples, in microseconds; nil until it is known.
    static func fetch(_ range: TimeRange, interval: inout Int64?, _ database: Database) throws -> SegmentResult {
        let start = range.start.microseconds
        let rows = try CheckedRow.fetchAll(
            database,
            sql: """
                SELECT samples, packets, corrupt_packets, frames_decoded, frames_skipped, decoded_end_us, faces, pictures,
                    lookalikes
                FROM segment WHERE start_us = ?
                """,
            arguments: [start])
        guard let row = rows.first else { throw Malformed("the segment at \(range.start) is missing") }
        var samples = try fetchSamples(range, interval: &interval, database)
        guard try row.value(0, "segment.samples") == samples.count else {
            throw Malformed("samples of the segment at \(range.start) are missing")
        }
        let faces = try SegmentFaces.faces(row.value(6, "segment.faces"), count: samples.count)
        let pictures = try SegmentPictures.pictures(row.value(7, "segment.pictures"), of: samples.map(\.frameSize))
        for index in samples.indices {
            samples[index].faces = faces[index]
            samples[index].picture = pictures[index]
        }
        if let data: Data = try row.optional(8, "segment.lookalikes") {
            let lookalikes = try SegmentLookalikes.lookalikes(data, count: samples.count)
            for index in samples.indices { samples[index].lookalikes = lookalikes[index] }
        }
        return SegmentResult(
            range: range, samples: samples,
            counts: try counts(row, from: 1),
            decodedEnd: try row.optional(5, "segment.decoded_end_us").map(checkedTime))
    }

    /// Of all segments together.
    static func fetchCounts(_ database: Database) throws -> DecodeCounts {
        try CheckedRow.fetchAll(
            database, sql: "SELECT packets, corrupt_packets, frames_decoded, frames_skipped FROM segment"
        ).reduce(DecodeCounts()) { try $0 + counts($1, from: 0) }
    }

    /// The four counts of a row from this column on.
    private static func counts(_ row: CheckedRow, from column: Int) throws -> DecodeCounts {
        DecodeCounts(
            packets: try number(row, column, "segment.packets", countBounds),
            corruptPackets: try number(row, column + 1, "segment.corrupt_packets", countBounds),
            framesDecoded: try number(row, column + 2, "segment.frames_decoded", countBounds),
            framesSkipped: try number(row, column + 3, "segment.frames_skipped", countBounds))
    }

    /// Without faces and pictures.
    static func fetchSamples(
        _ range: TimeRange, interval: inout Int64?, _ database: Database
    ) throws -> [SampleObservation] {
        let rows = try CheckedRow.fetchAll(
            database,
            sql: """
                SELECT sample_index, time_us, frame_time_us, frame_width, frame_height
                FROM sample WHERE segment_start_us = ? ORDER BY sample_index
                """,
            arguments: [range.start.microseconds])
        var order = SampleOrder(range: range, interval: interval)
        let samples = try rows.map { row in
            let sample = SampleObservation(
                index: try number(row, 0, "sample.sample_index", indices), time: try time(row, 1, "sample.time_us"),
                frameTime: try time(row, 2, "sample.frame_time_us"),
                frameSize: PixelSize(
                    width: try number(row, 3, "sample.frame_width", sides),
                    height: try number(row, 4, "sample.frame_height", sides)),
                faces: [])
            try order.check(sample)
            return sample
        }
        interval = order.interval
        return samples
    }

    static func number(
        _ row: CheckedRow, _ column: Int, _ name: String, _ bounds: ClosedRange<Int>
    ) throws -> Int {
        let value: Int = try row.value(column, name)
        guard bounds.contains(value) else { throw Malformed("\(name) is \(value)") }
        return value
    }

    static func time(_ row: CheckedRow, _ column: Int, _ name: String) throws -> MediaTime {
        try checkedTime(row.value(column, name))
    }

    static func checkedTime(_ microseconds: Int64) throws -> MediaTime {
        guard times.contains(microseconds) else { throw Malformed("a time of \(microseconds) microseconds") }
        return MediaTime(microseconds: microseconds)
    }

    /// What the samples of one segment must keep to.
    struct SampleOrder {
        let range: TimeRange
        /// Between samples, in microseconds; nil until a sample tells it.
        private(set) var interval: Int64?
        private var last: SampleObservation?

        init(range: TimeRange, interval: Int64?) {
            self.range = range
            self.interval = interval
        }

        /// - Throws: `Malformed` where a sample does not follow the one before it, lies outside of the segment, is not
        ///   an instant of the grid, or has a frame of no size.
        mutating func check(_ sample: SampleObservation) throws {
            guard indices.contains(sample.index), range.contains(sample.time),
                sample.index > last?.index ?? -1, sample.time > last?.time ?? MediaTime(microseconds: .min)
            else { throw Malformed("sample \(sample.index) at \(sample.time) is out of order") }
            guard sides.contains(sample.frameSize.width), sides.contains(sample.frameSize.height) else {
                throw Malformed(
                    "sample \(sample.index) has a frame of \(sample.frameSize.width)x\(sample.frameSize.height)")
            }
            let step = sample.index == 0 ? interval : sample.time.microseconds / Int64(sample.index)
            guard interval == nil || interval == step,
                (step ?? 0) * Int64(sample.index) == sample.time.microseconds
            else { throw Malformed("sample \(sample.index) is not at its instant but at \(sample.time)") }
            interval = step
            last = sample
        }
    }
}
