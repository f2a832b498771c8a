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
    /// A line without a closing bracket is searched for one once, so that any line takes time in proportion to its
    /// length.
    private static func withoutTags(_ line: Substring) -> (text: String, voice: String?) {
        guard line.contains("<") else { return (String(line), nil) }
        var (text, voice): (String, String?) = ("", nil)
        var rest = line
        var lastClosing = line.lastIndex(of: ">")
        while let opening = rest.firstIndex(of: "<") {
            text += rest[..<opening]
            let tag = rest[rest.index(after: opening)...]
            let closing = lastClosing.flatMap { $0 > opening ? tag.firstIndex(of: ">") : nil }
            if closing == nil { lastClosing = nil }
            let isVoice = tag.first == "v" && tag.dropFirst().first.map { $0.isWhitespace || $0 == "." } ?? false
            guard isVoice || (closing != nil && beginsTag(tag)) else {
                text.append("<")
                rest = tag
                continue
            }
            if isVoice, voice == nil { voice = name(inVoice: tag[..<(closing ?? tag.endIndex)]) }
            rest = closing.map { tag[tag.index(after: $0)...] } ?? tag[tag.endIndex...]
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
    private static func resolvingReferences(_ text: String) -> String {
        guard text.contains("&") else { return text }
        let references = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&nbsp;", " "),
            ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
        ]
        return references.reduce(text) { text, reference in text.replacing(reference.0, with: reference.1) }
    }
}
