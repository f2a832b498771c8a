import AttuneCore
import AttuneText
import Testing

@testable import attune

@Suite struct ProgressStateTests {
    @Test func tellsShareSpeedAndTimeToGo() {
        let state = ProgressState(analysed: .seconds(600), expected: .seconds(2_400), seconds: 25)
        #expect(state.share == 0.25)
        #expect(state.timesRealTime == 24)
        #expect(state.remainingSeconds == 75)
        #expect(
            state.bar(name: "lecture", columns: 80)
                == "lecture [#######-----------------------] 25 %, 24x real time, 1:15 to go")
    }

    @Test func whatAnEarlierRunDidMakesThisOneNoFaster() {
        let state = ProgressState(analysed: .seconds(620), resumed: .seconds(600), expected: .seconds(640), seconds: 2)
        #expect(state.timesRealTime == 10)
        #expect(state.remainingSeconds == 2)
    }

    @Test func saysNothingItDoesNotKnow() {
        let state = ProgressState(analysed: .seconds(10), expected: nil, seconds: 0.1)
        #expect(state.share == nil)
        #expect(state.timesRealTime == nil)
        #expect(state.remainingSeconds == nil)
        #expect(state.bar(name: "lecture", columns: 80) == "lecture ")
    }

    @Test(arguments: [10, 30, 60, 80, 200], ["long", "東京", "e\u{301}", "👩‍🏫"])
    func fitsTheTerminal(columns: Int, part: String) {
        let state = ProgressState(analysed: .seconds(3), expected: .seconds(9), seconds: 1)
        let bar = state.bar(
            name: String(repeating: part, count: 20), before: "[3/12] ", after: ", all in 1:00:00", columns: columns)
        #expect(TerminalWidth.columns(of: bar) <= columns, "\(bar)")
    }
}
