import Foundation

/// A file or folder that could not be read or written.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What failed, as in "cannot read".
    public let what: String
    public let path: String
    /// The operating system's own words.
    public let reason: String
    /// What to do about it.
    public let remedy: String

    public init(what: String, path: String, reason: String, remedy: String) {
        self.what = what
        self.path = path
        self.reason = reason
        self.remedy = remedy
    }

    /// Made from the `errno` that a failed system call left.
    init(_ what: String, _ path: String, errno code: Int32) {
        self.init(what: what, path: path, reason: String(cString: strerror(code)), remedy: FileError.remedy(for: code))
    }

    public var description: String { "\(what) '\(path)': \(reason); \(remedy)" }

    private static func remedy(for code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "check that the path is right"
        case EISDIR: "give a file, not a folder"
        case EACCES, EPERM: "check who may use the file and its folder"
        case EROFS: "choose a place that can be written"
        case ENOSPC, EDQUOT: "free some space"
        default: "check the file and the disk it lies on"
        }
    }
}
