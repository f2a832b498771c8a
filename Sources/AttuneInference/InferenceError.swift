/// A model that cannot be used, or a computation that failed.
public struct InferenceError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What failed, as in "the weights do not match their card".
    public let what: String
    /// The card's or the weights' path; nil where no single file is to blame.
    public let file: String?
    /// What to do about it.
    public let remedy: String
    /// OpenVINO's own last message; nil where OpenVINO had no part in it.
    public let detail: String?

    public init(what: String, file: String? = nil, remedy: String, detail: String? = nil) {
        self.what = what
        self.file = file
        self.remedy = remedy
        self.detail = detail
    }

    public var description: String {
        let place = file.map { " ('\($0)')" } ?? ""
        let cause = detail.map { ": \($0)" } ?? ""
        return "\(what)\(place)\(cause); \(remedy)"
    }
}
