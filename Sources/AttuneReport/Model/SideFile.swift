/// A file beside the recording that a report was made with: its transcript, or its chat.
public struct SideFile: Equatable, Sendable, Codable {
    /// Without any folder.
    public var fileName: String
    /// Of the whole file, 64 hexadecimal digits in lower case.
    public var sha256: String

    public init(fileName: String, sha256: String) {
        self.fileName = fileName
        self.sha256 = sha256
    }

    enum CodingKeys: String, CodingKey {
        case sha256
        case fileName = "name"
    }
}
