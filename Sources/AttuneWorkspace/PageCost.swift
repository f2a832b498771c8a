import AttuneFiles
import AttunePages
import AttuneReport
import Foundation
import SystemPackage

/// What it takes to draw the page of a report from its `report.json`.
public struct PageCost: Sendable {
    public let minutes: Int
    public let faces: Int
    public let moments: Int
    /// Of the JSON, of the page, and of the pictures in it.
    public let recordBytes: Int
    public let pageBytes: Int
    public let pictureBytes: Int
    /// From the JSON's bytes to the page's: the first time, and the median of all times.
    public let first: Duration
    public let median: Duration

    /// Far more than the report of a day with a thousand faces has.
    private static let mostBytes = 1 << 30

    /// Draws the page of a report, which is not written.
    ///
    /// - Parameters:
    ///   - file: the path of a `report.json`.
    ///   - minutes: how many the report is to have, its own repeated; nil for those that it has.
    ///   - faces: how many single faces it is to show, its own repeated; of one that shows none, none.
    ///   - runs: how often it is drawn, at least once.
    /// - Throws: `FileError`, `ReportError`, or an error of the template engine, which is the program's fault.
    public static func measure(file: String, minutes: Int?, faces: Int?, runs: Int) throws -> PageCost {
        let bytes = try WholeFile.bytes(of: FilePath(file), atMost: mostBytes)
        let report = try Report(json: Data(bytes)).repeated(minutes: minutes, faces: faces)
        let json = try report.json()
        let clock = ContinuousClock()
        var times: [Duration] = []
        var page = ""
        for _ in 0..<max(1, runs) {
            let started = clock.now
            page = try ReportPage.html(for: try Report(json: json))
            times.append(started.duration(to: clock.now))
        }
        return PageCost(
            minutes: report.timeline.minutes.count, faces: report.participants?.summaries.tracks.count ?? 0,
            moments: report.timeline.moments.count, recordBytes: json.count, pageBytes: page.utf8.count,
            pictureBytes: report.momentPictures.values.reduce(0) { $0 + $1.utf8.count }, first: times[0],
            median: times.sorted()[times.count / 2])
    }
}
