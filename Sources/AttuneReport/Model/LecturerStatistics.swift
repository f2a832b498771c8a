import AttuneCore
import AttuneEngagement

/// What can be said of the lecturer over a whole recording.
package struct LecturerStatistics: Equatable {
    /// Minutes in which the face could be seen at all.
    package let minutes: Int
    /// Share of the samples in which the face could be seen, 0…1.
    package let visible: Double
    /// Means over the minutes of which what the face showed is told; nil where there are none.
    package let expressions: ExpressionValues<Double>?
    package let unclear: Double?
    package let smiling: Double?
    package let facing: Double?
    package let lookingDown: Double?
    package let eyesClosed: Double?

    /// Nil where nobody is known to be the lecturer, and where the recording has no sample.
    package init?(_ timeline: Timeline) {
        let known = timeline.minutes.compactMap { minute in
            minute.lecturer?.visible.map { (samples: minute.samples, visible: $0) }
        }
        let samples = known.reduce(0) { $0 + $1.samples }
        guard samples > 0 else { return nil }
        minutes = known.count { $0.visible > 0 }
        visible = known.reduce(0.0) { $0 + $1.visible * Double($1.samples) } / Double(samples)
        let measures = timeline.minutes.compactMap { $0.lecturer?.measures }
        expressions = ExpressionValues(meanOf: measures)
        unclear = mean(measures.map(\.unclear))
        smiling = mean(measures.compactMap(\.smiling))
        facing = mean(measures.compactMap(\.facing))
        lookingDown = mean(measures.compactMap(\.lookingDown))
        eyesClosed = mean(measures.compactMap(\.eyesClosed))
    }

    /// The part with the largest mean share; nil where it is not told.
    package var shownMost: (part: CompositionPart, share: Double)? {
        CompositionPart.largest(of: expressions, unclear: unclear)
    }
}
