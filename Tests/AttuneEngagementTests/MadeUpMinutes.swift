import AttuneCore

@testable import AttuneEngagement

/// What the faces of one made-up minute showed, with the levels of an ordinary lesson.
struct MadeUpMinute {
    var index = 0.65
    var facing = 0.8
    var happy = 0.1
    var faces = 18.0
    var words: Double?
    var lookingDown: Double?
    var smiling: Double?
    var talk = MinuteTalk()
    var layout: String?

    func measured(_ minute: Int) -> MinuteBin {
        var expressions = ExpressionValues(repeating: 0.0)
        expressions[.happy] = happy
        expressions[.neutral] = 1 - happy
        return bin(
            minute,
            .measured(
                MinuteMeasures(
                    expressions: expressions, unclear: 0, valence: nil, arousal: nil, facing: facing, eyesClosed: nil,
                    lookingDown: lookingDown, smiling: smiling,
                    engagement: EngagementEstimate(value: index, low: index, high: index))))
    }

    func bin(_ minute: Int, _ outcome: MinuteOutcome) -> MinuteBin {
        MinuteBin(
            minute: minute, range: TimeRange(start: .seconds(minute * 60), end: .seconds(minute * 60 + 60)),
            samples: 60, samplesWithFaces: 60, tilesMedian: nil, facesMedian: faces, facesMax: Int(faces),
            facesTooSmall: 0, coverage: 1, layout: layout, outcome: outcome, wordsPerMinute: words, talk: talk)
    }
}

/// Measured minutes that swing evenly about their levels, changed as asked.
func lesson(_ count: Int, _ change: (Int, inout MadeUpMinute) -> Void = { _, _ in }) -> [MinuteBin] {
    (0..<count).map { minute in
        var values = MadeUpMinute()
        let swing = [0.5, -1, 1, -0.5, 0][minute % 5]
        values.index += 0.02 * swing
        values.facing += 0.03 * swing
        values.happy += 0.03 * swing
        values.faces += swing.rounded()
        change(minute, &values)
        return values.measured(minute)
    }
}

extension SplitMix64 {
    /// Uniform in (0, 1).
    mutating func unit() -> Double {
        (Double(next() >> 11) + 0.5) / Double(UInt64(1) << 53)
    }

    /// Normal with mean 0 and standard deviation 1, as the sum of twelve uniform numbers less 6.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + unit() }
    }
}
