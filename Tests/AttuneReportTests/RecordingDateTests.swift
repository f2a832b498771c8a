import AttuneText
import Foundation
import Testing

@testable import AttuneReport

@Suite struct RecordingDateTests {
    @Test(arguments: [
        ("GMT20240124-202901_Recording_1280x720.mp4", "2024-01-24T20:29:01Z"),
        ("/a/b/GMT20240124-202901_Recording_gallery_1280x720.mp4", "2024-01-24T20:29:01Z"),
        ("GMT20240229-235959.mp4", "2024-02-29T23:59:59Z"),
        ("GMT20000229-000000_Recording.m4a", "2000-02-29T00:00:00Z"),
    ])
    func zoomNames(_ name: String, _ date: String) throws {
        let recorded = try #require(
            RecordingDate(fileName: name, created: "2020-01-01T00:00:00.000000Z", modifiedNanoseconds: 1))
        #expect(recorded.iso8601 == date)
        #expect(recorded.source == .zoomName)
    }

    /// Days and times that do not exist, and names that only look like Zoom's.
    @Test(arguments: [
        "GMT20230229-202901_Recording.mp4", "GMT19000229-000000_Recording.mp4", "GMT20240431-202901_Recording.mp4",
        "GMT20241301-202901_Recording.mp4", "GMT20240100-202901_Recording.mp4", "GMT20240124-242901_Recording.mp4",
        "GMT20240124-206001_Recording.mp4", "GMT20240124-202960_Recording.mp4", "GMT2024012-202901_Recording.mp4",
        "GMT20240124-2029011_Recording.mp4", "xGMT20240124-202901_Recording.mp4", "gmt20240124-202901.mp4",
        "GMT20240124_202901.mp4", "lecture.mp4", "", "GMT٢٠٢٤٠١٢٤-202901.mp4", "GMT20240124-202901/zoom_0.mp4",
    ])
    func otherNames(_ name: String) throws {
        #expect(RecordingDate(fileName: name) == nil)
        let created = try #require(
            RecordingDate(fileName: name, created: "2020-02-03T04:05:06.789000Z", modifiedNanoseconds: 1))
        #expect(created.iso8601 == "2020-02-03T04:05:06Z" && created.source == .container)
    }

    @Test(arguments: [
        nil, "", "1970-01-01T00:00:00.000000Z", "1904-01-01T00:00:00.000000Z", "2023-02-30T00:00:00Z", "yesterday",
    ])
    func aClockThatWasNeverSetSaysNothing(_ created: String?) throws {
        let recorded = try #require(
            RecordingDate(fileName: "a.mp4", created: created, modifiedNanoseconds: 1_706_128_141_999_999_999))
        #expect(recorded.iso8601 == "2024-01-24T20:29:01Z" && recorded.source == .file)
        #expect(recorded.text == "2024-01-24 20:29 UTC")
    }
}
