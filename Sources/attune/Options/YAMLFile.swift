import AttuneFiles
import Foundation
import SystemPackage
import Yams

/// A file of options that cannot be used: which, where in it, what is wrong and what to do.
struct YAMLFileError: Error, Equatable, CustomStringConvertible {
    let path: String
    /// Counted from 1; nil where the whole file is meant.
    var line: Int?
    let problem: String
    let remedy: String

    var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(problem); \(remedy)"
    }
}

/// A small YAML file written by hand.
struct YAMLFile {
    /// Bytes; a file of options has some hundreds.
    static let largestSize = 1_000_000

    let path: String
    /// Nil for a file without content.
    let root: Node?

    /// Reads the file at `path`, of which no more than `largestSize` is ever in memory.
    init(fileAt path: String) throws(YAMLFileError) {
        let file = RawArguments.path(for: path)
        guard (FileIdentity.Stamp.of(file)?.sizeInBytes ?? 0) <= Int64(Self.largestSize) else {
            throw YAMLFileError(
                path: path, problem: "the file is larger than a megabyte", remedy: "give the file with the options")
        }
        let bytes: [UInt8]
        do {
            bytes = try WholeFile.bytes(of: file, atMost: Self.largestSize)
        } catch {
            throw YAMLFileError(
                path: path, problem: "the file cannot be read", remedy: "check its name, and that you may read it")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw YAMLFileError(path: path, problem: "the file is not UTF-8 text", remedy: "save it as UTF-8")
        }
        try self.init(text: text, path: path)
    }

    /// - Parameter path: what errors name.
    init(text: String, path: String) throws(YAMLFileError) {
        self.path = path
        if let line = Self.lineOfAlias(in: text) {
            throw YAMLFileError(
                path: path, line: line, problem: "a part of the file is named with & and used again with *",
                remedy: "write out what is meant")
        }
        do {
            let node = try Yams.compose(yaml: text)
            root = node?.tag == Tag(.null) ? nil : node
        } catch {
            throw Self.problem(error, text: text, path: path)
        }
    }

    /// The line of the first `*name` for which there is an `&name`.
    ///
    /// Aliases are refused before anything is parsed: a few lines of them can stand for more than fits in memory. So this
    /// looks for the two signs alone, also in comments and quotes, where nobody needs both with one name.
    private static func lineOfAlias(in text: String) -> Int? {
        let anchors = Set(text.matches(of: /&([A-Za-z0-9_-]+)/).map(\.output.1))
        guard !anchors.isEmpty else { return nil }
        let alias = text.matches(of: /\*([A-Za-z0-9_-]+)/).first { anchors.contains($0.output.1) }
        return alias.map { lineNumber(of: $0.range.lowerBound, in: text) }
    }

    private static func lineNumber(of index: String.Index, in text: String) -> Int {
        text[..<index].count(where: \.isNewline) + 1
    }

    /// A parser's error in words.
    private static func problem(_ error: any Error, text: String, path: String) -> YAMLFileError {
        switch error as? YamlError {
        case .duplicatedKeysInMapping(let names, _):
            return duplicate(names.first ?? "", text: text, path: path)
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return YAMLFileError(
                path: path, line: mark.line, problem: "this is not YAML: \(problem)",
                remedy: "write lines such as name: value, and put text with special characters in quotes")
        case .reader(_, let offset, _, _):
            let index = offset.flatMap { text.index(text.startIndex, offsetBy: $0, limitedBy: text.endIndex) }
            return YAMLFileError(
                path: path, line: index.map { lineNumber(of: $0, in: text) },
                problem: "this is not text: there is a control character in it", remedy: "save it as plain text")
        default:
            return YAMLFileError(path: path, problem: "this is not YAML", remedy: "write lines such as name: value")
        }
    }

    /// Says in which lines a name is given twice: the parser tells only one of them, if any.
    private static func duplicate(_ name: String, text: String, path: String) -> YAMLFileError {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var found: [Int] = []
        for (index, line) in lines.enumerated() where !line.drop(while: \.isWhitespace).hasPrefix("#") {
            for part in line.split(whereSeparator: { "{,".contains($0) }) {
                let key = part.prefix { $0 != ":" }
                let isKey = key.endIndex < part.endIndex
                if isKey, key.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'")) == name {
                    found.append(index + 1)
                }
            }
        }
        let places =
            found.count < 2
            ? "" : found[0] == found[1] ? " in line \(found[0])" : " in lines \(found[0]) and \(found[1])"
        return YAMLFileError(
            path: path, line: found.dropFirst().first, problem: "'\(name)' is given twice\(places)",
            remedy: "leave one of them out")
    }
}
