import Foundation
import Testing

/// Small texts that outputs are compared with, character by character.
///
/// They are written anew only where `ATTUNE_RECORD_GOLDENS` is 1; read the difference before it is committed.
public enum Golden {
    /// - Parameter name: the golden's path in `Tests/Goldens`.
    public static func expect(_ text: String, equals name: String) throws {
        let file = Requirement.packageRoot.appendingPathComponent("Tests/Goldens/\(name)")
        if ProcessInfo.processInfo.environment["ATTUNE_RECORD_GOLDENS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        // Scalars, because a line that ends in CR and LF is one character to Swift.
        let expected = golden.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let found = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (number, (left, right)) in zip(found, expected).enumerated() where left != right {
            Issue.record("\(name), line \(number + 1):\n\(left)\nwhere the golden has\n\(right)")
            return
        }
        #expect(found.count == expected.count, "lines of \(name)")
    }
}

extension String {
    /// What a reader of the page is given as text: without tags, style, script and blank lines.
    public var pageText: String {
        replacing(/<(style|script)>(?s).*?<\/(style|script)>/, with: "")
            .replacing(/<\/(td|th|span|dt|text)>/, with: " | ")
            .replacing(/<[^>]*>/, with: "")
            .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
            .joined(separator: "\n") + "\n"
    }
}
