import AttuneFiles
import SystemPackage

/// A recording to be analysed.
public struct Recording: Equatable, Sendable {
    /// As given, or as found in a given folder; byte for byte, because the name of a file need not be text.
    public let path: FilePath
    /// The name of its folder of outputs; no two recordings of one run share it.
    public let name: String

    public init(path: FilePath, name: String) {
        self.path = path
        self.name = name
    }

    /// The name of its file, without folders, for people to read.
    public var fileName: String { String(decoding: path.lastName, as: UTF8.self) }
}

/// An input that stands for no recording.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let problem: String
    public let remedy: String

    package init(path: String, problem: String, remedy: String) {
        self.path = path
        self.problem = problem
        self.remedy = remedy
    }

    public var description: String { "\(path): \(problem); \(remedy)" }
}

/// Finds the recordings that a list of files and folders stands for.
public struct RecordingFinder {
    /// Something in a given folder that is not analysed though its owner may think so.
    public struct PassedOver: Equatable, Sendable {
        public enum Reason: String, Sendable, Codable, CaseIterable {
            /// A folder with recordings in it, in which was not looked.
            case folder
            /// A link to a folder with recordings in it; links are not followed, because they may lead in a circle.
            case linkToFolder = "link_to_folder"
            /// A file of sound alone.
            case audioOnly = "audio_only"
            /// A folder that cannot be read.
            case unreadable

            /// What to say about it, as the end of a sentence that begins with the path.
            public var words: String {
                switch self {
                case .folder: "is a folder with recordings; --recursive also looks there"
                case .linkToFolder: "is a link to a folder with recordings; name the folder itself"
                case .audioOnly: "holds sound alone, and no faces"
                case .unreadable: "is a folder that cannot be read"
                }
            }
        }

        public let path: FilePath
        public let reason: Reason
    }

    /// What a file in a folder must be called to count as a recording, in lower case.
    public static var extensions: Set<String> { FolderSearch.recordingExtensions }

    /// Recordings in the order of the inputs, those of a folder by name.
    public private(set) var recordings: [Recording] = []
    public private(set) var errors: [InputError] = []
    /// In the order in which it was found.
    public private(set) var passedOver: [PassedOver] = []

    /// - Parameters:
    ///   - inputs: paths of files and folders, mixed.
    ///   - recursive: whether folders within folders count.
    public init(inputs: [FilePath], recursive: Bool) {
        var paths: [FilePath] = []
        for input in inputs {
            switch FolderListing.kind(of: input) {
            case .file: paths.append(input)
            case .folder, .linkToFolder: paths += addFolder(input, recursive: recursive)
            case .other: addOther(input, to: &paths)
            }
        }
        var seen: Set<[UInt64]> = []
        let distinct = paths.filter { path in
            guard let identity = FolderListing.identity(of: path) else { return true }
            return seen.insert([identity.device, identity.number]).inserted
        }
        recordings = RecordingNames.named(distinct)
    }

    /// A pipe or a device is there, and opening it says that it is no recording.
    private mutating func addOther(_ input: FilePath, to paths: inout [FilePath]) {
        if FolderListing.identity(of: input) != nil { return paths.append(input) }
        errors.append(
            InputError(path: input.string, problem: "there is no such file or folder", remedy: "check the spelling"))
    }

    private mutating func addFolder(_ folder: FilePath, recursive: Bool) -> [FilePath] {
        do {
            let search = try FolderSearch(folder, recursive: recursive)
            passedOver += search.passedOver
            if search.recordings.isEmpty { errors.append(RecordingFinder.emptyFolder(folder, recursive: recursive)) }
            return search.recordings
        } catch {
            errors.append(
                InputError(
                    path: folder.string, problem: "the folder cannot be read: \(error.reason)", remedy: error.remedy))
            return []
        }
    }

    private static func emptyFolder(_ path: FilePath, recursive: Bool) -> InputError {
        InputError(
            path: path.string, problem: "the folder holds no recording",
            remedy: recursive
                ? "recordings are files such as .mp4, .mkv, .mov or .webm"
                : "recordings are files such as .mp4, .mkv, .mov or .webm; --recursive also looks in folders within it")
    }
}
