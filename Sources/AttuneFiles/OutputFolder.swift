import Foundation
import SystemPackage

/// Folders that outputs are written to.
public enum OutputFolder {
    /// As `prepare`, for a folder within a folder of outputs, which no link may lead out of.
    public static func prepareWithin(_ path: String) throws(FileError) {
        try refuseLink(path)
        try prepare(path)
    }

    /// - Throws: `FileError` where the path is a symbolic link, also one that leads nowhere.
    public static func refuseLink(_ path: String) throws(FileError) {
        guard FolderListing.isLink(FilePath(path)) else { return }
        throw FileError(
            what: "cannot write to", path: path, reason: "it is a link, which may lead anywhere",
            remedy: "remove the link, or choose another folder with --output")
    }

    /// Makes the folder where it is missing and proves that it can be written.
    public static func prepare(_ path: String) throws(FileError) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw FileError(
                what: "cannot make the output folder", path: path, reason: "it cannot be created there",
                remedy: "choose another with --output")
        }
        guard access(path, W_OK | X_OK) == 0 else {
            throw FileError(
                what: "cannot write to the output folder", path: path, reason: String(cString: strerror(errno)),
                remedy: "choose another with --output")
        }
    }
}
