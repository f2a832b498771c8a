import Foundation

/// A recording to be analysed.
public struct Recording: Equatable, Sendable {
    /// As given, or as found in a given folder.
    public let path: String
    /// The name of its folder of outputs; no two recordings of one run share it.
    public let name: String

    /// The name of its file, without folders.
    var fileName: String { URL(fileURLWithPath: path).lastPathComponent }
}

/// An input that stands for no recording.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String
    public let remedy: String

    public var description: String { "\(path): \(problem); \(remedy)" }
}

/// Finds the recordings that a list of files and folders stands for.
public struct RecordingFinder {
    /// Recordings in the order of the inputs, those of a folder by name.
    public private(set) var recordings: [Recording] = []
    public private(set) var errors: [InputError] = []

    /// What a file in a folder must be called to count as a recording; a file that is named itself may be called
    /// anything.
    static let fileExtensions: Set<String> = [
        "3gp", "asf", "avi", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts", "ogv", "ts", "webm",
        "wmv",
    ]

    /// - Parameters:
    ///   - inputs: paths of files and folders, mixed.
    ///   - recursive: whether folders within folders count.
    public init(inputs: [String], recursive: Bool) {
        var paths: [String] = []
        for input in inputs {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
                errors.append(
                    InputError(path: input, problem: "there is no such file or folder", remedy: "check the spelling"))
                continue
            }
            if !isFolder.boolValue {
                paths.append(input)
                continue
            }
            let found = RecordingFinder.files(in: input, recursive: recursive)
            if found.isEmpty { errors.append(RecordingFinder.emptyFolder(input, recursive: recursive)) }
            paths += found
        }
        var seen: Set<String> = []
        recordings = RecordingFinder.named(paths.filter { seen.insert(RecordingFinder.resolved($0)).inserted })
    }

    private static func emptyFolder(_ path: String, recursive: Bool) -> InputError {
        InputError(
            path: path, problem: "the folder holds no recording",
            remedy: recursive
                ? "recordings are files such as .mp4, .mkv, .mov or .webm"
                : "recordings are files such as .mp4, .mkv, .mov or .webm; --recursive also looks in folders within it")
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    private static func files(in folder: String, recursive: Bool) -> [String] {
        let names: [String]
        if recursive {
            names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        } else {
            // An unreadable folder is reported as one without recordings.
            names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        }
        return names.sorted()
            .filter { name in
                let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
                return !isHidden && fileExtensions.contains(URL(fileURLWithPath: name).pathExtension.lowercased())
            }
            .map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
            .filter { path in
                // A folder of outputs may be called like the recording it belongs to.
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
            }
    }

    /// Gives each path a name: the file's name without its extension, or, where several have it, the shortest of
    /// file name, folder and file name, and numbered file name that only one has.
    static func named(_ paths: [String]) -> [Recording] {
        let candidates = paths.enumerated().map { index, path in
            let url = URL(fileURLWithPath: path)
            let stem = url.deletingPathExtension().lastPathComponent
            let file = url.lastPathComponent
            let folder = url.deletingLastPathComponent().lastPathComponent
            return [stem, file, "\(folder)-\(file)", "\(index + 1)-\(file)"]
        }
        return zip(paths, candidates).map { path, names in
            let unique = names.indices.first { level in
                candidates.count { $0.prefix(level + 1).contains(names[level]) } == 1
            }
            return Recording(path: path, name: names[unique ?? names.count - 1])
        }
    }
}
