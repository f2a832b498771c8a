import Foundation

/// Something a test needs that is not part of the package: a program, a model, a footage file.
public enum Requirement {
    /// True on the machines that must have everything.
    public static var isContinuousIntegration: Bool {
        ProcessInfo.processInfo.environment["CI"] == "true"
    }

    /// The package's root folder.
    public static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What `Scripts/setup` fetched.
    public static let dependencies = packageRoot.appendingPathComponent(".deps")

    /// Whether the tests that need `path` (under the package root) run: always in CI, where a missing file is then
    /// their failure; elsewhere a missing file skips them with a line on stderr.
    public static func isMet(_ path: String) -> Bool {
        if isContinuousIntegration { return true }
        let exists = FileManager.default.fileExists(atPath: packageRoot.appendingPathComponent(path).path)
        if !exists {
            FileHandle.standardError.write(Data("SKIPPED for want of \(path): run Scripts/setup\n".utf8))
        }
        return exists
    }
}
