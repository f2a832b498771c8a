import AttuneFiles
import AttuneInference
import AttuneReport
import AttuneWorkspace
import Foundation
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import AttuneJobs

/// A recording is measured while the one before it is read and drawn: nobody can tell from what is told or written.
@Suite(.enabled(if: Requirement.isMet(".deps/fixtures/demo-lecture.mp4")), .timeLimit(.minutes(10)))
struct OverlappingJobsTests {
    private let folder: TestFolder
    private let heard = Heard()

    init() throws {
        folder = try TestFolder()
    }

    private final class Heard: Sendable {
        private let all = Mutex<[JobEvent]>([])
        private let react = Mutex<(@Sendable (JobEvent) -> Void)?>(nil)

        func add(_ event: JobEvent) {
            all.withLock { $0.append(event) }
            react.withLock { $0 }?(event)
        }

        func whenever(_ body: @escaping @Sendable (JobEvent) -> Void) { react.withLock { $0 = body } }

        /// The names of the recordings of which something was told, each as often as others were told of in between.
        var names: [String] {
            var names: [String] = []
            for event in all.withLock({ $0 }) {
                let job: Job
                switch event {
                case .waiting: continue
                case .started(let told, _, _), .decided(let told, _), .resumed(let told, _, _), .advanced(let told, _),
                    .warned(let told, _), .ended(let told):
                    job = told
                }
                if names.last != job.recording.name { names.append(job.recording.name) }
            }
            return names
        }
    }

    private func queue(_ output: String) throws -> JobQueue {
        JobQueue(workspace: try Workspace(folder.path(output)), models: .standard(), tell: heard.add)
    }

    private func recordings(_ starts: Int...) throws -> [Recording] {
        let lecture = Requirement.packageRoot.appendingPathComponent(".deps/fixtures/demo-lecture.mp4").path
        let paths = try starts.map { start in
            let path = folder.path("from-\(start).mp4")
            _ = try MediaFactory.ffmpeg(["-y", "-ss", "\(start)", "-t", "6", "-i", lecture, "-c", "copy", path])
            return FilePath(path)
        }
        return RecordingFinder(inputs: paths, recursive: false).recordings
    }

    private func tables(_ output: String, _ names: [String]) throws -> [String] {
        try names.map { try String(contentsOfFile: folder.path("\(output)/\($0)/timeline.csv"), encoding: .utf8) }
    }

    private func outcomes(_ jobs: [Job]) -> [String] {
        jobs.map { job in
            switch job.state {
            case .ended(.done): "\(job.recording.name) done"
            case .ended(.upToDate): "\(job.recording.name) up to date"
            case .ended(.failed(let failure)): "\(job.recording.name) \(failure.code)"
            case .ended(.cancelled): "\(job.recording.name) cancelled"
            case .waiting, .running: "\(job.recording.name) not ended"
            }
        }
    }

    @Test func eachIsToldOfAloneAndAsIfItWereAlone() throws {
        let three = try recordings(110, 150, 300)
        let names = ["from-110", "from-150", "from-300"]
        let together = try queue("together")
        try together.add(three, request: AnalysisRequest())
        // While the first is still being drawn the second is at work already.
        let overlaps = Atomic(0)
        heard.whenever { event in
            guard case .ended(let job) = event else { return }
            let others = together.jobs.filter { $0.id != job.id && $0.state == .running }
            overlaps.add(others.count, ordering: .relaxed)
        }
        #expect(outcomes(try together.run()) == names.map { "\($0) done" })
        #expect(heard.names == names)
        #expect(overlaps.load(ordering: .relaxed) == 2)
        heard.whenever { _ in }
        let alone = try queue("alone")
        for recording in three {
            try alone.add([recording], request: AnalysisRequest())
            #expect(try alone.run().count == 1)
        }
        #expect(try tables("together", names) == tables("alone", names))
    }

