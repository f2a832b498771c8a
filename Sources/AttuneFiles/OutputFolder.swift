import Foundation

/// Folders that outputs are written to.
public enum OutputFolder {
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
