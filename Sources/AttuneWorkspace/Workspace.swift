import AttuneFiles
import AttunePages
import AttuneReport
import AttuneText
import Foundation
import SystemPackage

/// One folder of outputs, which one process at a time may change: a collection of recordings with an index over them.
public final class Workspace: Sendable {
    public let folder: String
    /// Nil where the folder is only looked at.
    private let lock: FolderLock?

    /// Makes the folder where it is missing, takes the right to change it, and clears what dead runs left half written.
    ///
    /// - Throws: `FileError` for a folder that cannot be written, or that another run is writing to.
    public init(_ folder: String) throws(FileError) {
        try OutputFolder.prepare(folder)
        let own = "\(folder)/\(OutputFile.privateFolder)"
        try OutputFolder.prepareWithin(own)
        lock = try FolderLock(at: "\(own)/\(OutputFile.lock)", for: folder)
        self.folder = folder
        LeftoverFiles.clear(in: folder)
        LeftoverFiles.clear(in: own)
    }

    /// Looks at a folder, which need not be there, without changing anything.
    public init(reading folder: String) {
        self.folder = folder
        lock = nil
    }

    /// The recordings with the names of their folders in this collection.
    public func named(_ recordings: [Recording]) -> [Recording] { FolderCatalogue(folder).named(recordings) }

    /// The outputs of one recording.
    func outputs(of recording: Recording) -> RecordingOutputs {
        RecordingOutputs(folder: "\(folder)/\(recording.name)")
    }

    /// Where the queue of recordings is kept.
    package var queuePath: String { "\(folder)/\(OutputFile.privateFolder)/\(OutputFile.queue)" }

    /// Writes the index page and the course's table over everything that lies in the folder; a file that would not
    /// change is left as it is.
    ///
    /// - Parameter language: of the index page; the table is in English.
    /// - Returns: the path of the index page.
    /// - Throws: `FileError`, or an error of the template engine, which is the program's fault.
    @discardableResult
    public func writeIndex(in language: Language = .english) throws -> String {
        let collection = FolderCatalogue(folder).collection
        let index = "\(folder)/\(OutputFile.index)"
        try writeIfChanged(try IndexPage.html(for: collection, language: language), to: index)
        try writeIfChanged(CourseCSV.text(for: collection), to: "\(folder)/\(OutputFile.course)")
        return index
    }

    private func writeIfChanged(_ text: String, to path: String) throws(FileError) {
        if FileManager.default.contents(atPath: path) == Data(text.utf8) { return }
        try AtomicFile.write(text, to: path)
    }
}

/// Files that were being written when their process died.
enum LeftoverFiles {
    /// Removes those that `AtomicFile` leaves; only who holds the folder's lock may, because they may be somebody's.
    ///
    /// One that cannot be removed harms nothing.
    static func clear(in folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.firstMatch(of: /\.[0-9]+-[0-9a-f]{1,8}\.partial$/) != nil {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }
}
