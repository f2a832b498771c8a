import AttuneCore
import Testing

@testable import AttuneEngagement

struct TranscriptParserTests {
    /// A cue whose text is that of the lecturer; of any other speaker it is dropped.
    private func cue(
        _ start: Int, _ end: Int, _ text: String, _ speaker: Transcript.Speaker? = nil, asks: Bool = false
    ) -> Transcript.Cue {
        Transcript.Cue(
            range: TimeRange(start: .milliseconds(start), end: .milliseconds(end)), text: text, speaker: speaker,
            beginsTurn: speaker == .participant, asks: asks)
    }

    static let zoomTranscript = """
        WEBVTT

        1
        00:00:04.859 --> 00:00:07.410
        Anna Example: Okay, so we're recording.

        2
        00:00:09.540 --> 00:00:12.990
        We have that set up.

        3
        01:02:15.630 --> 01:02:17.760
        Prof. Ben Example (he/him): Is everyone here?

        """

    private static let endings = ["\n", "\r\n", "\r"]

    @Test(arguments: endings, ["", "\u{FEFF}"])
    func zoomTranscript(_ ending: String, _ mark: String) throws {
        let text = mark + Self.zoomTranscript.replacing("\n", with: ending)
        #expect(
            try TranscriptParser.transcript(from: text).cues == [
                cue(4_859, 7_410, "Okay, so we're recording.", .lecturer), cue(9_540, 12_990, "We have that set up."),
                cue(3_735_630, 3_737_760, "Is everyone here?", .participant, asks: true),
            ])
    }

    @Test func zoomClosedCaptions() throws {
        let text = "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nthe first\n\n00:00:02.500 --> 00:00:04.000\nand the second"
        #expect(
            try TranscriptParser.transcript(from: text).cues == [
                cue(1_000, 2_500, "the first"), cue(2_500, 4_000, "and the second"),
            ])
    }

    @Test func teamsVoices() throws {
        let text = """
            WEBVTT

            0f3c7a44-1b7e/11-0
            00:00:03.1 20
            """
        #expect(throws: TranscriptError(line: 3, problem: "has a text without times")) {
            try TranscriptParser.transcript(from: text)
        }
        let good = """
            WEBVTT

            0f3c7a44-1b7e/11-0
            00:00:03.120 --> 00:00:05.000
            <v Example, Anna (Physics)>Good morning,
            everybody.</v>

            00:00:06.000 --> 00:00:07.000
            <v.loud Ben Example>Morning!
            """
        #expect(
            try TranscriptParser.transcript(from: good).cues == [
                cue(3_120, 5_000, "Good morning, everybody.", .lecturer), cue(6_000, 7_000, "Morning!", .participant),
            ])
    }

    /// Short times, settings, comments, styles, blank lines and an empty cue; cues out of order are put in order.
    @Test func theRestOfTheFormat() throws {
        let text = """
            WEBVTT - made by hand
            Kind: captions

            NOTE
            Anna Example checked this --> twice.

            STYLE
            ::cue { color: red }


            second
            10:00.000 --> 10:01.000 align:start position:10%
            two <i>words</i>   &amp; &lt;one&gt;

            00:05.250-->00:06.000
            \u{A0}earlier

            11:00.000 --> 11:01.000
            """
        #expect(
            try TranscriptParser.transcript(from: text).cues == [
                cue(5_250, 6_000, "earlier"), cue(600_000, 601_000, "two words & <one>"),
                cue(660_000, 661_000, ""),
            ])
        #expect(try TranscriptParser.transcript(from: "WEBVTT").cues == [])
    }

    @Test(arguments: [
        ("", 1, "does not begin with WEBVTT"), ("WEBVTTX\n", 1, "does not begin with WEBVTT"),
        ("1\n00:00:01,000 --> 00:00:02,000\nsubtitles of another kind", 1, "does not begin with WEBVTT"),
        ("WEBVTT\n\n1\n00:00:01,000 --> 00:00:02.000\nx", 4, "has times that cannot be read"),
        ("WEBVTT\r\n\r\n00:61.000 --> 01:02.000\r\nx", 3, "has times that cannot be read"),
        ("WEBVTT\n\n00:01.000 -->\nx", 3, "has times that cannot be read"),
        ("WEBVTT\n\n99999999999999999999:00:01.000 --> 00:02.000\nx", 3, "has times that cannot be read"),
        ("WEBVTT\n\n00:03.000 --> 00:02.000\nx", 3, "ends before it begins"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\n\ny", 7, "has a text without times"),
    ])
    func saysWhichLineCannotBeRead(_ text: String, _ line: Int, _ problem: String) {
        #expect(throws: TranscriptError(line: line, problem: problem)) { try TranscriptParser.transcript(from: text) }
    }

    @Test(arguments: [
        ("Anna Example: It works.", "It works."), ("Anna:", ""), ("Anna:works", "Anna:works"),
        ("Dr. Anna Example, she/her: 12:30 is fine", "12:30 is fine"), ("no name here", "no name here"),
        ("Group 3: Anna: ready", "ready"), ("Anna: the answer is: 42", "the answer is: 42"),
        ("田中：はい", "はい"), ("<v Anna>Anna: hello</v>", "hello"), ("<v Anna Exam", ""),
        ("a < b and b > c", "a < b and b > c"), ("if a <b", "if a <b"),
        ("see https://example.org", "see https://example.org"),
        ("&lt;v Anna&gt;", "<v Anna>"), ("<c.yellow>so</c> <00:00:01.000>it is", "so it is"),
    ])
    func namesAndTags(_ line: String, _ expected: String) {
        #expect(TranscriptLine(line[...]).text == expected)
    }

    /// A sentence so long that no name is is kept whole.
    @Test func aLongSentenceIsNoName() {
        let sentence = String(repeating: "long ", count: 16) + "it is: so"
        #expect(TranscriptLine(sentence[...]).text == sentence)
    }

    /// What costs a careless reader the square of its length: each of these took minutes, or would have.
    @Test(arguments: [
        ("<a", "<a"), ("<v", "<v"), ("<a ", "<a "), ("</", "</"), ("< ", "< "), ("&am", "&am"), ("A: ", ""),
        ("<\u{301}", "<\u{301}"),
    ])
    func longLinesTakeTheirLengthAlone(_ part: String, _ kept: String) {
        let times = 100_000
        let (line, expected) = (String(repeating: part, count: times), String(repeating: kept, count: times))
        #expect(TranscriptLine(line[...]).text == (kept.hasSuffix(" ") ? String(expected.dropLast()) : expected))
        guard !part.hasPrefix("<a"), !part.hasPrefix("<v") else { return }
        #expect(TranscriptLine((line + ">")[...]).text == expected + ">")
    }

    @Test func moreCuesThanADayHasAreRefused() throws {
        let cue = "00:01.000 --> 00:02.000\n\n"
        let most = "WEBVTT\n\n" + String(repeating: cue, count: TranscriptParser.mostCues)
        #expect(try TranscriptParser.transcript(from: most).cues.count == TranscriptParser.mostCues)
        let line = 2 * TranscriptParser.mostCues + 3
        #expect(throws: TranscriptError(line: line, problem: "begins more than 200000 texts")) {
            try TranscriptParser.transcript(from: most + cue)
        }
    }

    @Test(arguments: [
        ("a > b", "a > b"), ("<i>a</i> > <b", "a > <b"), ("&amp;lt; &lt &;&&gt;", "&lt; &lt &;&>"),
        ("<> </> <1>", "<> </>"),
        ("<v a><v b", ""), ("\u{A0}x\u{2003}y", "x y"),
    ])
    func brackets(_ line: String, _ kept: String) {
        #expect(TranscriptLine(line[...]).text == kept)
    }
}
