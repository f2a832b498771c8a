import AttuneCore
import AttuneEngagement
import AttuneGallery
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

/// A reading that changed has a new number: else what was read before would stay as it is.
@Suite struct ReadingVersionTests {
    private static let golden = "AttuneReport/reading.txt"

    @Test func aReadingThatChangedHasANewNumber() throws {
        let found = ReadingVersionTests.reading()
        let file = Requirement.packageRoot.appendingPathComponent("Tests/Goldens/\(ReadingVersionTests.golden)")
        let old = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if found != old, old.hasPrefix("reading \(ReadingVersion.current)\n") {
            Issue.record("equal measurements are read differently: raise ReadingVersion.current, then record")
            return
        }
        try Golden.expect(found, equals: ReadingVersionTests.golden)
    }

    /// The made-up recording holds something of everything that is read.
    @Test func theRecordingHoldsSomethingOfEverything() {
        let text = ReadingVersionTests.reading()
        for word in ["gallery 2×3", "beside a screen", "laughter", "turned_away", "still", "gallery 2x3"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    /// The number, then layouts, minutes, moments and tracks.
    private static func reading() -> String {
        let settings = MadeUpRecording.settings
        let (samples, end) = (MadeUpRecording.samples, MadeUpRecording.end)
        let reading = GalleryReader(settings: settings).read(samples, end: end)
        let builder = TimelineBuilder(settings: settings, weights: .version1)
        let transcript = Transcript(
            cues: (0..<240).map { cue in
                Transcript.Cue(
                    range: TimeRange(start: .seconds(cue * 6), end: .seconds(cue * 6 + 5)),
                    text: String(repeating: "word ", count: (40..<60).contains(cue) ? 20 : 10 + cue % 3),
                    speaker: cue % 9 == 0 ? .participant : .lecturer, beginsTurn: cue % 9 == 0, asks: cue % 18 == 0)
            }, classSpeakers: 5)
        let chat = ChatLog(messages: (0..<30).map { .seconds($0 * $0) }, writers: 5)
        let timeline = builder.timeline(
            samples: samples, reading: reading, end: end, talk: Talk(transcript: transcript, chat: chat))
        let tracks = builder.trackSummaries(samples: samples, reading: reading, end: end)
        let roles = LayoutSummary(reading).faces.sorted { $0.key.rawValue < $1.key.rawValue }
        let moments = timeline.moments.map { moment in
            let findings = moment.findings.map { finding in
                let numbers = [finding.value, finding.usual, finding.strength].map { String(format: "%.4f", $0) }
                return "\(finding.kind.rawValue) \(numbers.joined(separator: " "))"
            }
            let pace = moment.pace.map { " pace \(String(format: "%.1f", $0.value))" } ?? ""
            return "\(moment.minutes) \(findings.joined(separator: ", "))\(pace) \(moment.quote ?? "")"
        }
        return
            ([
                "reading \(ReadingVersion.current)",
                LayoutEntry.entries(of: reading).map(LayoutWords.line).joined(separator: "\n"),
                roles.map { "\($0.key.rawValue) \($0.value)" }.joined(separator: ", "),
            ] + moments + [TimelineCSV.text(for: timeline, minimumGroup: 5), TracksCSV.text(for: tracks)])
            .joined(separator: "\n")
    }
}
