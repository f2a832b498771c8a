import AttuneCore
import Testing

@testable import AttuneEngagement

struct MinuteBinnerTests {
    private let binner = MinuteBinner(
        minimumGroup: MinimumGroup(size: 1), index: EngagementIndex(weights: .version1))

    private func judged(_ time: MediaTime, tooSmall: Int = 0, usable: Int = 0) -> JudgedSample {
        JudgedSample(
            time: time, faces: tooSmall + usable, facesTooSmall: tooSmall,
            usable: (0..<usable).map { track in
                UsableFace(track: track, probabilities: probabilities(.happy, 1), expression: .happy, attention: nil)
            })
    }

    @Test(arguments: [
        (MediaTime.zero, []),
        (MediaTime(microseconds: 1), [MediaTime(microseconds: 1)]),
        (.seconds(59), [.seconds(59)]),
        (.seconds(60), [.seconds(60)]),
        (.milliseconds(60_040), [.seconds(60), .milliseconds(60_040)]),
        (.seconds(180), [.seconds(60), .seconds(120), .seconds(180)]),
    ])
    func everyMinuteIsThere(end: MediaTime, ends: [MediaTime]) {
        let minutes = binner.minutes(of: [], end: end)
        #expect(minutes.map(\.minute) == Array(ends.indices))
        #expect(minutes.map(\.range.start) == ends.indices.map { .seconds(60 * $0) })
        #expect(minutes.map(\.range.end) == ends)
        #expect(minutes.allSatisfy { $0.outcome == .noSample })
    }

    /// A minute of which something is excluded and nothing else was measured is excluded; one that has samples has these.
    @Test func excludedMinutes() {
        var binner = binner
        binner.excluded = ExcludedStretches([TimeRange(start: .seconds(30), end: .seconds(150))])
        let minutes = binner.minutes(
            of: [judged(.zero, usable: 1), judged(.seconds(29), usable: 1)], end: .seconds(240))
        #expect(minutes.map(\.samples) == [2, 0, 0, 0])
        #expect(minutes.map { $0.outcome.measures != nil } == [true, false, false, false])
        #expect(minutes.dropFirst().map(\.outcome) == [.excluded, .excluded, .noSample])
        #expect(minutes.map { $0.reason(minimumGroup: 5) } == [nil, .excluded, .excluded, .noSample])
        #expect(minutes.map { $0.coverage == nil } == [false, true, true, true])
    }

    @Test func aMinuteHoldsItsStartAndNotItsEnd() {
        let times: [MediaTime] = [.zero, .milliseconds(59_999), .seconds(60), .milliseconds(89_999), .seconds(90)]
        let minutes = binner.minutes(of: times.map { judged($0) }, end: .seconds(90))
        #expect(minutes.map(\.samples) == [2, 2])
    }

    @Test func facesAreCounted() throws {
        let samples = [
            judged(.seconds(0), tooSmall: 2, usable: 3), judged(.seconds(1), tooSmall: 1), judged(.seconds(2)),
            judged(.seconds(3), usable: 4),
        ]
        let minute = try #require(binner.minutes(of: samples, end: .seconds(60)).first)
        #expect(minute.samples == 4)
        #expect(minute.samplesWithFaces == 3)
        #expect(minute.facesMedian == 2.5)
        #expect(minute.facesMax == 5)
        #expect(minute.facesTooSmall == 3)
        #expect(minute.coverage == 0.5)
        #expect(minute.tilesMedian == nil)
        #expect(minute.layout == nil)
        guard case .measured(let measures) = minute.outcome else {
            Issue.record("\(minute.outcome)")
            return
        }
        #expect(measures.expressions[.happy] == 1)
    }

    @Test func aMinuteSaysWhyItIsEmpty() {
        let samples = [judged(.seconds(61)), judged(.seconds(121), tooSmall: 9), judged(.seconds(181), usable: 4)]
        let suppressing = MinuteBinner(
            minimumGroup: MinimumGroup(size: 5), index: EngagementIndex(weights: .version1))
        let minutes = suppressing.minutes(of: samples, end: .seconds(240))
        #expect(minutes.map(\.outcome) == [.noSample, .noUsableFace, .noUsableFace, .suppressed])
        #expect(minutes.map(\.coverage) == [nil, 0, 0, 1])
        #expect(minutes.map(\.facesMedian) == [nil, 0, 9, 4])
        #expect(minutes.map(\.facesMax) == [0, 0, 9, 4])
    }
}
