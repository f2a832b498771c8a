import Foundation

/// A `timeline.csv` read back by its column names.
struct TimelineTable {
    let columns: [String]
    let rows: [[String: String]]

    init(fileAt path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        columns = lines.first ?? []
        rows = lines.dropFirst().map { [columns] cells in
            Dictionary(zip(columns, cells)) { first, _ in first }
        }
    }

    /// Nil for an empty cell.
    func number(_ column: String, minute: Int) -> Double? {
        rows[minute][column].flatMap(Double.init)
    }
}
