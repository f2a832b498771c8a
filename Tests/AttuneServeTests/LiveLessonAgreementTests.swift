import Foundation
import TestSupport
import Testing

/// A recording that is played to the server as a lesson is said the same of as when it is analysed.
@Suite(.serialized, .enabled(if: ServedRecordings.areAvailable))
struct LiveLessonAgreementTests {
    /// Two and a half minutes of the demo lecture.
    private static let seconds = 150
    /// A still picture of a browser costs detail that the recording has.
    private static let tolerance = 0.03

    private struct Report: Decodable {
        let minutes: [LiveClient.Minute]
        let layouts: Layouts

        struct Layouts: Decodable {
            let stretches: [Stretch]

            struct Stretch: Decodable {
                let name: String?
            }
        }
    }

    private func report(_ name: String, _ client: WebClient) throws -> Data {
        try client.get("/reports/\(name)/report.json").body
    }

    @Test func saysWhatAnalyzeSays() throws {
        let folder = try TestFolder()
        _ = try folder.makeFolder("Recordings")
        let recording = folder.path("Recordings/lecture.mp4")
        try ServedRecordings.cutLecture(recording, seconds: LiveLessonAgreementTests.seconds)
        let server = try ServedProgram(folder)
        let live = try LiveClient(server, [("keep", "1"), ("course", "Algebra")])
        let pictures = try LiveClient.pictures(of: recording, in: folder)
        var told: [Int: Int] = [:]
        for (second, picture) in pictures.enumerated() {
            let answer = try live.take(picture, second: second)
            #expect(answer.instant == second)
            told[second] = answer.minutes?.count
        }
        // Pictures come faster here than minutes are read; so the last may be told of at the end alone.
        #expect(!told.isEmpty && told.allSatisfy { second, count in second >= 60 * count }, "\(told)")
        let end = try live.end()
        let address = try #require(end.report)
        let name = try #require(address.firstMatch(of: /reports\/(class-[0-9]{8}-[0-9]{6})\/report.html/)).1

        try analyse(live.client, server)
        let analysed = try LiveClient.decoder.decode(Report.self, from: try report("lecture", live.client))
        let kept = try LiveClient.decoder.decode(Report.self, from: try report(String(name), live.client))
        expectAgreement(try #require(end.minutes), analysed.minutes)
        expectAgreement(kept.minutes, analysed.minutes)
        #expect(analysed.minutes.contains { $0.outcome == "measured" })
        try expectIsLikeAnyOther(String(name), folder, live.client)
    }

    private func analyse(_ client: WebClient, _ server: ServedProgram) throws {
        #expect(try client.post("/queue/add", form: [("new", "1")]).status == 303)
        _ = try server.wait("the analysis", seconds: 300) {
            try client.get("/reports/lecture/report.json").status == 200 ? true : nil
        }
    }

    private func expectAgreement(_ live: [LiveClient.Minute], _ analysed: [LiveClient.Minute]) {
        #expect(live.count == analysed.count)
        for (index, (ours, theirs)) in zip(live, analysed).enumerated() {
            #expect(ours.samples == theirs.samples, "minute \(index)")
            #expect(ours.tilesMedian == theirs.tilesMedian && ours.layout == theirs.layout, "minute \(index)")
            #expect(
                ours.facesMedian == theirs.facesMedian && ours.facesMax == theirs.facesMax
                    && ours.facesTooSmall == theirs.facesTooSmall, "minute \(index)")
            #expect(ours.outcome == theirs.outcome && ours.coverage == theirs.coverage, "minute \(index)")
            for (name, one, other) in shares(ours, theirs) {
                #expect(
                    abs((one ?? -1) - (other ?? -1)) <= LiveLessonAgreementTests.tolerance,
                    "minute \(index), \(name): \(one ?? -1), \(other ?? -1)")
            }
        }
    }

    private func shares(
        _ ours: LiveClient.Minute, _ theirs: LiveClient.Minute
    ) -> [(String, Double?, Double?)] {
        guard let ours = ours.measures, let theirs = theirs.measures else { return [] }
        return ours.expressions.keys.sorted().map { ($0, ours.expressions[$0], theirs.expressions[$0]) } + [
            ("unclear", ours.unclear, theirs.unclear), ("facing", ours.facing, theirs.facing),
            ("eyes closed", ours.eyesClosed, theirs.eyesClosed), ("down", ours.lookingDown, theirs.lookingDown),
            ("smiling", ours.smiling, theirs.smiling),
        ]
    }

    /// An analysis without a recording: in the index and the course, drawn again, and forgotten.
    private func expectIsLikeAnyOther(_ name: String, _ folder: TestFolder, _ client: WebClient) throws {
        let own = "Reports/\(name)"
        let files = Set(try FileManager.default.contentsOfDirectory(atPath: folder.path(own)))
        #expect(files == ["analysis.sqlite", "report.html", "report.json", "run.json", "timeline.csv"])
        let run = try String(contentsOfFile: folder.path("\(own)/run.json"), encoding: .utf8)
        #expect(run.contains(#""source": "live""#) && !run.contains(#""place""#))
        let page = try String(contentsOfFile: folder.path("\(own)/report.html"), encoding: .utf8)
        #expect(!page.contains("data:image") && page.contains("when the class began"))
        let served = try client.get("/reports/\(name)/report.html")
        #expect(served.status == 200 && !served.text.contains("<video"))
        #expect(try client.get("/reports/\(name)/recording").status == 404)
        let index = try client.get("/reports/").text
        #expect(index.contains(name) && index.contains("Algebra") && !index.contains("no longer at its place"))
        let course = try String(contentsOfFile: folder.path("Reports/course.csv"), encoding: .utf8)
        #expect(course.contains(",live,\(name),"))
        #expect(try client.get("/forget/\(name)").text.contains("Forget everything"))
        let forgotten = try client.post("/forget/\(name)", form: [("scope", "whole")])
        #expect(forgotten.text.contains("There is no recording of it."))
        #expect(!FileManager.default.fileExists(atPath: folder.path(own)))
    }
}
