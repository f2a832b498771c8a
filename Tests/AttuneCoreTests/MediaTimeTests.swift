import AttuneCore
import Foundation
import Testing

struct MediaTimeTests {
    @Test(arguments: [
        (MediaTime.zero, "0:00:00.000"),
        (MediaTime(microseconds: 999), "0:00:00.000"),
        (MediaTime(microseconds: 1_999), "0:00:00.001"),
        (.milliseconds(40), "0:00:00.040"),
        (.seconds(59), "0:00:59.000"),
        (.seconds(60), "0:01:00.000"),
        (.seconds(3_599), "0:59:59.000"),
        (.seconds(36_061), "10:01:01.000"),
        (.milliseconds(-1_500), "-0:00:01.500"),
    ])
    func isWrittenToTheMillisecond(time: MediaTime, text: String) {
        #expect(time.description == text)
    }

    @Test func countsInMicroseconds() {
        #expect(MediaTime.seconds(2).microseconds == 2_000_000)
        #expect(MediaTime.milliseconds(40).microseconds == 40_000)
        #expect(MediaTime(microseconds: 1_500_000).seconds == 1.5)
        #expect(MediaTime.seconds(1) + .milliseconds(5) == MediaTime(microseconds: 1_005_000))
        #expect(MediaTime.seconds(1) - .seconds(3) == .seconds(-2))
        #expect(MediaTime.milliseconds(40) * 25 == .seconds(1))
        #expect(MediaTime.zero < MediaTime(microseconds: 1))
        #expect(!(MediaTime.seconds(1) < .seconds(1)))
    }

    @Test func isStoredAsABareNumber() throws {
        let stored = try JSONEncoder().encode([MediaTime.milliseconds(40), .seconds(-1)])
        #expect(String(decoding: stored, as: UTF8.self) == "[40000,-1000000]")
        #expect(try JSONDecoder().decode([MediaTime].self, from: stored) == [.milliseconds(40), .seconds(-1)])
    }
}

struct TimeRangeTests {
    private let range = TimeRange(start: .seconds(60), end: .seconds(90))

    @Test(arguments: [
        (MediaTime(microseconds: 59_999_999), false),
        (.seconds(60), true),
        (MediaTime(microseconds: 89_999_999), true),
        (.seconds(90), false),
    ])
    func isHalfOpen(time: MediaTime, isInside: Bool) {
        #expect(range.contains(time) == isInside)
    }

    @Test func knowsItsLength() {
        #expect(range.duration == .seconds(30))
        #expect(!range.isEmpty)
        let empty = TimeRange(start: .seconds(1), end: .seconds(1))
        #expect(empty.isEmpty)
        #expect(!empty.contains(.seconds(1)))
    }

    @Test func refusesToEndBeforeItStarts() async {
        await #expect(processExitsWith: .failure) {
            _ = TimeRange(start: .seconds(2), end: .seconds(1))
        }
    }
}
