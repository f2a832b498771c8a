import AttuneCore
import Testing

@testable import AttuneEngagement

/// Who is taken for the lecturer, and what is kept of whom.
struct SpeakersTests {
    /// A transcript with one cue a line, ten seconds each.
    private func transcript(_ lines: [String]) throws -> Transcript {
        let cues = lines.enumerated().map { index, line in
            "0\(index / 6):\(index % 6)0.000 --> 0\(index / 6):\(index % 6)9.000\n\(line)\n"
        }
        return try TranscriptParser.transcript(from: "WEBVTT\n\n" + cues.joined(separator: "\n"))
    }

    private func speakers(_ lines: [String]) throws -> [Transcript.Speaker?] {
        try transcript(lines).cues.map(\.speaker)
    }

    @Test func theLecturerHasMostWords() throws {
        let lines = ["Ben: yes", "Anna: today we add numbers", "Cem: no", "Ben: I see", "Anna: good"]
        #expect(try speakers(lines) == [.participant, .lecturer, .participant, .participant, .lecturer])
        #expect(try transcript(lines).classSpeakers == 2)
    }

    /// Equal words: whoever speaks first.
    @Test func ofTwoTheFirst() throws {
        #expect(try speakers(["Ben: one two", "Anna: three four"]) == [.lecturer, .participant])
    }

    @Test func onlyTheLecturersWordsAreKept() throws {
        let cues = try transcript(["Anna: today we add numbers", "Ben: my telephone is 12345?", "a cue of nobody"]).cues
        #expect(cues.map(\.text) == ["today we add numbers", "", ""])
        #expect(cues.map(\.words) == [4, 4, 4])
        #expect(cues.map(\.asks) == [false, true, false])
    }

    /// Of a file without names nothing is quoted, and nobody knows who speaks.
    @Test(arguments: [
        ["today we add numbers", "two and two"],
        // Fewer than half of the cues name somebody.
        ["Remember: two and two", "is four", "and so on"],
    ])
    func aFileWithoutNames(_ lines: [String]) throws {
        let transcript = try transcript(lines)
        #expect(transcript.classSpeakers == nil)
        #expect(transcript.cues.allSatisfy { $0.speaker == nil && $0.text.isEmpty })
    }

    /// What comes once before a colon and does not look like a name belongs to nobody.
    @Test func aWordBeforeAColonIsNobody() throws {
        let lines = ["Anna: we add numbers", "so remember this: it is four", "Anna: good", "ben: aha", "ben: oh"]
        #expect(try speakers(lines) == [.lecturer, nil, .lecturer, .participant, .participant])
        #expect(try transcript(lines).classSpeakers == 1)
    }

    /// A turn begins where somebody of the class speaks who did not speak just before; who interrupts ends it.
    @Test func turns() throws {
        let lines = [
            "Ben: a", "Ben: b", "Cem: c", "nobody speaks here", "Cem: d", "Anna: one two three four five", "Cem: e",
        ]
        #expect(try transcript(lines).cues.map(\.beginsTurn) == [true, false, true, false, false, false, true])
    }

    @Test(arguments: [
        ("Ben: why?", true), ("Ben: why", false), ("Ben: なぜ？", true), ("Ben: لماذا؟", true),
        ("Ben: what? I see.", true),
    ])
    func questions(_ line: String, _ asks: Bool) throws {
        #expect(try transcript(["Anna: one two three four", line]).cues.last?.asks == asks)
    }

    @Test(arguments: [
        ("<v Anna Example>hello", "Anna Example"), ("<v.loud Anna>hello", "Anna"),
        ("Anna Example: hello", "Anna Example"),
        ("Group 3: Anna: ready", "Group 3: Anna"), ("<v A &amp; B>hello", "A & B"), ("<i>hello</i>", nil),
        ("hello", nil),
        ("<v >hello", nil), ("田中：はい", "田中"),
    ])
    func nameOfALine(_ line: String, _ name: String?) {
        #expect(TranscriptLine(line[...]).speaker == name)
    }

    /// Whatever is cut off or opened again and again takes time in proportion to its length; 80,000 characters of each
    /// would take a minute if it were its square.
    @Test(.timeLimit(.minutes(10)), arguments: ["<a", "<v", "< ", "a:", "：", "&lt;", "<v a>", "a: "])
    func isLinear(_ piece: String) {
        let line = String(repeating: piece, count: 400_000)
        #expect(TranscriptLine(line[...]).text.count <= line.count)
    }
}
