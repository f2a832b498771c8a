import AttuneCore
import Testing

@testable import AttuneEngagement

struct TranscriptTests {
    private func cue(_ start: Int, _ end: Int, _ text: String) -> Transcript.Cue {
        Transcript.Cue(
            range: TimeRange(start: .seconds(start), end: .seconds(end)), text: text, speaker: .lecturer)
    }

    private func minute(_ number: Int, seconds: Int = 60) -> TimeRange {
        TimeRange(start: .seconds(number * 60), end: .seconds(number * 60 + seconds))
    }

    private func pace(_ transcript: Transcript, _ ranges: [TimeRange]) -> [Double?] {
        transcript.talk(in: ranges, minimumGroup: 5).map(\.wordsPerMinute)
    }

    @Test(arguments: [("one two three", 3), ("", 0), ("– … ?", 0), ("it's 3 o'clock", 3), ("one\u{A0}two", 2)])
    func words(_ text: String, _ count: Int) {
        #expect(cue(0, 1, text).words == count)
    }

    /// Ten words from 0:50 to 1:10: half of them in each minute.
    @Test func wordsAreSpreadOverTheCue() {
        let transcript = Transcript(cues: [cue(50, 70, "a b c d e f g h i j"), cue(70, 71, "k l")])
        #expect(pace(transcript, [minute(0), minute(1), minute(2)]) == [5, 7, 0])
        #expect(pace(transcript, [minute(1, seconds: 30)]) == [14])
        #expect(pace(transcript, [minute(1, seconds: 0)]) == [nil])
    }

    @Test func aCueWithoutLengthBelongsToItsStart() {
        let transcript = Transcript(cues: [cue(60, 60, "a b c")])
        #expect(pace(transcript, [minute(0), minute(1)]) == [0, 3])
    }

    static let quotes: [(String, [Transcript.Cue], String?)] = [
        ("nothing is said", [], nil),
        ("said before and after alone", [Self.at(0, 60, "before"), Self.at(120, 130, "after")], nil),
        ("under way at the start", [Self.at(55, 65, "under way"), Self.at(61, 63, "later")], "under way later"),
        ("begins later", [Self.at(100, 110, "later"), Self.at(90, 95, "")], "later"),
        (
            "long enough by itself",
            [Self.at(60, 70, String(repeating: "word ", count: 11) + "at once"), Self.at(70, 71, "no")],
            String(repeating: "word ", count: 11) + "at once"
        ),
        (
            "the next one does not fit",
            [Self.at(60, 70, "short"), Self.at(70, 71, String(repeating: "x", count: 155))],
            "short"
        ),
        (
            "too long", [Self.at(60, 70, String(repeating: "abcd ", count: 40))],
            String(repeating: "abcd ", count: 30) + "abcd…"
        ),
        (
            "without spaces", [Self.at(60, 70, String(repeating: "字", count: 200))],
            String(repeating: "字", count: 159) + "…"
        ),
    ]

    private static func at(_ start: Int, _ end: Int, _ text: String) -> Transcript.Cue {
        Transcript.Cue(
            range: TimeRange(start: .seconds(start), end: .seconds(end)), text: text, speaker: .lecturer)
    }

    @Test(arguments: quotes)
    func quote(_ name: String, _ cues: [Transcript.Cue], _ expected: String?) {
        let quote = Transcript(cues: cues).quote(in: minute(1))
        #expect(quote == expected, "\(name)")
        #expect((quote ?? "").count <= 160)
    }
}
