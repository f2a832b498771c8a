import AttuneCore
import AttuneEngagement

/// What can be said of a whole recording.
///
/// What faces showed is averaged over measured minutes alone, all of which are printed, so that no difference of two
/// numbers gives back what was suppressed.
package struct RecordingStatistics: Equatable {
    package let minutes: Int
    package let minutesWithFaces: Int
    package let measured: Int
    package let suppressed: Int
    package let withoutUsableFace: Int
    package let withoutSample: Int
    package let excluded: Int
    package let samples: Int
    /// Of the minutes' own medians, over the minutes in which a face was seen; nil where there are none.
    package let facesMedian: Double?
    package let facesMax: Int
    /// The most tiles of any minute's median; nil where no minute shows tiles.
    package let tilesMax: Double?
    /// Means over the measured minutes in which the value is known; nil where there are none.
    package let expressions: ExpressionValues<Double>?
    package let unclear: Double?
    /// The parts of `unclear`, of every reason.
    package let unclearReasons: [UnclearReason: Double]
    package let facing: Double?
    package let eyesClosed: Double?
    /// Nil where nobody is known to be the lecturer.
    package let lecturer: LecturerStatistics?

    package init(_ timeline: Timeline) {
        let bins = timeline.minutes
        let withFaces = bins.filter { $0.samplesWithFaces > 0 }
        let measures = bins.compactMap(\.outcome.measures)
        minutes = bins.count
        minutesWithFaces = withFaces.count
        measured = measures.count
        suppressed = bins.count { $0.outcome == .suppressed }
        withoutUsableFace = bins.count { $0.outcome == .noUsableFace }
        withoutSample = bins.count { $0.outcome == .noSample }
        excluded = bins.count { $0.outcome == .excluded }
        samples = bins.reduce(0) { $0 + $1.samples }
        facesMedian = median(withFaces.compactMap(\.facesMedian))
        tilesMax = bins.compactMap(\.tilesMedian).max()
        facesMax = bins.map(\.facesMax).max() ?? 0
        expressions = ExpressionValues(meanOf: measures)
        unclear = mean(measures.map(\.unclear))
        unclearReasons = Dictionary(
            uniqueKeysWithValues: UnclearReason.allCases.map { reason in
                (reason, mean(measures.map { $0.unclearReasons[reason] ?? 0 }) ?? 0)
            })
        facing = mean(measures.compactMap(\.facing))
        eyesClosed = mean(measures.compactMap(\.eyesClosed))
        lecturer = LecturerStatistics(timeline)
    }

    /// Whether nobody of the class was seen and the lecturer was: a page about the lecturer.
    package var isOfLecturerAlone: Bool { minutesWithFaces == 0 && (lecturer?.minutes ?? 0) > 0 }

    /// The part with the largest mean share, an expression before unclear and the first of several equal ones; nil
    /// where no minute is measured.
    package var shownMost: (part: CompositionPart, share: Double)? {
        CompositionPart.largest(of: expressions, unclear: unclear)
    }
}
