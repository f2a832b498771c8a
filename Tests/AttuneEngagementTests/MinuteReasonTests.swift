import AttuneCore
import Testing

@testable import AttuneEngagement

struct MinuteReasonTests {
    private func minute(
        faces: Double?, tiles: Double? = nil, tooSmall: Int = 0, outcome: MinuteOutcome
    ) -> MinuteBin {
        MinuteBin(
            minute: 0, range: TimeRange(start: .zero, end: .seconds(60)), samples: faces == nil ? 0 : 60,
            samplesWithFaces: (faces ?? 0) > 0 ? 60 : 0, tilesMedian: tiles, facesMedian: faces,
            facesMax: Int(faces ?? 0), facesTooSmall: tooSmall, coverage: nil, layout: nil, outcome: outcome)
    }

    /// The same count of faces has another reason in a class of three than in one of twenty-five with cameras off.
    @Test func theTrueReason() {
        let cases: [(MinuteBin, MinuteReason?)] = [
            (minute(faces: 3, outcome: .suppressed), .fewPeople),
            (minute(faces: 3, tiles: 4, outcome: .suppressed), .fewPeople),
            // One of five may be the lecturer's.
            (minute(faces: 4, tiles: 5, outcome: .suppressed), .fewPeople),
            (minute(faces: 4, tiles: 6, outcome: .suppressed), .camerasOff),
            (minute(faces: 3, tiles: 25, outcome: .suppressed), .camerasOff),
            (minute(faces: 25, tiles: 25, tooSmall: 1_400, outcome: .suppressed), .facesTooSmall),
            (minute(faces: 25, tiles: 25, tooSmall: 1_500, outcome: .noUsableFace), .facesTooSmall),
            (minute(faces: 0, tiles: 25, outcome: .noUsableFace), .noFace),
            (minute(faces: nil, outcome: .noSample), .noSample),
            (lesson(1)[0], nil),
        ]
        for (minute, reason) in cases { #expect(minute.reason(minimumGroup: 5) == reason) }
    }
}

struct EngagementWeightsTests {
    /// Nothing that a class does when it laughs or is surprised lowers the index.
    @Test func laughingIsNotBelowNeutral() {
        let weights = EngagementWeights.version2
        for expression in [Expression.happy, .surprise] {
            #expect(weights.weights[expression] >= weights.weights[.neutral])
            #expect(weights.weights[expression] >= weights.neutralRange.upperBound)
        }
        for expression in [Expression.angry, .disgust, .fear, .neutral, .sad] {
            #expect(weights.weights[expression] == EngagementWeights.version1.weights[expression])
        }
    }

    @Test func tablesHaveNames() {
        #expect(EngagementWeights.named("engagement_v1") == .version1)
        #expect(EngagementWeights.named("engagement_v2") == .version2)
        #expect(EngagementWeights.named("mine.yaml") == nil)
    }
}
