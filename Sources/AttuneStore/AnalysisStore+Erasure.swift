import AttuneCore
import Foundation
import GRDB

/// Faces that are taken out of a store for good.
extension AnalysisStore {
    /// Erases faces, whatever in other faces points to them, and keeps a text that says what was done, in one
    /// transaction. No looks may be left in the store: they belong to faces by their indices.
    ///
    /// What was erased is overwritten (`secure_delete`), in free pages too, and its room is given back.
    ///
    /// - Parameters:
    ///   - erasure: the faces; those of samples that the store does not hold are passed over.
    ///   - text: replaces the document of this name.
    /// - Throws: `StoreError`; then nothing was erased, unless it was the giving back of room that failed.
    public func erase(_ erasure: FaceErasure, noting text: String, named name: String) throws(StoreError) {
        try write { database in
            var interval: Int64?
            for range in try SegmentRecord.fetchRanges(database) {
                let samples = try SegmentRecord.fetch(range, interval: &interval, database).samples
                let left = samples.map(erasure.applied)
                guard left != samples else { continue }
                try database.execute(
                    sql: "UPDATE segment SET faces = ?, lookalikes = ?, looks = NULL WHERE start_us = ?",
                    arguments: [
                        try SegmentFaces.data(left), try SegmentRecord.lookalikes(left.map(\.lookalikes)),
                        range.start.microseconds,
                    ])
            }
            try database.execute(
                sql: "INSERT OR REPLACE INTO document (name, text) VALUES (?, ?)", arguments: [name, text])
        }
        try compact()
    }
}
