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
        /// Why the last try failed, or that it died; nil where neither is so.
        let failure: FailureRecord?
        /// What a run of an earlier version left; nil where there is nothing of that kind.
        let older: OlderRunRecord?

        /// Nil for a folder that is nobody's.
        init?(_ name: String, in folder: String) {
            let own = "\(folder)/\(name)"
            // A link may lead out of the folder, to what belongs to somebody else.
            guard !FolderListing.isLink(FilePath(own)) else { return nil }
            self.name = name
            run = RecordFile.run(in: own)
            failure =
                RecordFile.failure(OutputFile.failure, in: own) ?? RecordFile.failure(OutputFile.unfinished, in: own)
            older = run == nil ? RecordFile.olderRun(in: own) : nil
            if run == nil, failure == nil, older == nil { return nil }
        }

        /// Where the recording was when it was last seen, relative to its folder of outputs.
        var place: String? { failure?.input.place ?? run?.input.place }

        var sizeInBytes: Int64? { run?.input.sizeInBytes ?? older?.sizeInBytes }
    }

    let folder: String
    /// By name, in the order of their bytes.
    private(set) var entries: [Entry] = []

    /// Reads the folder; one that is not there, or cannot be read, holds nothing.
    init(_ folder: String) {
        self.folder = folder
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        entries = names.filter { $0 != OutputFile.privateFolder }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { Entry($0, in: folder) }
    }

    /// Everything in the folder, for the index over it.
    var collection: RecordingCollection {
        let finished = entries.compactMap { entry in
            entry.run.map { run in
                FinishedRecording(run: run, page: page(of: entry), isAtItsPlace: isAtItsPlace(entry))
            }
        }
        let failed = entries.compactMap { entry in
            entry.failure.map { FailedRecording(failure: $0, earlierPage: entry.run.map { _ in page(of: entry) }) }
        }
        return RecordingCollection(finished: finished, failed: failed)
    }

    private func page(of entry: Entry) -> String { "\(entry.name)/\(OutputFile.page)" }

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
        let candidates = entries.filter {
            $0.sizeInBytes != nil && $0.sizeInBytes == RecordingPlace.size(of: recording.path) && !isAtItsPlace($0)
        }
        // Read only where the size fits: most folders belong to others.
        guard !candidates.isEmpty, let identity = try? FileIdentity.of(recording.path) else { return nil }
        let moved = candidates.first { entry in
            entry.run?.input.headAndTailSHA256 == identity.headAndTailSHA256
                || entry.older?.fileName == recording.fileName
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

    /// A file, a link, or a folder in which something lies that no run made.
    private func isSomethingElse(_ name: String) -> Bool {
        if name == OutputFile.index || name == OutputFile.course { return true }
        if FolderListing.isLink(FilePath("\(folder)/\(name)")) { return true }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)") else {
            return RecordingPlace.size(of: FilePath("\(folder)/\(name)")) != nil
        }
        return !names.isEmpty
    }

    /// The first name that may be used: the one that was asked for, the file's, and these with a number.
    private static func free(_ name: String, fileName: String, _ isFree: (String) -> Bool) -> String {
        if let found = [name, fileName].first(where: isFree) { return found }
        var number = 2
        while !isFree("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }
}
