import AttuneAnalysis
import AttuneFiles
import AttuneJobs
import AttuneReport
import AttuneText
import AttuneWorkspace
import Foundation
import SystemPackage

/// What is in the folder of recordings at one instant, and how far each recording is.
struct LibraryContents: Sendable {
    struct Item: Sendable {
        let id: RecordingID
        let recording: Recording
        /// Nil where the file is gone.
        let sizeInBytes: Int64?
        let state: State
        /// The name of its folder of outputs; nil where it has none.
        let outputs: String?
        /// Whether there is a report in it.
        let hasReport: Bool
    }

    enum State: Sendable {
        case new
        case waiting(Job)
        case running(Job, AnalysisProgress?, isTold: Bool, warnings: [String])
        case failed(FailureRecord)
        case cancelled
        case done
    }

    /// What waits or runs in the order of the queue, then what failed, then the rest by name.
    let items: [Item]
    let passedOver: [String]
    let collection: RecordingCollection
    /// Why nothing runs though something waits.
    let problem: String?
    let revision: Int

    /// Looks into both folders. Blocks.
    init(_ library: Library, language: Language) {
        let state = library.state
        revision = state.news.revision
        problem = state.problem
        collection = library.workspace.collection
        let found = RecordingFinder(inputs: [library.recordings.path], recursive: true)
        let inside = found.recordings.filter { library.recordings.holds($0.path) }
        passedOver =
            found.passedOver.map { "\(String(decoding: $0.path.lastName, as: UTF8.self)) \($0.reason.words)" }
            + found.recordings.filter { !library.recordings.holds($0.path) }
            .map { Words.serve.serveLeadsOut.text(language, ["name": $0.fileName]) }
        let names = library.workspace.namesByRecording
        let failures = Dictionary(
            collection.failed.map { ($0.failure.input.place ?? "", $0.failure) },
            uniquingKeysWith: { first, _ in first })
        let reports = Set(collection.finished.map(\.folderName))
        let jobs = library.queue.jobs
        let progress = state.progress
        func item(_ recording: Recording, job: Job?) -> Item {
            let whole = RecordingPlace.absolute(recording.path)
            let name = names[whole]
            let place = RecordingPlace.relative(
                to: recording.path, from: "\(library.workspace.folder)/\(name ?? recording.name)")
            return Item(
                id: RecordingID(recording.path, in: library.recordings), recording: recording,
                sizeInBytes: RecordingPlace.size(of: recording.path),
                state: LibraryContents.state(
                    job, progress: progress, warnings: job.map { state.warnings(of: $0.id) } ?? [],
                    failure: failures[place], isDone: name.map(reports.contains) ?? false),
                outputs: name, hasReport: name.map(reports.contains) ?? false)
        }
        let open = jobs.filter { if case .ended = $0.state { false } else { true } }
        let queued = Set(open.map { RecordingPlace.absolute($0.recording.path) })
        let last = Dictionary(jobs.map { (RecordingPlace.absolute($0.recording.path), $0) }) { $1 }
        let rest = inside.filter { !queued.contains(RecordingPlace.absolute($0.path)) }
            .map { item($0, job: last[RecordingPlace.absolute($0.path)]) }
        items =
            open.map { item($0.recording, job: $0) } + rest.filter(\.hasFailed) + rest.filter { !$0.hasFailed }
    }

    private static func state(
        _ job: Job?, progress: (job: JobID?, progress: AnalysisProgress?), warnings: [String], failure: FailureRecord?,
        isDone: Bool
    ) -> State {
        switch job?.state {
        case .running:
            // Matched above: there is a job.
            if let job {
                let isTold = progress.job == job.id
                return .running(job, isTold ? progress.progress : nil, isTold: isTold, warnings: warnings)
            }
        case .waiting: if let job { return .waiting(job) }
        case .ended(.cancelled): return isDone ? .done : .cancelled
        case .ended, nil: break
        }
        if let failure { return .failed(failure) }
        return isDone ? .done : .new
    }

    /// The recordings that these identifiers stand for; those that are gone are left out.
    func recordings(_ ids: [String]) -> [Recording] {
        let wanted = Set(ids)
        return items.filter { wanted.contains($0.id.text) && $0.sizeInBytes != nil }.map(\.recording)
    }

    /// Those that were never analysed.
    var new: [Recording] {
        items.filter { if case .new = $0.state { true } else { false } }.map(\.recording)
    }
}

extension LibraryContents.Item {
    fileprivate var hasFailed: Bool { if case .failed = state { true } else { false } }
}

extension FinishedRecording {
    /// The name of the folder of its outputs.
    var folderName: String { String(page.prefix { $0 != "/" }) }
}

/// A recording as a form names it. It is held against what is in the folder, and never opened.
struct RecordingID: Sendable, Equatable {
    /// Of letters, digits, `-` and `_` alone.
    let text: String

    init(_ path: FilePath, in folder: ServedFolder) {
        let bytes = Data(RecordingPlace.absolute(path).bytes.dropFirst(folder.path.bytes.count))
        text = bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
