import AttuneCore
import Foundation

/// Reads `fer2013.csv`: a header `emotion,pixels,Usage` and one image a line.
enum PixelTable {
    /// FER2013's own numbering, which is not the alphabetical one of its folders.
    static let expressions: [AttuneCore.Expression] = [.angry, .disgust, .fear, .happy, .sad, .surprise, .neutral]

    static func read(path: String, usage: String?) throws(DatasetError) -> [LabelledImage] {
        let text: Data
        do {
            text = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
        } catch {
            throw DatasetError(path: path, line: nil, problem: "the file cannot be read")
        }
        return try parse(text, path: path, usage: usage)
    }

    static func parse(_ text: Data, path: String, usage: String?) throws(DatasetError) -> [LabelledImage] {
        var images: [LabelledImage] = []
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let trimmed = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            if trimmed.isEmpty || index == 0 && trimmed.starts(with: Array("emotion".utf8)) { continue }
            do {
                if let image = try image(fromRow: trimmed, usage: usage) { images.append(image) }
            } catch {
                throw DatasetError(path: path, line: index + 1, problem: error.problem)
            }
        }
        return images
    }

    private struct RowError: Error {
        let problem: String
    }

    /// Nil for a row of another usage.
    private static func image(fromRow row: Data.SubSequence, usage: String?) throws(RowError) -> LabelledImage? {
        let fields = row.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard fields.count >= 2 else { throw RowError(problem: "expected emotion,pixels,Usage") }
        if let usage, fields.count < 3 || String(decoding: fields[2], as: UTF8.self) != usage { return nil }
        guard let code = Int(String(decoding: fields[0], as: UTF8.self)), expressions.indices.contains(code) else {
            throw RowError(problem: "'\(String(decoding: fields[0], as: UTF8.self))' is no emotion from 0 to 6")
        }
        let pixels = try pixels(fields[1])
        let expected = LabelledImages.side * LabelledImages.side
        guard pixels.count == expected else {
            throw RowError(problem: "\(pixels.count) pixels where \(expected) belong")
        }
        return LabelledImage(label: expressions[code], pixels: pixels)
    }

    /// Numbers 0 to 255 with blanks between them.
    private static func pixels(_ field: Data.SubSequence) throws(RowError) -> [UInt8] {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(LabelledImages.side * LabelledImages.side)
        for number in field.split(separator: UInt8(ascii: " ")) {
            guard let value = UInt8(String(decoding: number, as: UTF8.self)) else {
                throw RowError(problem: "'\(String(decoding: number, as: UTF8.self))' is no pixel value from 0 to 255")
            }
            pixels.append(value)
        }
        return pixels
    }
}
