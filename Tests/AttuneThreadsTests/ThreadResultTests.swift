import Foundation
import Synchronization
import Testing

@testable import AttuneThreads

@Suite struct ThreadResultTests {
    private struct WorkError: Error, Equatable {
        let number: Int
    }

    @Test func isWorkedOutOnAnotherThreadAtOnce() {
        let isHere = Mutex(false)
        let result = ThreadResult {
            // Ends only where whoever made it goes on.
            while !isHere.withLock({ $0 }) {}
            return pthread_self()
        }
        isHere.withLock { $0 = true }
        #expect(result.get() != pthread_self())
    }

    @Test func isTheSameHoweverOftenItIsAskedFor() throws {
        let count = Mutex(0)
        let result = ThreadResult {
            count.withLock { count in
                count += 1
                return count
            }
        }
        let given = (0..<4).map { _ in result.get() }
        #expect(given == [1, 1, 1, 1])
    }

    @Test func throwsWhatTheWorkThrew() {
        let result = ThreadResult { () throws(WorkError) -> Int in throw WorkError(number: 3) }
        result.wait()
        for _ in 0..<2 { #expect(throws: WorkError(number: 3)) { try result.get() } }
    }

    @Test func nobodyGoesOnBeforeItsEnd() {
        let isDone = Mutex(false)
        let result = ThreadResult {
            usleep(50_000)
            isDone.withLock { $0 = true }
        }
        result.wait()
        #expect(isDone.withLock { $0 })
    }
}
