/// Why somebody asked for outputs about single faces, in their own words.
public struct ParticipantsReason: Equatable, Sendable {
    /// In Unicode scalars.
    public static let maximumLength = 500

    /// One line without white space at its ends, with at least one letter or digit.
    public let text: String

    /// Puts `text` on one line: every stretch of white space and control characters becomes one space.
    ///
    /// - Throws: `ParticipantsReasonError` for a text without a letter or digit, and for one that is too long.
    public init(_ text: String) throws(ParticipantsReasonError) {
        let words = text.unicodeScalars.split { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        }
        self.text = words.map { String($0) }.joined(separator: " ")
        guard self.text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw ParticipantsReasonError(problem: "the reason is empty")
        }
        let length = self.text.unicodeScalars.count
        guard length <= ParticipantsReason.maximumLength else {
            throw ParticipantsReasonError(
                problem: "the reason has \(length) characters, more than \(ParticipantsReason.maximumLength)")
        }
    }
}

extension ParticipantsReason: Codable {
    /// Encoded as its text.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A reason that cannot be recorded.
public struct ParticipantsReasonError: Error, Equatable, Sendable, CustomStringConvertible {
    public let problem: String

    public var description: String {
        "\(problem); say in one sentence why this recording must be shown face by face, as in --reason \"...\""
    }
}
