import AttuneAnalysis
import AttuneCore
import AttuneJobs
import AttuneText
import Testing

@testable import attune

/// What a terminal shows of a run over several recordings.
@Suite struct BatchProgressTests {
    private func progress(_ analysed: Int, of expected: Int?, seconds: Double, resumed: Int = 0) -> AnalysisProgress {
        AnalysisProgress(
            analysed: .seconds(analysed), resumed: .seconds(resumed), expected: expected.map(MediaTime.seconds),
            seconds: seconds)
    }

    @Test func tellsWhenAllIsDone() {
        var batch = BatchProgress()
        for number in 1...3 { batch.expect(JobID(number: number), seconds: 600) }
        #expect(batch.remainingSeconds == nil && batch.line(columns: 80).isEmpty)
        batch.start(JobID(number: 1), name: "a", number: 1, of: 3)
        batch.advance(progress(300, of: 600, seconds: 30))
        // Half of the first and two more, at ten times real time.
        #expect(batch.remainingSeconds == 150)
        #expect(batch.line(columns: 100).hasPrefix("[1/3] a ["))
        #expect(batch.line(columns: 100).hasSuffix("50 %, 10x real time, 0:30 to go, all in 2:30"))
        batch.advance(progress(600, of: 600, seconds: 60))
        batch.end(JobID(number: 1))
        batch.start(JobID(number: 2), name: "b", number: 2, of: 3)
        // Slower now: 700 s of recording took 80 s in all.
        batch.advance(progress(100, of: 600, seconds: 20))
        #expect(batch.remainingSeconds == 1_100.0 * 80 / 700)
    }

    @Test func whatWasMeasuredBeforeSaysNothingOfThePace() {
        var batch = BatchProgress()
        batch.start(JobID(number: 1), name: "a", number: 1, of: 1)
        batch.advance(progress(500, of: 600, seconds: 10, resumed: 400))
        #expect(batch.remainingSeconds == 10)
        #expect(!batch.line(columns: 80).contains("all in"))
    }

    @Test(arguments: [20, 40, 80, 120])
    func takesNoMoreThanTheTerminalHas(columns: Int) {
        var batch = BatchProgress()
        batch.expect(JobID(number: 2), seconds: 7_200)
        batch.start(JobID(number: 1), name: "東京の授業 第三回 線形代数", number: 1, of: 2)
        batch.advance(progress(3_000, of: 7_200, seconds: 300))
        let line = batch.line(columns: columns)
        #expect(TerminalWidth.columns(of: line) <= columns, "\(line)")
    }
}
