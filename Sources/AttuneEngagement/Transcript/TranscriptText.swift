/// A line of a cue as it is kept: what was said, and nothing of who said it.
enum TranscriptText {
    /// Zoom's longest display name has 64 characters, Teams' titles and departments come on top.
    static let longestName = 80

    /// The line without tags and names, with references resolved and single spaces.
    static func withoutNames(_ line: Substring) -> String {
        let text = resolvingReferences(withoutTags(line))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return withoutSpeaker(words[...])
    }

    /// Tags hold no spoken word, and a `<v …>` holds the speaker's name, also where its line breaks off.
    private static func withoutTags(_ line: Substring) -> String {
        String(line).replacing(/<v[\s.][^>]*(?:>|$)|<\/?[A-Za-z0-9][^>]*>/, with: "")
    }

    /// What stands before a colon at the start of a line is taken for a name, because Zoom writes it so: a lost word of
    /// a sentence such as "Remember: …" is the smaller harm.
    ///
    /// A name may hold a colon itself ("Group 3: Anna: …"), so what then stands before a further one is dropped too
    /// where all of its words begin as names do.
    private static func withoutSpeaker(_ line: Substring) -> String {
        var text = line
        var isFirst = true
        while let (label, rest) = labelled(text), isFirst || looksLikeName(label) {
            text = rest
            isFirst = false
        }
        return String(text)
    }

    private static func labelled(_ text: Substring) -> (label: Substring, rest: Substring)? {
        guard let match = text.prefixMatch(of: /([^:：]+)(?::(?:\s+|$)|：\s*)/), match.1.count <= longestName else {
            return nil
        }
        return (match.1, text[match.range.upperBound...])
    }

    private static func looksLikeName(_ label: Substring) -> Bool {
        let words = label.split(separator: " ")
        return words.count <= 4 && words.allSatisfy { word in word.first.map { !$0.isLowercase } ?? false }
    }

    /// The character references that WebVTT knows.
    private static func resolvingReferences(_ text: String) -> String {
        let references = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&nbsp;", " "),
            ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
        ]
        return references.reduce(text) { text, reference in text.replacing(reference.0, with: reference.1) }
    }
}
