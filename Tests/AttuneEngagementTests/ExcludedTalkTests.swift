import AttuneCore
import Testing

@testable import AttuneEngagement

/// What is said and written in an excluded stretch is as good as not in the files.
struct ExcludedTalkTests {
    private static let excluded = ExcludedStretches([TimeRange(start: .seconds(10), end: .seconds(20))])

    @Test func cuesThatTouchItAreNotRead() throws {
        let text = """
            WEBVTT

            00:00:01.000 --> 00:00:10.000
            Anna: before it

            00:00:09.500 --> 00:00:10.500
            Anna: into it

            00:00:12.000 --> 00:00:18.000
            Bert: many words that nobody is to count, and more of them

            00:00:20.000 --> 00:00:25.000
            Anna: after it
            """
        let whole = try TranscriptParser.transcript(from: text)
        let read = try TranscriptParser.transcript(from: text, excluding: Self.excluded)
        #expect(read.cues.map(\.range.start) == [.seconds(1), .seconds(20)])
        // Who said most was the one whose words are excluded, and they do not count as somebody who spoke.
        #expect(whole.cues.map(\.text).filter { !$0.isEmpty }.count == 1)
        #expect(read.cues.map(\.text) == ["before it", "after it"])
        #expect((whole.classSpeakers, read.classSpeakers) == (1, 0))
    }

    @Test func messagesInItAreNotRead() throws {
        let text = "00:00:09\tAnna:\thello\n00:00:10\tBert:\tsecret\n00:00:19\tCora:\tsecret\n00:00:20\tAnna:\tbye\n"
        let chat = try ChatParser.chat(from: text, start: nil, excluding: Self.excluded)
        #expect(chat == ChatLog(messages: [.seconds(9), .seconds(20)], writers: 1))
    }
}
