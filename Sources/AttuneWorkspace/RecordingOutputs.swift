import AttuneFiles
import AttunePages
import AttuneReport
import AttuneStore
import Foundation
import SystemPackage

/// The folder of one recording's outputs: what is in it, and how something new takes its place.
struct RecordingOutputs {
    let folder: String

    /// The names of what lies in the folder; none where it is not there.
    var files: Set<String> { Set((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []) }

    var run: RunRecord? { RecordFile.run(in: folder) }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Makes the folder where it is missing, clears what dead runs left half written, and says whose it is.
    func begin(_ recording: Recording) throws {
        try OutputFolder.prepareWithin(folder)
        LeftoverFiles.clear(in: folder)
        try FailureKeeper(outputs: self).begin(recording)
    }

    /// The finished store, migrated where an earlier version wrote it; nil where there is none.
    ///
    /// One that cannot be used is put aside under another name.
    /// - Throws: `StoreError` of a newer Attune's store, and where the disk fails: neither is a reason to measure again.
    func finishedStore() throws -> AnalysisStore? {
        let path = path(OutputFile.store)
        try putLinksAside(OutputFile.store)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do throws(StoreError) {
            return try AnalysisStore(reading: path)
        } catch {
            switch error.kind {
            case .older:
                try AnalysisStore.migrate(path)
                return try AnalysisStore(reading: path)
            case .damaged, .unfinished:
                try putAside(OutputFile.store)
                return nil
            case .missing: return nil
            default: throw error
            }
        }
    }

    /// The store to measure into: the one that an earlier run left for this identity, or a new one.
    func unfinishedStore(of identity: MeasurementIdentity) throws -> AnalysisStore {
        let name = try OutputFile.unfinishedStore(of: identity)
        try putLinksAside(OutputFile.earlierUnfinishedStore)
        try putLinksAside(name)
        try adoptEarlierStore(as: name, of: identity)
        if FileManager.default.fileExists(atPath: path(name)) {
            do {
                let store = try AnalysisStore(continuing: path(name))
                if try store.identity().completed == identity { return store }
                try store.close()
                try putAside(name)
            } catch let error as StoreError where error.kind == .damaged || error.kind == .unfinished {
                try putAside(name)
            }
        }
        return try AnalysisStore(creating: path(name), identity: identity)
    }

    /// Gives what an earlier version was filling its name of today, where it is of this identity.
    private func adoptEarlierStore(as name: String, of identity: MeasurementIdentity) throws {
        let earlier = path(OutputFile.earlierUnfinishedStore)
        guard FileManager.default.fileExists(atPath: earlier), !FileManager.default.fileExists(atPath: path(name)),
            let store = try? AnalysisStore(continuing: earlier), (try? store.identity().completed) == identity
        else { return }
        try store.close()
        try AtomicFile.move(earlier, to: path(name))
    }

    /// Puts a filled store in its place; what was measured otherwise before, and half of it, is then superseded.
    func finish(_ store: consuming AnalysisStore, of identity: MeasurementIdentity) throws {
        try store.close()
        try AtomicFile.move(path(try OutputFile.unfinishedStore(of: identity)), to: path(OutputFile.store))
        for name in files
        where OutputFile.isUnfinishedStore(name) || name.hasPrefix(OutputFile.earlierUnfinishedStore) {
            try RecordFile.remove(name, in: folder)
        }
    }

    /// A link at a store's place, or at that of its journal, may lead anywhere, and SQLite would write there.
    private func putLinksAside(_ name: String) throws(FileError) {
        for ending in ["-journal", "-wal", "-shm"] where FolderListing.isLink(FilePath(path(name + ending))) {
            try AtomicFile.remove(path(name + ending))
        }
        if FolderListing.isLink(FilePath(path(name))) { try putAside(name) }
    }

    /// Removes what an earlier run, or another measurement, has measured or drawn of everybody, before somebody is taken
    /// out of a store: all stores but the finished one, tables of single faces, the print and the contact sheet. What is
    /// drawn of the class is replaced at once; without `run.json` it counts as unfinished.
    ///
    /// - Parameter path: of the store that somebody is taken out of.
    func removeWhatShowsEverybody(keeping path: String) throws(FileError) {
        try RecordFile.remove(OutputFile.run, in: folder)
        for name in [OutputFile.tracks, OutputFile.samples, OutputFile.samplesRecord, OutputFile.pdf] {
            try RecordFile.remove(name, in: folder)
        }
        for name in files where WrittenFiles.isStore(name) && name != OutputFile.store && self.path(name) != path {
            // The journal of the store that is kept is part of it.
            if !self.path(name).hasPrefix("\(path)-") { try RecordFile.remove(name, in: folder) }
        }
        try AtomicFile.remove(folder + OutputFile.layoutEnding)
    }

    /// Gives a store that cannot be used another name: somebody may know how to read it.
    func putAside(_ name: String) throws(FileError) {
        let present = files
        var number = 1
        while present.contains(OutputFile.unusableStore(number)) { number += 1 }
        try AtomicFile.move(path(name), to: path(OutputFile.unusableStore(number)))
    }

    /// The address of the recording as the page links to it; nil where nothing is at its place.
    private func presentRecording(_ place: String) -> String? {
        guard let path = RecordingPlace.resolve(place, from: folder),
            FileManager.default.fileExists(atPath: path.string)
        else { return nil }
        return place
    }

    /// Writes everything that is drawn of a report. `run.json` goes first and comes last, because it says that the
    /// rest is there and belongs together.
    ///
    /// What speaks of single faces, the teacher's own among them, is readable by its owner alone; a report that does not
    /// leaves no `tracks.csv`.
    func write(_ report: Report, run: RunRecord) throws {
        try OutputFolder.refuseLink(folder)
        let access: FileAccess =
            report.participants == nil && !report.lecturerSelf ? .everybody : .ownerOnly
        let page = try ReportPage.html(
            for: report, recording: run.input.place.flatMap(presentRecording), language: run.pageLanguage)
        let value = try report.json()
        try RecordFile.remove(OutputFile.run, in: folder)
        // A print of another page is of another report, and may speak of single faces.
        if FileManager.default.contents(atPath: path(OutputFile.page)) != Data(page.utf8) {
            try RecordFile.remove(OutputFile.pdf, in: folder)
        }
        if let participants = report.participants {
            let tracks = TracksCSV.text(for: participants.summaries)
            try AtomicFile.write(tracks, to: path(OutputFile.tracks), mode: .ownerOnly)
        } else {
            try RecordFile.remove(OutputFile.tracks, in: folder)
        }
        try AtomicFile.write(
            [
                (Array(value), path(OutputFile.report)), (Array(page.utf8), path(OutputFile.page)),
            ], mode: access)
        try AtomicFile.write(
            TimelineCSV.text(
                for: report.timeline, minimumGroup: report.settings.minimumGroup, excluded: report.settings.excluded,
                lecturerSelf: report.lecturerSelf),
            to: path(OutputFile.timeline), mode: report.lecturerSelf ? .ownerOnly : .everybody)
        try RecordFile.write(run, in: folder)
        try RecordFile.remove(OutputFile.failure, in: folder)
        try RecordFile.remove(OutputFile.unfinished, in: folder)
    }
}
