/// The truth of a lecture that cannot be used.
public struct TruthError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String
    public let remedy: String
    /// The words of the library that failed; nil where none had a part in it.
    public let libraryMessage: String?

    public init(path: String, problem: String, remedy: String, libraryMessage: String? = nil) {
        self.path = path
        self.problem = problem
        self.remedy = remedy
        self.libraryMessage = libraryMessage
    }

    public var description: String {
        let message = libraryMessage.map { " (\($0))" } ?? ""
        return "\(path): \(problem)\(message); \(remedy)"
    }
}
