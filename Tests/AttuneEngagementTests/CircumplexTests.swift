import AttuneCore
import Testing

@testable import AttuneEngagement

struct CircumplexTests {
    @Test(
        arguments: [
            (.angry, -0.51, 0.59), (.disgust, -0.60, 0.35), (.fear, -0.64, 0.60), (.happy, 0.81, 0.51),
            (.neutral, 0, 0),
            (.sad, -0.63, -0.27), (.surprise, 0.40, 0.67),
        ] as [(Expression, Double, Double)])
    func aSureFaceLiesAtItsTerm(expression: Expression, valence: Double, arousal: Double) {
        let place = Circumplex(of: probabilities(expression, 1))
        #expect(place.valence == valence)
        #expect(place.arousal == arousal)
    }

    @Test func aMixedFaceLiesBetween() {
        let place = Circumplex(of: ExpressionProbabilities([0, 0, 0, 0.5, 0.25, 0.25, 0]))
        #expect(isClose(place.valence, 0.2475, within: 1e-12))
        #expect(isClose(place.arousal, 0.1875, within: 1e-12))
    }
}

struct AveragesTests {
    @Test(
        arguments: [
            ([], nil), ([3], 3), ([3, 1], 2), ([9, 1, 2], 2), ([4, 1, 3, 2], 2.5), ([5, 5, 5, 1], 5),
        ] as [([Double], Double?)])
    func theMedianIsTheMiddle(values: [Double], middle: Double?) {
        #expect(median(values) == middle)
    }

    @Test(arguments: [([], nil), ([3], 3), ([1, 2, 6], 3)] as [([Double], Double?)])
    func theMeanIsTheSumOverTheCount(values: [Double], expected: Double?) {
        #expect(mean(values) == expected)
    }
}
