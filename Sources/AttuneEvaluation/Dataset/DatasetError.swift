/// A data set, an entry of one, or a table that belongs to it, that cannot be used.
public struct DatasetError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    /// Counted from 1; nil where the file as a whole is meant.
    public let line: Int?
    public let problem: String
    /// The words of the library that failed; nil where none had a part in it.
    public let libraryMessage: String?

    public init(path: String, line: Int? = nil, problem: String, libraryMessage: String? = nil) {
        self.path = path
        self.line = line
        self.problem = problem
        self.libraryMessage = libraryMessage
    }

    public var description: String {
        let message = libraryMessage.map { " (\($0))" } ?? ""
        return "\(line.map { "\(path):\($0)" } ?? path): \(problem)\(message)"
    }
}
