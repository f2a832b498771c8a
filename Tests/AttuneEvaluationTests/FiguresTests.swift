import AttuneCore
import enum AttuneCore.Expression
import Foundation
import Testing

@testable import AttuneEvaluation

@Suite struct FiguresTests {
    private func isClose(_ value: Double?, _ expected: Double?, within tolerance: Double = 1e-9) -> Bool {
        guard let value, let expected else { return value == nil && expected == nil }
        return abs(value - expected) <= tolerance
    }

    /// With z = 1.95996…: none of n reaches up to z² / (n + z²), half of n to 1/2 + z / (2 √(n + z²)).
    @Test(arguments: [
        (0, 10, 0.0, 0.2775327998628892), (10, 10, 0.7224672001371107, 1.0),
        (5, 10, 0.2365930905125640, 0.7634069094874360),
        (1, 1, 0.2065493143772375, 1.0), (2_377, 3_589, 0.6466629, 0.6775932),
    ])
    func wilson(successes: Int, total: Int, low: Double, high: Double) throws {
        let interval = try #require(WilsonInterval(successes, of: total))
        let tolerance = total > 1_000 ? 1e-6 : 1e-9
        #expect(isClose(interval.low, low, within: tolerance), "\(interval)")
        #expect(isClose(interval.high, high, within: tolerance), "\(interval)")
    }

    @Test func nothingHasNoInterval() {
        #expect(WilsonInterval(0, of: 0) == nil)
    }

    /// The exact binomial test by hand: 2 · Σ C(n, k) / 2^n.
    @Test(arguments: [
        (0, 0, 1.0), (3, 3, 1.0), (0, 1, 1.0), (1, 0, 1.0), (0, 5, 0.0625), (10, 0, 0.001953125),
        (2, 8, 0.109375), (8, 2, 0.109375), (9, 10, 1.0), (0, 1_100, 0.0), (550, 551, 1.0),
    ])
    func mcNemar(first: Int, other: Int, pValue: Double) {
        #expect(isClose(McNemarTest(onlyFirstCorrect: first, onlyOtherCorrect: other).pValue, pValue))
    }

    @Test func mcNemarCountsWhereExactlyOneIsRight() {
        let test = McNemarTest(first: [true, true, false, false, true], other: [true, false, true, false, false])
        #expect(test == McNemarTest(onlyFirstCorrect: 2, onlyOtherCorrect: 1))
    }

    @Test(
        arguments: [
            ([], nil), ([(1.0, true)], 0.0), ([(1.0, false)], 1.0), ([(0.9, true), (0.9, false)], 0.4),
            // In two bins: |1 - 0.5| and |0 - 0.7|, half of the weight each.
            ([(0.5, true), (0.7, false)], 0.6),
        ] as [([(Double, Bool)], Double?)])
    func expectedCalibrationError(answers: [(Double, Bool)], expected: Double?) {
        let calibration = Calibration(answers.map { (confidence: $0.0, isCorrect: $0.1) })
        #expect(isClose(calibration.expectedError, expected))
    }

    @Test(arguments: [(0.0, 0), (0.01, 0), (0.2, 2), (0.2000001, 3), (1.0, 14)])
    func aBorderBelongsToTheLowerBin(confidence: Double, index: Int) {
        let calibration = Calibration([(confidence: confidence, isCorrect: true)])
        #expect(calibration.bins.firstIndex { $0.count == 1 } == index)
        #expect(calibration.bins[index].confidence == confidence)
        #expect(calibration.bins[index].accuracy == 1)
    }

    @Test func agreementLooksAtEveryCase() throws {
        func answer(_ expression: Expression, _ probability: Float) -> ExpressionProbabilities {
            var values = ExpressionProbabilities(repeating: (1 - probability) / 6)
            values[expression] = probability
            return values
        }
        let agreement = Agreement(
            labelSet: .fer2013,
            cases: [
                (.happy, answer(.happy, 0.9)), (.happy, answer(.sad, 0.5)), (.sad, answer(.sad, 0.4)),
                (.fear, answer(.sad, 0.3)),
            ], minimumProbability: 0.4)
        #expect(agreement.confusion.accuracy == 0.5)
        #expect(agreement.unclearCount == 1)
        #expect(agreement.unclearShare == 0.25)
        #expect(isClose(agreement.accuracyWithoutUnclear, 2.0 / 3))
        let likelihoods = [0.9, 0.5 / 6, 0.4, 0.7 / 6]
        let expected = -likelihoods.map { log($0) }.reduce(0, +) / 4
        #expect(isClose(agreement.negativeLogLikelihood, expected, within: 1e-6))
    }

    @Test func noCaseHasNoFigures() {
        let agreement = Agreement(labelSet: .ferplus, cases: [], minimumProbability: 0.4)
        #expect(agreement.accuracyInterval == nil)
        #expect(agreement.unclearShare == nil)
        #expect(agreement.accuracyWithoutUnclear == nil)
        #expect(agreement.negativeLogLikelihood == nil)
        #expect(agreement.calibration.expectedError == nil)
        #expect(agreement.confusion.worstRecall == nil)
    }

    @Test func aProbabilityOfZeroIsBounded() throws {
        var values = ExpressionProbabilities(repeating: 0)
        values[.happy] = 1
        let agreement = Agreement(labelSet: .fer2013, cases: [(.sad, values)], minimumProbability: 0.4)
        #expect(isClose(agreement.negativeLogLikelihood, -log(Double(Float.ulpOfOne))))
    }

    @Test(arguments: [
        (0.04, 0.05, 2), (0.7, 0.8, 1), (1.0, 1.0, 2), (1.7, 2.0, 1), (2.3, 3.0, 0), (30.0, 32.0, 0),
    ])
    func levelsReachAboveTheLargest(largest: Double, top: Double, places: Int) {
        let scale = LevelScale(largest: largest)
        #expect(isClose(scale.top, top), "\(scale)")
        #expect(scale.places == places, "\(scale)")
        #expect(scale.levels.last == 0)
        #expect((2...5).contains(scale.levels.count))
    }
}
