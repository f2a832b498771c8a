import Foundation

/// A comma-separated table whose first line names its columns.
///
/// Fields may be in quotation marks; a line feed ends a row even within them. Blank lines are passed over.
struct TextTable {
    let path: String
    /// In lower case, without blanks around them.
    let columns: [String]
    /// The lines after the header.
    let rows: [Row]
    private let data: Data

    /// One line, not yet cut into fields.
    struct Row {
        /// Counted from 1 for the header's line.
        let line: Int
        fileprivate let bytes: Range<Int>
    }

    init(path: String) throws(DatasetError) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw DatasetError(path: path, problem: "the file cannot be read")
        }
        try self.init(data, path: path)
    }

    init(_ data: Data, path: String) throws(DatasetError) {
        let rows = TextTable.rows(of: data)
        guard let header = rows.first else { throw DatasetError(path: path, problem: "the file is empty") }
        self.path = path
        self.data = data
        self.rows = Array(rows.dropFirst())
        let isText = !TextTable.text(header.bytes, in: data).unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && scalar != "\t" || scalar == "\u{FFFD}"
        }
        guard isText else {
            throw DatasetError(
                path: path, problem: "this is no table; a data set is fer2013.csv or a folder of class folders")
        }
        columns = try TextTable.fields(of: header, in: data, path: path).map {
            TextTable.text($0, in: data).lowercased()
        }
    }

    /// The position of a column, by its name in lower case.
    func column(_ name: String) throws(DatasetError) -> Int {
        guard let column = columns.firstIndex(of: name) else {
            throw DatasetError(
                path: path, line: 1,
                problem: "there is no column '\(name)'; the columns are \(columns.joined(separator: ", ").prefix(200))")
        }
        return column
    }

    /// Where the fields of a row lie, one for each column, without quotation marks and blanks around them.
    func fields(of row: Row) throws(DatasetError) -> [Range<Int>] {
        let fields = try TextTable.fields(of: row, in: data, path: path)
        guard fields.count == columns.count else {
            throw DatasetError(
                path: path, line: row.line, problem: "\(fields.count) fields where there are \(columns.count) columns")
        }
        return fields
    }

    func text(_ field: Range<Int>) -> String { TextTable.text(field, in: data) }

    /// Lends the bytes that the ranges of fields point into.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws(DatasetError) -> Result) throws(DatasetError)
        -> Result
    {
        // `Data.withUnsafeBytes` rethrows without a type, so the error takes this way around.
        let result = data.withUnsafeBytes { bytes in Swift.Result { () throws(DatasetError) in try body(bytes) } }
        return try result.get()
    }

    private static func rows(of data: Data) -> [Row] {
        data.withUnsafeBytes { bytes in
            var rows: [Row] = []
            var line = 1
            // A byte order mark is no part of the first column's name.
            var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                let trimmed = trimming(start..<end, in: bytes)
                if !trimmed.isEmpty { rows.append(Row(line: line, bytes: trimmed)) }
                start = end + 1
                line += 1
            }
            return rows
        }
    }

    private static func fields(of row: Row, in data: Data, path: String) throws(DatasetError) -> [Range<Int>] {
        let (fields, isClosed) = data.withUnsafeBytes { bytes in
            var fields: [Range<Int>] = []
            var start = row.bytes.lowerBound
            var isQuoted = false
            for position in row.bytes {
                if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
                if bytes[position] == UInt8(ascii: ","), !isQuoted {
                    fields.append(unquoting(start..<position, in: bytes))
                    start = position + 1
                }
            }
            fields.append(unquoting(start..<row.bytes.upperBound, in: bytes))
            return (fields, !isQuoted)
        }
        guard isClosed else {
            throw DatasetError(path: path, line: row.line, problem: "a quotation mark is not closed")
        }
        return fields
    }

    private static func text(_ field: Range<Int>, in data: Data) -> String {
        data.withUnsafeBytes { String(decoding: $0[field], as: UTF8.self) }
    }

    private static func unquoting(_ field: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
        let quote = UInt8(ascii: "\"")
        let field = trimming(field, in: bytes)
        guard field.count >= 2, bytes[field.lowerBound] == quote, bytes[field.upperBound - 1] == quote else {
            return field
        }
        return trimming(field.lowerBound + 1..<field.upperBound - 1, in: bytes)
    }

    private static func trimming(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Range<Int> {
        let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, blanks.contains(bytes[start]) { start += 1 }
        while end > start, blanks.contains(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
