/// A line of a cue: what was said, and the name before it, which is kept only while the file is read.
struct TranscriptLine: Equatable {
    /// Zoom's longest display name has 64 characters, Teams' titles and departments come on top.
    static let longestName = 80

    /// Of the line's `<v …>`, or what stands before its first colon; nil where there is neither.
    let speaker: String?
    /// Without tags and names, with references resolved and single spaces.
    let text: String

    init(_ line: Substring) {
        let (untagged, voice) = TranscriptLine.withoutTags(line)
        let resolved = TranscriptLine.resolvingReferences(untagged)
        let words = resolved.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let (label, text) = TranscriptLine.withoutSpeaker(words[...])
        speaker = voice ?? label
        self.text = text
    }

    /// The line without tags, which hold no spoken word, and the name in its first `<v …>`, also where the line breaks
    /// off in it.
    ///
    /// Where the next `>` lies is looked for once for all the brackets that stand before it, so that any line takes time
    /// in proportion to its length.
    private static func withoutTags(_ line: Substring) -> (text: String, voice: String?) {
        var (text, voice): (String, String?) = ("", nil)
        var (rest, closing) = (line, line.startIndex)
        while let opening = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            text += rest[..<opening]
            let tag = line[line.utf8.index(after: opening)...]
            if closing <= opening { closing = tag.utf8.firstIndex(of: UInt8(ascii: ">")) ?? line.endIndex }
            let isVoice = tag.first == "v" && tag.dropFirst().first.map { $0.isWhitespace || $0 == "." } ?? false
            if isVoice, voice == nil { voice = name(inVoice: tag[..<closing]) }
            if isVoice || (closing < line.endIndex && beginsTag(tag)) {
                rest = line[closing...].dropFirst()
            } else {
                text += "<"
                rest = tag
            }
        }
        return (text + rest, voice)
    }

    private static func beginsTag(_ tag: Substring) -> Bool {
        let name = tag.first == "/" ? tag.dropFirst() : tag
        return name.first.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
    }

    /// Of the inside of a tag such as `v.loud Ben Example`; nil where it names nobody.
    private static func name(inVoice tag: Substring) -> String? {
        let name = tag.drop { !$0.isWhitespace }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty ? nil : resolvingReferences(name)
    }

    /// What stands before a colon at the start of a line is taken for a name, because Zoom writes it so: a lost word of
    /// a sentence such as "Remember: …" is the smaller harm.
    ///
    /// A name may hold a colon itself ("Group 3: Anna: …"), so what then stands before a further one is dropped too
    /// where all of its words begin as names do.
    private static func withoutSpeaker(_ line: Substring) -> (label: String?, text: String) {
        var (text, labels): (Substring, [Substring]) = (line, [])
        while let (label, rest) = labelled(text), labels.isEmpty || looksLikeName(label) {
            text = rest
            labels.append(label)
        }
        return (labels.isEmpty ? nil : labels.joined(separator: ": "), String(text))
    }

    private static func labelled(_ text: Substring) -> (label: Substring, rest: Substring)? {
        let start = text.prefix(longestName + 1)
        guard let colon = start.firstIndex(where: { $0 == ":" || $0 == "：" }), colon > text.startIndex else {
            return nil
        }
        let rest = text[text.index(after: colon)...]
        let isEnd = text[colon] == "：" || rest.first.map(\.isWhitespace) ?? true
        return isEnd ? (text[..<colon], rest.drop(while: \.isWhitespace)) : nil
    }

    /// Whether these are at most four words that each begin as a name does: with no lower-case letter.
    static func looksLikeName(_ label: some StringProtocol) -> Bool {
        let words = label.split(separator: " ")
        return words.count <= 4 && words.allSatisfy { word in word.first.map { !$0.isLowercase } ?? false }
    }

    /// The character references that WebVTT knows.
    private static let references: [(name: String, text: String)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&nbsp;", " "),
        ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
    ]

    private static func resolvingReferences(_ text: String) -> String {
        var (resolved, rest) = ("", text[...])
        while let sign = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            resolved += rest[..<sign]
            rest = rest[sign...]
            let reference = references.first { rest.utf8.starts(with: $0.name.utf8) }
            resolved += reference?.text ?? "&"
            rest = rest[rest.utf8.index(sign, offsetBy: reference?.name.utf8.count ?? 1)...]
        }
        return resolved + rest
    }
}
