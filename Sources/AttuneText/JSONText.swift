import Foundation

/// The one way in which JSON is written: keys sorted, slashes as they are, lines people can read, a line feed at the
/// end. Equal values give equal bytes.
///
/// A number is the shortest one that is read back as the same value.
package enum JSONText {
    /// How the keys of an object follow from the names of its type.
    package enum Keys {
        /// Those of its own `CodingKeys`.
        case asNamed
        /// The names of its properties with underscores: `frameSize` becomes `frame_size`.
        case snakeCase
    }

    /// - Throws: `EncodingError` for a number that is not finite.
    package static func encode(_ value: some Encodable, keys: Keys = .asNamed) throws -> String {
        let encoder = JSONEncoder()
        if keys == .snakeCase { encoder.keyEncodingStrategy = .convertToSnakeCase }
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = JSONLines(compact: Array(try encoder.encode(value)))
        return String(decoding: lines.laidOut() + Array("\n".utf8), as: UTF8.self)
    }

    /// - Throws: `DecodingError`, or what the type's own decoder throws.
    package static func decode<Value: Decodable>(_ type: Value.Type, from json: Data) throws -> Value {
        try JSONDecoder().decode(type, from: json)
    }
}

/// Puts compact JSON into lines: a list of numbers, and whatever is short, in one line; all else indented, each member
/// in a line of its own.
private struct JSONLines {
    /// An object or a list up to this long stays in one line; in bytes of compact JSON.
    private static let longestInOneLine = 100

    private let bytes: [UInt8]
    /// Where the object or list ends that begins at a position, and whether it stays in one line.
    private var containers: [Int: (end: Int, isInOneLine: Bool)] = [:]
    private var laid: [UInt8] = []

    /// - Parameter compact: valid JSON without white space between its parts.
    init(compact: [UInt8]) {
        bytes = compact
        var open: [(start: Int, isListOfNumbers: Bool)] = []
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position = endOfString(from: position)
                if let last = open.indices.last { open[last].isListOfNumbers = false }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if let last = open.indices.last { open[last].isListOfNumbers = false }
                open.append((position, bytes[position] == UInt8(ascii: "[")))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard let container = open.popLast() else { break }
                let isShort = position - container.start < JSONLines.longestInOneLine
                containers[container.start] = (position, isShort || container.isListOfNumbers)
            default: break
            }
            position += 1
        }
    }

    mutating func laidOut() -> [UInt8] {
        laid = []
        laid.reserveCapacity(bytes.count * 5 / 4)
        append(0..<bytes.count, indent: 0, isInOneLine: false)
        return laid
    }

    /// Members from a position on, with what lies between them.
    private mutating func append(_ range: Range<Int>, indent: Int, isInOneLine: Bool) {
        var position = range.lowerBound
        while position < range.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let end = endOfString(from: position)
                laid += bytes[position...end]
                position = end
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                position = appendContainer(at: position, indent: indent)
            case UInt8(ascii: ":"):
                laid += ": ".utf8
            case UInt8(ascii: ","):
                laid += isInOneLine ? Array(", ".utf8) : JSONLines.lineBreak(indent, after: ",")
            default: laid.append(bytes[position])
            }
            position += 1
        }
    }

    /// - Returns: where it ends.
    private mutating func appendContainer(at start: Int, indent: Int) -> Int {
        let container = containers[start] ?? (bytes.count - 1, false)
        laid.append(bytes[start])
        if container.isInOneLine {
            append(start + 1..<container.end, indent: indent, isInOneLine: true)
        } else {
            laid += JSONLines.lineBreak(indent + 1)
            append(start + 1..<container.end, indent: indent + 1, isInOneLine: false)
            laid += JSONLines.lineBreak(indent)
        }
        laid.append(bytes[container.end])
        return container.end
    }

    private static func lineBreak(_ indent: Int, after text: String = "") -> [UInt8] {
        Array("\(text)\n\(String(repeating: "  ", count: indent))".utf8)
    }

    /// The position of the closing quotation mark.
    private func endOfString(from start: Int) -> Int {
        var position = start + 1
        while position < bytes.count - 1, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return position
    }
}