    /// Nobody writes into a folder that somebody else is still writing into.
    @Test func theSameRecordingWaitsForItself() throws {
        let first = try recordings(110)
        let wasAdded = Atomic(false)
        let queue = try queue("Reports")
        heard.whenever { event in
            guard case .started = event, !wasAdded.exchange(true, ordering: .relaxed) else { return }
            _ = try? queue.add(first, request: AnalysisRequest())
        }
        try queue.add(first, request: AnalysisRequest())
        #expect(outcomes(try queue.run()) == ["from-110 done", "from-110 up to date"])
    }

    @Test func oneThatFailsEndsNoOther() throws {
        let noise = FilePath(try folder.makeFile("noise.mp4", String(repeating: "no recording ", count: 1_000)))
        let queue = try queue("Reports")
        let both = try recordings(110, 150)
        try queue.add(
            [both[0]] + RecordingFinder(inputs: [noise], recursive: false).recordings + [both[1]],
            request: AnalysisRequest())
        #expect(outcomes(try queue.run()) == ["from-110 done", "noise video.not_media", "from-150 done"])
    }

    @Test func oneThatIsCancelledEndsNoOther() throws {
        let queue = try queue("Reports")
        heard.whenever { event in
            if case .advanced(let job, _) = event, job.recording.name == "from-150" { try? queue.cancel(job.id) }
        }
        try queue.add(try recordings(110, 150, 300), request: AnalysisRequest())
        #expect(outcomes(try queue.run()) == ["from-110 done", "from-150 cancelled", "from-300 done"])
    }

    /// With another request, which takes another pipeline.
    @Test func oneThatComesWhileTheLastIsDrawnIsDoneToo() throws {
        let (first, second) = (try recordings(110), try recordings(150))
        let queue = try queue("Reports")
        heard.whenever { event in
            guard case .ended(let job) = event, job.recording.name == "from-110" else { return }
            _ = try? queue.add(second, request: AnalysisRequest(course: "Algebra"))
        }
        try queue.add(first, request: AnalysisRequest())
        #expect(outcomes(try queue.run()) == ["from-110 done", "from-150 done"])
    }

    @Test func whatIsStoppedWaitsForTheNextRun() throws {
        do {
            let queue = try queue("Reports")
            try queue.add(try recordings(110, 150), request: AnalysisRequest())
            heard.whenever { event in
                if case .advanced(let job, _) = event, job.recording.name == "from-110" { queue.requestStop() }
            }
            #expect(throws: CancellationError.self) { _ = try queue.run() }
            #expect(queue.jobs.map(\.state) == [.waiting, .waiting])
            // Who listens holds the queue, and the queue its folder.
            heard.whenever { _ in }
        }
        #expect(outcomes(try queue("Reports").run()) == ["from-110 done", "from-150 done"])
    }

    /// How the first one ended cannot be written down: the second is not measured to its end for nothing.
    @Test func whatEndsOneForGoodEndsBoth() throws {
        let queue = try queue("Reports")
        try queue.add(try recordings(110, 150), request: AnalysisRequest())
        let path = folder.path("Reports/.attune/queue.json")
        heard.whenever { event in
            guard case .advanced = event else { return }
            try? FileManager.default.removeItem(atPath: path)
            try? FileManager.default.createDirectory(atPath: "\(path)/in-the-way", withIntermediateDirectories: true)
        }
        #expect(throws: FileError.self) { _ = try queue.run() }
        #expect(queue.jobs.map(\.state) == [.waiting, .waiting])
        #expect(heard.names == ["from-110", "from-150"])
    }

    /// That it was cancelled cannot be written down either, and holds all the same.
    @Test func whatWasCancelledStaysSoWhereTheRunEnds() throws {
        let queue = try queue("Reports")
        try queue.add(try recordings(110, 150), request: AnalysisRequest())
        let path = folder.path("Reports/.attune/queue.json")
        heard.whenever { event in
            guard case .advanced(let job, _) = event else { return }
            try? FileManager.default.removeItem(atPath: path)
            try? FileManager.default.createDirectory(atPath: "\(path)/in-the-way", withIntermediateDirectories: true)
            try? queue.cancel(job.id)
        }
        #expect(throws: FileError.self) { _ = try queue.run() }
        #expect(queue.jobs.map(\.state) == [.ended(.cancelled), .waiting])
    }
}
