/// A file that holds no report, no record of a run, or a damaged one.
public struct ReportError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong with it, without the file's name.
    public let problem: String

    init(_ problem: String) {
        self.problem = problem
    }

    /// What a decoder found, in words.
    init(_ error: any Error) {
        self.problem = ReportError.problem(error)
    }

    public var description: String {
        "\(problem); analyse the recording again, or draw it again from its store with attune report"
    }

    private static func problem(_ error: any Error) -> String {
        switch error {
        case let error as ReportError: error.problem
        case DecodingError.keyNotFound(let key, let context):
            "'\(path(context.codingPath + [key]))' is missing"
        case DecodingError.valueNotFound(_, let context): "'\(path(context.codingPath))' is empty"
        case DecodingError.typeMismatch(_, let context):
            "'\(path(context.codingPath))' is of another kind than it should be"
        case DecodingError.dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "this is no JSON, or not all of it"
                : "'\(path(context.codingPath))' cannot be read: \(context.debugDescription)"
        default: String(describing: error)
        }
    }

    /// `minutes[3].coverage`.
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue, key.stringValue == "Index \(index)" {
                path += "[\(index)]"
            } else {
                path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
            }
        }
    }
}
