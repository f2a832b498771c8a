import AttuneFiles
import AttuneReport
import Foundation
import SystemPackage

/// What lies in a folder of outputs: every folder in it that a run was about, by its name.
struct FolderCatalogue {
    /// A folder that belongs to one recording.
    struct Entry {
        let name: String
        /// Nil where no run was finished there, or its record cannot be read.
        let run: RunRecord?
        /// Nil where the last try did not fail.
        let failure: FailureRecord?

        /// Where the recording was when it was last seen, relative to its folder of outputs.
        var place: String? { failure?.input.place ?? run?.input.place }
    }

    let folder: String
    /// By name, in the order of their bytes.
    private(set) var entries: [Entry] = []

    /// Reads the folder; one that is not there, or cannot be read, holds nothing.
    init(_ folder: String) {
        self.folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        entries = names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { name in
                let run = RecordFile.run(in: "\(folder)/\(name)")
                let failure = RecordFile.failure(in: "\(folder)/\(name)")
                return run == nil && failure == nil ? nil : Entry(name: name, run: run, failure: failure)
            }
    }

    /// Gives each recording the folder that already belongs to it, else one that belongs to no other.
    ///
    /// A folder belongs to a recording that lies where the folder's own lay, whatever it holds by now, and else to one
    /// whose head and tail are the same, because recordings are moved.
    func named(_ recordings: [Recording]) -> [Recording] {
        var taken: Set<String> = []
        let owned = recordings.map { recording -> String? in
            let name = owner(of: recording)
            if let name, !taken.insert(name).inserted { return nil }
            return name
        }
        let foreign = Set(entries.map(\.name))
        return zip(recordings, owned).map { recording, name in
            if let name { return Recording(path: recording.path, name: name) }
            let free = FolderCatalogue.free(recording.name, fileName: recording.fileName) {
                !taken.contains($0) && !foreign.contains($0) && !isSomethingElse($0)
            }
            taken.insert(free)
            return Recording(path: recording.path, name: free)
        }
    }

    private func owner(of recording: Recording) -> String? {
        let byPlace = entries.first { entry in
            guard let place = entry.place, let path = RecordingPlace.resolve(place, from: "\(folder)/\(entry.name)")
            else { return false }
            return path == RecordingPlace.absolute(recording.path)
        }
        if let byPlace { return byPlace.name }
        // Asked only where the size fits: most folders belong to others.
        let candidates = entries.filter { $0.run?.input.sizeInBytes == RecordingPlace.size(of: recording.path) }
        guard !candidates.isEmpty, let identity = try? FileIdentity.of(recording.path) else { return nil }
        let moved = candidates.first { entry in
            entry.run?.input.headAndTailSHA256 == identity.headAndTailSHA256 && !isAtItsPlace(entry)
        }
        return moved?.name
    }

    /// Whether the folder's own recording is still where it was, so that another with the same content is a copy.
    private func isAtItsPlace(_ entry: Entry) -> Bool {
        guard let place = entry.place, let path = RecordingPlace.resolve(place, from: "\(folder)/\(entry.name)") else {
            return false
        }
        return RecordingPlace.size(of: path) != nil
    }

    /// A file, or a folder in which something lies that no run made.
    private func isSomethingElse(_ name: String) -> Bool {
        if name == OutputFile.index || name == OutputFile.course { return true }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)") else {
            return RecordingPlace.size(of: FilePath("\(folder)/\(name)")) != nil
        }
        // What a run left that was stopped before it knew more may be gone on with.
        return !names.allSatisfy { OutputFile.isUnfinishedStore($0) || $0 == OutputFile.store }
    }

    /// The first name that may be used: the one that was asked for, the file's, and these with a number.
    private static func free(_ name: String, fileName: String, _ isFree: (String) -> Bool) -> String {
        if let found = [name, fileName].first(where: isFree) { return found }
        var number = 2
        while !isFree("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }
}
