import AttuneCore
import Testing

@testable import AttuneEngagement

struct ChatParserTests {
    /// At which seconds messages to everyone were written, and by how many people.
    private func chat(_ text: String, start: Int? = nil) throws -> ([Double], Int) {
        let chat = try ChatParser.chat(from: text, start: start.map { .seconds($0) })
        return (chat.messages.map(\.seconds), chat.writers)
    }

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func ofTheCloud(_ ending: String, _ mark: String) throws {
        let text = """
            00:00:07\tAnna Example:\tGood morning
            00:01:02\tBen Example:\tA message
            of two lines: with a colon
            01:00:00\tAnna Example:\tReacted to "A message" with 👍
            01:00:01\tAnna Example:\t12:30 is fine

            """
        let (messages, writers) = try chat(mark + text.replacing("\n", with: ending))
        #expect(messages == [7, 62, 3_601])
        #expect(writers == 2)
    }

    /// What went to single people is left out, in every form in which Zoom writes it.
    @Test func ofAComputer() throws {
        let text = """
            10:15:30 From Anna Example to Everyone:
            \tHello
            10:15:40 From  Ben Example  to  Everyone : to all
            10:15:41 From Ben Example to Anna Example(Direct Message):
            \tnot for the others
            10:15:42 From Ben Example to Anna Example (Privately) : to Everyone : no
            10:15:42 From Group 3: Ben to Anna Example(Direct Message) : a name with a colon
            10:15:43 From Cem : in the old form
            10:15:44 From Welcome to Dora to Everyone : with a name like that
            10:14:00 From Anna Example to Everyone : before the recording began
            """
        let (messages, writers) = try chat(text, start: 36_900)
        #expect(messages == [30, 40, 43, 44])
        #expect(writers == 4)
    }

    @Test func overMidnight() throws {
        #expect(try chat("00:01:00 From A to Everyone : x", start: 86_340).0 == [120])
    }

    @Test func clockTimesNeedTheStart() throws {
        #expect(throws: TranscriptError.self) { try chat("10:15:30 From A to Everyone : x") }
        // What went to single people says nothing, and asks for nothing.
        #expect(try chat("10:15:30 From A to B(Direct Message) : x").0 == [])
    }

    @Test(arguments: ["", "\n \n"])
    func empty(_ text: String) throws {
        let (messages, writers) = try chat(text)
        #expect(messages.isEmpty && writers == 0)
    }

    @Test(arguments: ["nothing of a chat", "1:2:3\tA:\tx", "00:60:00\tA:\tx", "99:99:99"])
    func whatIsNoChat(_ text: String) {
        #expect(throws: TranscriptError.self) { try chat(text) }
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["00:00:01\t", "10:00:00 From a to ", "00:00:01\ta:\tb\n", " to Everyone", ":"])
    func isLinear(_ piece: String) {
        _ = try? ChatParser.chat(from: String(repeating: piece, count: 200_000), start: .zero)
    }
}
