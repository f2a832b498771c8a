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

/// The demo lecture's schedule: what the recording is known to show.
struct LectureSchedule: Decodable {
    struct Minute: Decodable {
        let minute: Int
        let facesMin: Int
        let facesMedian: Int
        let facesMax: Int
    }

    let durationS: Double
    let smilesRiseInMinute: Int
    let minutes: [Minute]

    static func read(fileAt path: String) throws -> LectureSchedule {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(LectureSchedule.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
