import AttuneFiles
import AttuneReport
import Foundation
import SystemPackage

extension Workspace {
    /// Everything that lies in the folder.
    public var collection: RecordingCollection { FolderCatalogue(folder).collection }

    /// What was made of the recording whose folder of outputs has this name; nil where no run was finished there, or the
    /// folder is nobody's or a link.
    package func lesson(named name: String) -> Lesson? {
        guard Workspace.isFolderName(name), let entry = FolderCatalogue.Entry(name, in: folder), let run = entry.run
        else { return nil }
        return Lesson(folder: "\(folder)/\(name)", run: run, recording: path(of: entry))
    }

    /// Whether a folder of outputs of this name is that of a recording.
    package func holdsOutputs(named name: String) -> Bool {
        Workspace.isFolderName(name) && FolderCatalogue.Entry(name, in: folder) != nil
    }

    /// Whether a name leads to a folder right in this one, and not to Attune's own.
    private static func isFolderName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0)
    }

    /// The names of the folders of outputs of recordings, by where each recording lies.
    package var namesByRecording: [FilePath: String] {
        let pairs = FolderCatalogue(folder).entries.compactMap { entry in path(of: entry).map { ($0, entry.name) } }
        return Dictionary(pairs) { first, _ in first }
    }

    private func path(of entry: FolderCatalogue.Entry) -> FilePath? {
        entry.place.flatMap { RecordingPlace.resolve($0, from: "\(folder)/\(entry.name)") }
    }
}

/// A recording whose outputs are in place.
package struct Lesson: Sendable {
    /// Of its outputs.
    package let folder: String
    package let run: RunRecord
    /// Where the recording was when it was last seen; nil where that is not known.
    package let recording: FilePath?

    /// A report is no larger.
    private static let mostBytes = 256_000_000

    /// The finished report; nil where it is missing or damaged.
    package var report: Report? {
        let path = FilePath("\(folder)/\(OutputFile.report)")
        guard !FolderListing.isLink(path), let bytes = try? WholeFile.bytes(of: path, atMost: Lesson.mostBytes) else {
            return nil
        }
        return try? Report(json: Data(bytes))
    }

    /// Where the transcript lies that belongs to the recording; nil where there is none.
    package var transcript: FilePath? {
        guard let recording else { return nil }
        return TranscriptFinder(recording: Recording(path: recording, name: run.name)).candidates
            .first { FolderListing.kind(of: $0) == .file }
    }
}
