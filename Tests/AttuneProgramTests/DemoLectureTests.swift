import AttuneBenchmark
import AttuneEngagement
import AttuneReport
import Foundation
import TestSupport
import Testing

/// The whole way, on a recording whose faces are known: the timeline must tell what its truth says.
@Suite(.enabled(if: Requirement.isMet(TestRecording.demoLecture)))
struct DemoLectureTests {
    @Test func theTimelineTellsTheTruth() throws {
        let folder = try TestFolder()
        let result = try BuiltProgram.run(
            ["analyze", TestRecording.demoLecturePath, "--output", folder.path, "--progress", "none"])
        #expect(result.status == 0, "\(result.stderr)")
        let truth = try TruthFile.read(TruthFile.path(forRecordingAt: TestRecording.demoLecturePath))
        let schedule = LectureSchedule(truth)
        let table = try TimelineTable(fileAt: folder.path("demo-lecture/timeline.csv"))

        #expect(schedule.minutes.count == 18)
        #expect(table.rows.count == schedule.minutes.count)
        for minute in schedule.minutes {
            try expectFaces(of: minute, in: table)
        }
        expectLayouts(of: schedule, in: table)
        // The minute in which two people begin to smile, and the one in which the layout has tiles but too few faces.
        #expect(schedule.smilesRiseInMinute == 6)
        expectSmilesToRise(in: 6, table)
        #expect(table.rows[15]["suppressed"] == "true")
        try expectTalk(table)
        try expectReport(in: folder.path("demo-lecture"))
    }

    /// Six keyframes a minute tell the layouts, the people to within one, and where the smiles begin.
    @Test func theFirstLookTellsTheSame() throws {
        let folder = try TestFolder()
        let result = try BuiltProgram.run(
            ["analyze", TestRecording.demoLecturePath, "--output", folder.path, "--fast", "--progress", "none"])
        #expect(result.status == 0, "\(result.stderr)")
        let schedule = LectureSchedule(
            try TruthFile.read(TruthFile.path(forRecordingAt: TestRecording.demoLecturePath)))
        let table = try TimelineTable(fileAt: folder.path("demo-lecture/timeline.csv"))
        for minute in schedule.minutes {
            let label = Comment("minute \(minute.minute)")
            #expect(table.number("samples", minute: minute.minute) == 6, label)
            if minute.facesMax > 0 {
                let median = try #require(table.number("faces_median", minute: minute.minute), label)
                #expect(abs(median - Double(minute.facesMedian)) <= 1, label)
            }
        }
        #expect(table.rows.map { $0["layout"] } == schedule.minutes.map(\.layout))
        expectSmilesToRise(in: 6, table)
        let page = try String(contentsOfFile: folder.path("demo-lecture/report.html"), encoding: .utf8)
        #expect(page.contains("A first look: of this recording keyframes alone were analysed, one every 10s."))
    }

