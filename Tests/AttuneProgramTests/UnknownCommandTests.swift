import TestSupport
import Testing

@testable import attune

@Suite struct UnknownCommandTests {
    @Test(
        arguments: [
            ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "", 3), ("analyze", "analyze", 0),
            ("analyze", "anlayze", 1),
            ("doctor", "docter", 1), ("report", "reprot", 1), ("ab", "ba", 1), ("bench", "branch", 2),
        ] as [(String, String, Int)])
    func distanceCountsSlips(first: String, second: String, distance: Int) {
        #expect(Suggestion.distance(first, second) == distance)
        #expect(Suggestion.distance(second, first) == distance)
    }

    @Test(
        arguments: [
            (["analize", "x.mp4"], "there is no command 'analize'; did you mean: attune analyze"),
            (["anaylse", "x.mp4"], "there is no command 'anaylse'; did you mean: attune analyse"),
            (["Analyze", "x.mp4"], "there is no command 'Analyze'; did you mean: attune analyze"),
            (["raport"], "there is no command 'raport'; did you mean: attune report"),
            (["lecture.mp4"], "there is no command 'lecture.mp4'; did you mean: attune analyze lecture.mp4"),
            (
                ["My lecture.mp4"],
                "there is no command 'My lecture.mp4'; did you mean: attune analyze \"My lecture.mp4\""
            ),
            (["Recordings/"], "there is no command 'Recordings/'; did you mean: attune analyze Recordings/"),
            (["bench", "acuracy"], "there is no command 'acuracy'; did you mean: attune bench accuracy"),
            (["help", "analize"], "there is no command 'analize'; did you mean: attune analyze"),
            (
                ["watch"],
                "there is no command 'watch'; there are analyze, analyse, report, forget, inspect, export, evaluate, bench, plan, segment, merge, doctor, settings, notice, serve"
            ),
        ] as [([String], String)])
    func aSlipGetsASuggestion(arguments: [String], message: String) {
        #expect(UnknownCommand(in: arguments, of: AttuneProgram.self)?.message == message)
    }

    @Test(
        arguments: [
            [], ["--help"], ["--version"], ["analyze", "x.mp4"], ["analyse", "x.mp4"], ["bench", "--help"], ["bench"],
            ["help"], ["help", "bench", "accuracy"], ["inspect", "analize"], ["--generate-completion-script", "bash"],
        ] as [[String]])
    func whatIsKnownIsLeftAlone(arguments: [String]) {
        #expect(UnknownCommand(in: arguments, of: AttuneProgram.self) == nil)
    }

    @Test func theProgramSaysItAndEndsWithTheCodeOfUsage() throws {
        let mistyped = try BuiltProgram.run(["analize", "x.mp4"])
        #expect(mistyped.status == 64)
        #expect(mistyped.stderr.contains("there is no command 'analize'; did you mean: attune analyze\n"))
        let british = try BuiltProgram.run(["analyse", "--help"])
        #expect(british.status == 0)
        #expect(british.stdout.contains("attune analyze"))
    }
}
