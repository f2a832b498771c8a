import AttuneCore
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

    @Test(arguments: [10, 30, 60, 80, 200])
    func fitsTheTerminal(columns: Int) {
        let state = ProgressState(analysed: .seconds(3), expected: .seconds(9), seconds: 1)
        #expect(state.bar(name: String(repeating: "long", count: 20), columns: columns).count <= columns)
    }

    @Test(arguments: [(0, "0:00"), (59.6, "1:00"), (75, "1:15"), (3_599, "59:59"), (3_661, "1:01:01")])
    func writesAClock(seconds: Double, text: String) {
        #expect(ProgressState.clock(seconds) == text)
    }
}
