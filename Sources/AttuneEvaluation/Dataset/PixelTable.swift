import AttuneCore

/// Reads `fer2013.csv`: columns `emotion`, `pixels` and `Usage` in any order, and one image a row.
struct PixelTable {
    /// FER2013's own numbering, which is not the alphabetical one of its folders.
    static let expressions: [Expression] = [.angry, .disgust, .fear, .happy, .sad, .surprise, .neutral]

    private let table: TextTable
    private let emotionColumn: Int
    private let pixelsColumn: Int
    private let usageColumn: Int?

    init(_ table: TextTable) throws(DatasetError) {
        self.table = table
        emotionColumn = try table.column("emotion")
        pixelsColumn = try table.column("pixels")
        usageColumn = table.columns.firstIndex(of: "usage")
    }

    /// The images of one usage, compared without case; of all rows where it is nil.
    ///
    /// - Parameter ferplus: the votes on the same rows; nil where they are not known.
    func images(
        usage: String?, ferplus: FERPlusTable?, bad: inout BadEntries
    ) throws(DatasetError) -> [LabelledImage] {
        if usage != nil, usageColumn == nil { _ = try table.column("usage") }
        try ferplus?.requireRows(table.rows.count, of: table.path)
        var images: [LabelledImage] = []
        for (index, row) in table.rows.enumerated() {
            let found: String?
            do throws(DatasetError) {
                let fields = try table.fields(of: row)
                found = usageColumn.map { table.text(fields[$0]) }
            } catch {
                try bad.add(error)
                continue
            }
            // Rows that belong to others make every figure wrong: this is never skipped.
            if let found { try ferplus?.requireUsage(found, ofRow: index) }
            guard usage == nil || found?.lowercased() == usage?.lowercased() else { continue }
            do throws(DatasetError) {
                images.append(try image(row, index: index, usage: found, ferplus: ferplus))
            } catch {
                try bad.add(error)
            }
        }
        return images
    }

    /// The usages that occur, in the order of their first rows.
    func usages() -> [String] {
        guard let usageColumn else { return [] }
        return table.rows.reduce(into: []) { usages, row in
            guard let fields = try? table.fields(of: row) else { return }
            let usage = table.text(fields[usageColumn])
            if !usages.contains(usage) { usages.append(usage) }
        }
    }

    private func image(
        _ row: TextTable.Row, index: Int, usage: String?, ferplus: FERPlusTable?
    ) throws(DatasetError) -> LabelledImage {
        let fields = try table.fields(of: row)
        let code = table.text(fields[emotionColumn])
        guard let number = Int(code), PixelTable.expressions.indices.contains(number) else {
            throw DatasetError(path: table.path, line: row.line, problem: "'\(code)' is no emotion from 0 to 6")
        }
        let pixels = try pixels(fields[pixelsColumn], line: row.line)
        return LabelledImage(
            name: "row \(index + 1)", usage: usage, label: PixelTable.expressions[number],
            ferplus: try ferplus?.majority(ofRow: index), pixels: pixels)
    }

    /// Numbers 0 to 255 with blanks between them.
    private func pixels(_ field: Range<Int>, line: Int) throws(DatasetError) -> [UInt8] {
        let expected = LabelledImage.side * LabelledImage.side
        return try table.withBytes { (bytes) throws(DatasetError) in
            var pixels: [UInt8] = []
            pixels.reserveCapacity(expected)
            var start = field.lowerBound
            while start < field.upperBound {
                var end = start
                var value = 0
                while end < field.upperBound, bytes[end] != UInt8(ascii: " ") {
                    let digit = Int(bytes[end]) - Int(UInt8(ascii: "0"))
                    // Anything that is no digit, and every number that is too large, stays too large.
                    value = (0...9).contains(digit) && value < 256 ? value * 10 + digit : 256
                    end += 1
                }
                if end > start {
                    guard let pixel = UInt8(exactly: value) else {
                        throw DatasetError(
                            path: table.path, line: line,
                            problem: "'\(table.text(start..<end))' is no pixel value from 0 to 255")
                    }
                    pixels.append(pixel)
                }
                start = end + 1
            }
            guard pixels.count == expected else {
                throw DatasetError(
                    path: table.path, line: line, problem: "\(pixels.count) pixels where \(expected) belong")
            }
            return pixels
        }
    }
}
