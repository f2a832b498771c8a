import Foundation
import GRDB

/// Pictures that reports show: of shared screens, with every face found in them blurred.
extension AnalysisStore {
    /// Keeps these pictures and no others: JPEG files by the index of the sample they were taken at.
    ///
    /// A picture goes with its sample, when the segment is analysed again.
    public func saveMomentPictures(_ pictures: [Int: [UInt8]]) throws(StoreError) {
        try write { database in
            try database.execute(sql: "DELETE FROM moment_picture")
            for (sample, jpeg) in pictures.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: "INSERT INTO moment_picture (sample_index, jpeg) VALUES (?, ?)",
                    arguments: [sample, Data(jpeg)])
            }
        }
    }

    /// The pictures by the index of their sample; empty where none were kept.
    public func momentPictures() throws(StoreError) -> [Int: [UInt8]] {
        try read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT sample_index, jpeg FROM moment_picture")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["sample_index"], [UInt8]($0["jpeg"] as Data)) })
        }
    }
}
