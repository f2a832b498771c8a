import AttuneFiles
import SystemPackage

/// Looks for recordings in one folder.
struct FolderSearch {
    /// What a file in a folder must be called to count as a recording; a file that is named itself may be called
    /// anything.
    static let recordingExtensions: Set<String> = [
        "3gp", "asf", "avi", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "mts", "ogv", "ts", "webm",
        "wmv",
    ]
    /// Files of sound that lie beside recordings: Zoom writes `audio_only.m4a`.
    static let audioExtensions: Set<String> = [
        "aac", "aif", "aiff", "amr", "caf", "flac", "m4a", "mka", "mp3", "oga", "ogg", "opus", "wav", "wma",
    ]
    /// To say that a folder was passed over, so many of the things in it and below are looked at; of a larger one it
    /// is said in any case.
    static let mostLookedAt = 2_000

    /// In the order of the bytes of their paths.
    private(set) var recordings: [FilePath] = []
    private(set) var passedOver: [RecordingFinder.PassedOver] = []

    /// - Throws: `FileError` where the folder itself cannot be read; folders within it that cannot are passed over.
    init(_ folder: FilePath, recursive: Bool) throws(FileError) {
        add(try FolderListing.entries(of: folder), recursive: recursive)
        recordings.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    private mutating func add(_ entries: [FolderListing.Entry], recursive: Bool) {
        for entry in entries where !FolderSearch.isHidden(entry.path) {
            switch entry.kind {
            case .file:
                if FolderSearch.has(entry.path, oneOf: FolderSearch.recordingExtensions) {
                    recordings.append(entry.path)
                } else if FolderSearch.has(entry.path, oneOf: FolderSearch.audioExtensions) {
                    passedOver.append(RecordingFinder.PassedOver(path: entry.path, reason: .audioOnly))
                }
            case .folder where recursive:
                do throws(FileError) {
                    add(try FolderListing.entries(of: entry.path), recursive: true)
                } catch {
                    passedOver.append(RecordingFinder.PassedOver(path: entry.path, reason: .unreadable))
                }
            case .folder, .linkToFolder:
                var left = FolderSearch.mostLookedAt
                guard FolderSearch.mayHoldRecordings(entry.path, left: &left) else { continue }
                let reason: RecordingFinder.PassedOver.Reason = entry.kind == .folder ? .folder : .linkToFolder
                passedOver.append(RecordingFinder.PassedOver(path: entry.path, reason: reason))
            case .other: break
            }
        }
    }

    /// Whether there is a recording in the folder or below it, or more than is looked at.
    ///
    /// One that cannot be read holds none that anybody could name.
    private static func mayHoldRecordings(_ folder: FilePath, left: inout Int) -> Bool {
        guard let entries = try? FolderListing.entries(of: folder) else { return false }
        for entry in entries where !isHidden(entry.path) {
            left -= 1
            if left < 0 { return true }
            if entry.kind == .file, has(entry.path, oneOf: recordingExtensions) { return true }
            if entry.kind == .folder, mayHoldRecordings(entry.path, left: &left) { return true }
        }
        return false
    }

    private static func isHidden(_ path: FilePath) -> Bool { path.lastName.first == UInt8(ascii: ".") }

    private static func has(_ path: FilePath, oneOf extensions: Set<String>) -> Bool {
        // An extension that is no text is none of them.
        path.extension.map { extensions.contains($0.lowercased()) } ?? false
    }
}
