import AttuneInference
import AttuneReport
import AttuneWorkspace
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import AttuneJobs

/// What waits in a folder of outputs: its order, its numbers, and that it survives.
@Suite struct JobQueueTests {
    private let folder: TestFolder
    private let events = Events()

    init() throws {
        folder = try TestFolder()
    }

    /// Collects what a queue tells, from whatever thread.
    private final class Events: Sendable {
        private let all = Mutex<[JobEvent]>([])

        func add(_ event: JobEvent) { all.withLock { $0.append(event) } }

        var ended: [JobID] {
            all.withLock { events in
                events.compactMap { if case .ended(let job) = $0 { job.id } else { nil } }
            }
        }
    }

    private func queue(models: ModelLibrary = ModelLibrary(folders: [])) throws -> JobQueue {
        JobQueue(workspace: try Workspace(folder.path("Reports")), models: models, tell: events.add)
    }

    private func recordings(_ names: String...) throws -> [Recording] {
        RecordingFinder(inputs: try names.map { FilePath(try folder.makeFile($0, $0)) }, recursive: false).recordings
    }

    @Test func survivesTheProcess() throws {
        var request = AnalysisRequest(participants: try ParticipantsReason("Consent of all"), course: "Algebra")
        request.settings.minimumGroup = 4
        let waiting: [Job]
        do {
            let first = try queue()
            try first.add(try recordings("a.mp4", "b.mp4"), request: request)
            waiting = first.jobs
        }
        let second = try queue()
        #expect(second.jobs.map(\.id) == waiting.map(\.id))
        #expect(second.jobs.map(\.request) == [request, request])
        #expect(second.jobs.map(\.recording.name) == ["a", "b"])
        #expect(
            second.jobs.map { RecordingPlace.absolute($0.recording.path) }
                == waiting.map { RecordingPlace.absolute($0.recording.path) })
        // A number is given once.
        let added = try second.add(try recordings("c.mp4"), request: request)
        #expect(added == [JobID(number: 3)])
    }

    @Test func oneThatWaitsWaitsOnce() throws {
        let queue = try queue()
        try queue.add(try recordings("a.mp4", "b.mp4"), request: AnalysisRequest())
        try queue.add(try recordings("a.mp4"), request: AnalysisRequest(force: true))
        #expect(queue.jobs.map(\.recording.name) == ["b", "a"])
        #expect(queue.jobs.map(\.request.force) == [false, true])
    }

    @Test func whatIsCancelledIsNotBegunAndNotKept() throws {
        let ids: [JobID]
        do {
            let first = try queue()
            ids = try first.add(try recordings("a.mp4", "b.mp4"), request: AnalysisRequest())
            try first.cancel(ids[0])
            try first.cancel(JobID(number: 99))
            #expect(first.jobs.map(\.state) == [.ended(.cancelled), .waiting])
        }
        #expect(events.ended == [ids[0]])
        #expect(try queue().jobs.map(\.id) == [ids[1]])
    }

    @Test func whatItKeepsIsForItsOwnerAlone() throws {
        let queue = try queue()
        try queue.add(try recordings("a.mp4"), request: AnalysisRequest())
        let file = folder.path("Reports/.attune/queue.json")
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: ["", "{}", "{\"schema_version\": 9, \"next_number\": 1, \"jobs\": []}", "[[[["])
    func whatCannotBeReadIsAnEmptyQueue(content: String) throws {
        try folder.makeFile("Reports/.attune/queue.json", content)
        let queue = try queue()
        #expect(queue.jobs.isEmpty)
        #expect(try queue.add(try recordings("a.mp4"), request: AnalysisRequest()).count == 1)
    }

    /// One that fails does not keep the others waiting, and each failure has its code.
    @Test(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
    func failuresAreTheRecordingsOwn() throws {
        let queue = try queue(models: .standard())
        try queue.add(try recordings("a.mp4", "b.mp4"), request: AnalysisRequest())
        let ended = try queue.run()
        let codes = ended.map { job -> String? in
            if case .ended(.failed(let failure)) = job.state { failure.code } else { nil }
        }
        #expect(codes == ["video.not_media", "video.not_media"])
        #expect(FileManager.default.fileExists(atPath: folder.path("Reports/a/failure.json")))
        #expect(FileManager.default.fileExists(atPath: folder.path("Reports/index.html")))
        #expect(try queue.run().isEmpty)
    }

    /// Models that are missing are no recording's fault: it waits for the next run.
    @Test func whatCouldNotBeginWaitsAgain() throws {
        let queue = try queue()
        try queue.add(try recordings("a.mp4"), request: AnalysisRequest())
        #expect(throws: InferenceError.self) { _ = try queue.run() }
        #expect(queue.jobs.map(\.state) == [.waiting])
        #expect(!FileManager.default.fileExists(atPath: folder.path("Reports/a/failure.json")))
    }

    @Test(.enabled(if: Requirement.isMet(".deps/models/centerface.onnx")))
    func aStoppedQueueGoesOnLater() throws {
        do {
            let first = try queue(models: .standard())
            try first.add(try recordings("a.mp4"), request: AnalysisRequest())
            first.requestStop()
            #expect(throws: CancellationError.self) { _ = try first.run() }
        }
        #expect(try queue(models: .standard()).run().count == 1)
    }
}
