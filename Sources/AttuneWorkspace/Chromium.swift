import Foundation

/// An installed Chromium, or another browser that is made of it and takes the same options.
public struct Chromium: Equatable, Sendable {
    /// The environment variable that names it.
    public static let variable = "ATTUNE_CHROMIUM"

    /// What it is called where it was installed by a package, the most usual name first.
    private static let names = ["chromium", "chromium-browser", "google-chrome"]

    public let path: String

    /// The program that the variable names, by its path or by a name on the search path; where the variable is not set,
    /// the first of the usual names on the search path.
    ///
    /// - Parameters:
    ///   - environment: where the variable and `PATH` are looked up.
    ///   - isProgram: whether something that can be run lies at a path.
    /// - Throws: `ChromiumError`, where there is none; a variable that names none is never passed over.
    public init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        isProgram: (String) -> Bool = Chromium.isProgram
    ) throws(ChromiumError) {
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        func find(_ name: String) -> String? { folders.map { "\($0)/\(name)" }.first(where: isProgram) }
        if let named = environment[Chromium.variable], !named.isEmpty {
            guard let path = named.contains("/") ? (isProgram(named) ? named : nil) : find(named) else {
                throw ChromiumError(
                    problem: "\(Chromium.variable) names '\(named)', where no program is",
                    remedy: "correct it, or leave it out to have one looked for")
            }
            self.path = path
        } else {
            guard let path = Chromium.names.compactMap(find).first else {
                throw ChromiumError(
                    problem: "a PDF is printed by Chromium or Chrome, and none is installed",
                    remedy: "install the package chromium, or name the program in \(Chromium.variable)")
            }
            self.path = path
        }
    }

    /// Whether a file that may be executed lies at `path`.
    public static func isProgram(at path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: path)
    }
}

/// A Chromium that is not there, or that did not print.
public struct ChromiumError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What failed, with the program or the page.
    public let problem: String
    /// What to do about it.
    public let remedy: String

    public var description: String { "\(problem); \(remedy)" }
}
