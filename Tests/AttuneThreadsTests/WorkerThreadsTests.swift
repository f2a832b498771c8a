import Foundation
import Synchronization
import Testing

import AttuneThreads

@Suite struct WorkerThreadsTests {
    @Test func countsTheCoresWhereNoNumberIsAskedFor() {
        #expect(WorkerThreads.count(asked: 3) == 3)
        #expect(WorkerThreads.count(asked: 0) == ProcessInfo.processInfo.activeProcessorCount)
    }

    private struct WorkError: Error, Equatable {
        let worker: Int
    }

    @Test func runsEveryWorkerOnce() throws {
        let seen = Mutex<[Int]>([])
        try WorkerThreads.run(count: 4, whenOneFails: {}) { worker in seen.withLock { $0.append(worker) } }
        #expect(seen.withLock { $0.sorted() } == [0, 1, 2, 3])
    }

    @Test func throwsTheFirstFailureByNumberAndStopsTheOthers() {
        let stop = Cancellation()
        #expect(throws: WorkError(worker: 1)) {
            try WorkerThreads.run(count: 3, whenOneFails: stop.request) { worker in
                if worker > 0 { throw WorkError(worker: worker) }
                while !stop.wasRequested {}
                try stop.check()
            }
        }
    }

    @Test func throwsACancellationWhereNothingElseFailed() {
        #expect(throws: CancellationError.self) {
            try WorkerThreads.run(count: 2, whenOneFails: {}) { worker in
                if worker == 1 { throw CancellationError() }
            }
        }
    }

    @Test(arguments: [0, 1, 31, 32, 33, 200], [1, 3])
    func mapsInOrder(count: Int, workers: Int) throws {
        let done = Mutex(0)
        let results = try WorkerThreads.map(
            Array(0..<count), workers: workers, afterEachChunk: { number in done.withLock { $0 = max($0, number) } }
        ) { $0 * 2 }
        #expect(results == (0..<count).map { $0 * 2 })
        #expect(done.withLock { $0 } == count)
    }

    @Test func mappingEndsWithTheFirstError() {
        #expect(throws: WorkError(worker: 70)) {
            try WorkerThreads.map(Array(0..<200), workers: 2) { item in
                if item == 70 { throw WorkError(worker: item) }
                return item
            }
        }
    }
}
