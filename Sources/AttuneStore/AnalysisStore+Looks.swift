import AttuneCore
import Foundation
import GRDB

/// What faces look like, from when a segment is saved until the whole recording is measured.
extension AnalysisStore {
    /// The turn of this store's looks, drawn where nothing was saved yet; nil where all looks are erased.
    public func lookTurn() throws(StoreError) -> LookTurn? {
        var turn: LookTurn?
        try write { database in
            if let row = try CheckedRow.fetchAll(database, sql: "SELECT bytes FROM look_turn LIMIT 1").first {
                turn = LookTurn(bytes: [UInt8](try row.value(0, "look_turn.bytes") as Data))
                guard turn != nil else { throw Malformed("look_turn.bytes are no turn") }
            } else if try SegmentRecord.fetchRanges(database).isEmpty {
                let drawn = LookTurn.drawn()
                try database.execute(
                    sql: "INSERT INTO look_turn (bytes) VALUES (?)", arguments: [Data(drawn.bytes)])
                turn = drawn
            }
        }
        return turn
    }

    /// Saves one segment with turned looks of its faces; a segment with the same start is replaced.
    ///
    /// - Parameters:
    ///   - segment: what was measured, and of where.
    ///   - looks: for each sample, by the index of the face.
    /// - Throws: `StoreError`; segments that were saved before are still there.
    public func save(_ segment: SegmentResult, looks: [[Int: FaceLook]]) throws(StoreError) {
        precondition(looks.count == segment.samples.count, "looks for each sample")
        try write { database in
            try SegmentRecord.save(segment, in: database)
            try database.execute(
                sql: "UPDATE segment SET looks = ? WHERE start_us = ?",
                arguments: [try SegmentLooks.data(looks), segment.range.start.microseconds])
        }
    }

    /// Goes through all saved segments in time order, with the looks of their faces and without pictures; then stores
    /// what `body` found for each sample of a segment, and erases looks and turn in the same transaction.
    public func replaceLooks(
        _ body: ([SampleObservation], [[Int: FaceLook]]) -> [[Lookalike]]
    ) throws(StoreError) {
        try write { database in
            for range in try SegmentRecord.fetchRanges(database) {
                let (samples, looks) = try SegmentRecord.fetchLooks(range, database)
                try database.execute(
                    sql: "UPDATE segment SET lookalikes = ? WHERE start_us = ?",
                    arguments: [try SegmentRecord.lookalikes(body(samples, looks)), range.start.microseconds])
            }
            try database.execute(sql: "UPDATE segment SET looks = NULL; DELETE FROM look_turn")
        }
        // What was erased is overwritten (`secure_delete`); this gives its room back.
        try compact()
    }
}

extension SegmentRecord {
    /// Nil where no face looks like an earlier one.
    static func lookalikes(_ lookalikes: [[Lookalike]]) throws -> Data? {
        lookalikes.allSatisfy(\.isEmpty) ? nil : try SegmentLookalikes.data(lookalikes)
    }

    /// The samples of a segment without pictures, and the looks of their faces.
    static func fetchLooks(
        _ range: TimeRange, _ database: Database
    ) throws -> (samples: [SampleObservation], looks: [[Int: FaceLook]]) {
        var interval: Int64?
        var samples = try fetchSamples(range, interval: &interval, database)
        let rows = try CheckedRow.fetchAll(
            database, sql: "SELECT faces, looks FROM segment WHERE start_us = ?",
            arguments: [range.start.microseconds])
        guard let row = rows.first else { throw Malformed("the segment at \(range.start) is missing") }
        let faces = try SegmentFaces.faces(row.value(0, "segment.faces"), count: samples.count)
        for index in samples.indices { samples[index].faces = faces[index] }
        guard let data: Data = try row.optional(1, "segment.looks") else { return (samples, samples.map { _ in [:] }) }
        return (samples, try SegmentLooks.looks(data, count: samples.count))
    }
}
