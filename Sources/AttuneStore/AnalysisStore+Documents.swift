import AttuneCore
import Foundation
import GRDB

/// Texts and pictures that belong to the analysis as a whole.
extension AnalysisStore {
    /// Saves a text; one with the same name is replaced.
    public func saveDocument(_ text: String, named name: String) throws(StoreError) {
        try write {
            try $0.execute(
                sql: "INSERT OR REPLACE INTO document (name, text) VALUES (?, ?)", arguments: [name, text])
        }
    }

    /// The text saved under this name.
    ///
    /// - Throws: `StoreError` of kind `unfinished` where there is none: texts come when everything is measured.
    public func document(named name: String) throws(StoreError) -> String {
        guard let text = try documentIfThere(named: name) else {
            throw StoreError(
                kind: .unfinished, path: path, problem: "the analysis in it was not finished",
                remedy: StoreError.analyseAgain)
        }
        return text
    }

    /// The text saved under this name; nil where there is none.
    public func documentIfThere(named name: String) throws(StoreError) -> String? {
        try read { database in
            try CheckedRow.fetchAll(database, sql: "SELECT text FROM document WHERE name = ?", arguments: [name])
                .first?.value(0, "document.text")
        }
    }

    /// Keeps these pictures and no others: JPEG files by the index of the sample they were taken at. Reports show them:
    /// shared screens, with every face found in them blurred.
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
            var pictures: [Int: [UInt8]] = [:]
            for row in try CheckedRow.fetchAll(database, sql: "SELECT sample_index, jpeg FROM moment_picture") {
                let jpeg: Data = try row.value(1, "moment_picture.jpeg")
                pictures[try row.value(0, "moment_picture.sample_index")] = [UInt8](jpeg)
            }
            return pictures
        }
    }
}
