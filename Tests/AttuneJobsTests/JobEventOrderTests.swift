import AttuneAnalysis
import AttuneCore
import AttuneReport
import AttuneWorkspace
import Synchronization
import SystemPackage
import Testing

@testable import AttuneJobs

/// Two jobs that tell of themselves at once are heard one after the other.
@Suite struct JobEventOrderTests {
    private let heard = Heard()
    private let order: JobEventOrder

    init() {
        order = JobEventOrder(heard.add)
    }

    private final class Heard: Sendable {
        private let all = Mutex<[String]>([])

        func add(_ event: JobEvent) {
            let text =
                switch event {
                case .started(let job, let number, let count): "\(job.id) started \(number) of \(count)"
                case .warned(let job, let warning): "\(job.id) \(warning)"
                case .advanced(let job, let progress): "\(job.id) at \(Int(progress.analysed.seconds))"
                case .ended(let job): "\(job.id) ended"
                case .waiting, .decided, .resumed: "unexpected"
                }
            all.withLock { $0.append(text) }
        }

        var texts: [String] { all.withLock { $0 } }
    }

    private func job(_ number: Int) -> Job {
        Job(
            id: JobID(number: number), recording: Recording(path: FilePath("\(number).mp4"), name: "\(number)"),
            request: AnalysisRequest())
    }

    private func progress(_ seconds: Int) -> AnalysisProgress {
        AnalysisProgress(analysed: .seconds(seconds), resumed: .zero, expected: nil, seconds: 1)
    }

    @Test func whatTheLaterOneTellsComesWhenTheEarlierOneHasEnded() {
        let (first, second) = (job(1), job(2))
        order.take(.started(first, number: 1, of: 2))
        order.take(.started(second, number: 2, of: 2))
        order.take(.warned(second, "late"))
        order.take(.warned(first, "early"))
        #expect(heard.texts == ["1 started 1 of 2", "1 early"])
        order.take(.ended(first))
        order.take(.warned(second, "later"))
        order.take(.ended(second))
        #expect(
            heard.texts == [
                "1 started 1 of 2", "1 early", "1 ended", "2 started 2 of 2", "2 late", "2 later", "2 ended",
            ])
    }

    @Test func ofHowFarItIsOnlyTheLastIsHeld() {
        let (first, second) = (job(1), job(2))
        order.take(.started(first, number: 1, of: 2))
        order.take(.advanced(second, progress(1)))
        order.take(.advanced(second, progress(2)))
        order.take(.warned(second, "between"))
        order.take(.advanced(second, progress(3)))
        order.take(.advanced(second, progress(4)))
        order.take(.ended(first))
        #expect(heard.texts == ["1 started 1 of 2", "1 ended", "2 at 2", "2 between", "2 at 4"])
    }

    @Test func whatIsHeldIsToldInTheEnd() {
        let (first, second, third) = (job(1), job(2), job(3))
        order.take(.started(first, number: 1, of: 2))
        order.take(.started(second, number: 2, of: 2))
        order.passAll()
        order.take(.started(third, number: 1, of: 1))
        #expect(heard.texts == ["1 started 1 of 2", "2 started 2 of 2", "3 started 1 of 1"])
    }

    @Test func whoeverHasEndedBehindTheFirstIsFollowedByTheNext() {
        let (first, second, third) = (job(1), job(2), job(3))
        order.take(.started(first, number: 1, of: 3))
        order.take(.started(second, number: 2, of: 3))
        order.take(.ended(second))
        order.take(.started(third, number: 3, of: 3))
        order.take(.advanced(third, progress(1)))
        #expect(heard.texts == ["1 started 1 of 3"])
        order.take(.ended(first))
        order.take(.advanced(third, progress(2)))
        order.take(.ended(third))
        #expect(
            heard.texts == [
                "1 started 1 of 3", "1 ended", "2 started 2 of 3", "2 ended", "3 started 3 of 3", "3 at 1", "3 at 2",
                "3 ended",
            ])
    }
}