    private func expectFaces(of minute: LectureSchedule.Minute, in table: TimelineTable) throws {
        let label = Comment("minute \(minute.minute)")
        #expect(table.number("samples", minute: minute.minute) == 60, label)
        let median = try #require(table.number("faces_median", minute: minute.minute), label)
        #expect(abs(median - Double(minute.facesMedian)) <= 1, label)
        let maximum = try #require(table.number("faces_max", minute: minute.minute), label)
        #expect(abs(maximum - Double(minute.facesMax)) <= 1, label)
        if minute.facesMax == 0 {
            #expect(table.number("samples_with_faces", minute: minute.minute) == 0, label)
            #expect(table.number("happy", minute: minute.minute) == nil, label)
            #expect(table.rows[minute.minute]["reason"] == "no_face", label)
        }
        let isSuppressed = minute.facesMax > 0 && minute.facesMedian < 5
        #expect(table.rows[minute.minute]["suppressed"] == (isSuppressed ? "true" : "false"), label)
        if isSuppressed { #expect(table.number("happy", minute: minute.minute) == nil, label) }
    }

    /// Layouts change at whole minutes: a gallery, a shared screen with some of it beside it, the gallery again, and
    /// the screen alone (Fixtures/lectures/demo.py).
    private func expectLayouts(of schedule: LectureSchedule, in table: TimelineTable) {
        #expect(Set(schedule.minutes.map(\.layout)) == ["gallery 3x4", "gallery_beside_screen 5x1", "screen"])
        #expect(table.rows.map { $0["layout"] } == schedule.minutes.map(\.layout))
        let tiles = schedule.minutes.map { $0.tiles.map(Double.init) }
        #expect(tiles.indices.map { table.number("tiles_median", minute: $0) } == tiles)
    }

    /// The minute in which two people begin to smile is the one in which the share of happy faces rises most.
    private func expectSmilesToRise(in scheduled: Int, _ table: TimelineTable) {
        let rises = table.rows.indices.dropFirst().compactMap { minute -> (minute: Int, rise: Double)? in
            guard let before = table.number("happy", minute: minute - 1),
                let now = table.number("happy", minute: minute)
            else { return nil }
            return (minute, now - before)
        }
        #expect(rises.max { $0.rise < $1.rise }?.minute == scheduled)
        #expect(rises.first { $0.minute == scheduled }.map { $0.rise > 0.1 } == true)
    }

    /// Two minutes of fast speech, and a class of which at least five people spoke and wrote.
    private func expectTalk(_ table: TimelineTable) throws {
        let paces = try table.rows.indices.map { try #require(table.number("words_per_minute", minute: $0)) }
        #expect(Set(paces.indices.sorted { paces[$0] > paces[$1] }.prefix(2)) == [11, 12])
        #expect(table.rows.indices.compactMap { table.number("class_turns", minute: $0) }.reduce(0, +) == 11)
        #expect(table.rows.indices.compactMap { table.number("messages", minute: $0) }.reduce(0, +) == 20)
        #expect(table.number("messages", minute: 5) == 9)
    }

    private func expectReport(in folder: String) throws {
        let page = try String(contentsOfFile: "\(folder)/report.html", encoding: .utf8)
        #expect(page.contains("2024/1689"))
        // What was said when the laugh began, and what the class said nowhere.
        #expect(page.contains("a very wet picnic"))
        #expect(!page.contains("eat the umbrellas"))
        let moments = try Report(json: Data(contentsOf: URL(fileURLWithPath: "\(folder)/report.json"))).timeline.moments
        #expect(
            moments.compactMap(\.kind).map(\.rawValue)
                == ["laughter", "fewer_faces", "fast_speech", "rare_layout"], "\(moments)")
        #expect(page.utf8.count < 500_000)
        let run = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/run.json"))
        let record = try #require(try JSONSerialization.jsonObject(with: run) as? [String: Any])
        #expect(record["status"] as? String == "done")
        #expect(record["truncated"] as? Bool == false)
        let measurement = try #require(record["measurement"] as? [String: Any])
        let models = try #require(measurement["models"] as? [String: String])
        let classifier = try #require(models.keys.first { $0.hasPrefix("expression_") })
        try expectConfusionMatrix(ofCard: classifier, in: page)
    }

    /// The method section shows the counts that the shipped classifier's card holds.
    private func expectConfusionMatrix(ofCard name: String, in page: String) throws {
        struct Card: Decodable {
            struct Metrics: Decodable {
                let confusionMatrix: [[Int]]
            }
            let metrics: [Metrics]
        }
        let file = Requirement.packageRoot.appendingPathComponent("Models/\(name).json")
        let card = try JSONDecoder().decode(Card.self, from: Data(contentsOf: file))
        let matrix = try #require(card.metrics.first).confusionMatrix
        #expect(matrix.count == 7)
        for row in matrix {
            let cells = row.map { "<td class=\"shade-[0-4]\">\($0)</td>" }.joined()
            #expect(try page.contains(Regex(cells)), "\(row)")
        }
    }
}
