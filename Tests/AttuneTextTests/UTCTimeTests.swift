import Foundation
import Testing

@testable import AttuneText

@Suite struct UTCTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
        (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
        (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func known(_ seconds: Int64, _ text: String) {
        #expect(UTCTime.iso8601(seconds) == text)
        #expect(UTCTime.seconds(iso8601: text) == seconds)
    }

    /// The same as another calendar, from 1602 on: before 1582 it counts by Julius Caesar.
    @Test func agreesWithFoundation() throws {
        let style = Date.ISO8601FormatStyle()
        for seconds in stride(from: Int64(-11_600_000_000), to: 13_000_000_000, by: 7_654_321) {
            #expect(UTCTime.iso8601(seconds) == Date(timeIntervalSince1970: Double(seconds)).formatted(style))
        }
    }

    @Test(arguments: [Int64.min, .max])
    func whatNoCalendarHolds(_ seconds: Int64) {
        #expect(UTCTime.text(seconds) == (seconds < 0 ? "0001-01-01 00:00 UTC" : "9999-12-31 23:59 UTC"))
    }

    @Test(arguments: ["", "2024-01-24", "2024-01-24T20:29:01", "2024-01-24 20:29:01Z", "2024-13-24T20:29:01Z"])
    func whatIsNoInstant(_ text: String) {
        #expect(UTCTime.seconds(iso8601: text) == nil)
    }
}
