import AttuneCore
import AttuneEngagement

/// How far the faces counted in a minute lie from those that were there.
///
/// The timeline's `faces_median` beside the median of the true faces of the class over the same samples. Who counts as
/// the class follows the reading, as `LectureComparison` says.
public struct FaceCountFigures: AddableFigures {
    /// Minutes whose median is right within one face.
    public var withinOne = Proportion()
    /// The distance of the two medians in faces.
    public var error = Mean()

    init() {}

    /// - Parameter timeline: of the same reading.
    init(of comparison: LectureComparison, timeline: Timeline) {
        for minute in FaceCountFigures.minutes(of: comparison, timeline: timeline) {
            withinOne.add(abs(minute.found - minute.known) <= 1)
            error.add(abs(minute.found - minute.known))
        }
    }

    /// Both medians of every minute that has samples.
    static func minutes(
        of comparison: LectureComparison, timeline: Timeline
    ) -> [(minute: Int, known: Double, found: Double)] {
        var counts: [Int: [Double]] = [:]
        for sample in comparison.samples.indices where comparison.samples[sample].time < comparison.end {
            counts[comparison.minute(sample), default: []].append(
                Double(comparison.participants(sample).count))
        }
        return timeline.minutes.compactMap { bin in
            guard let found = bin.facesMedian, let known = counts[bin.minute].flatMap(median) else { return nil }
            return (bin.minute, known, found)
        }
    }

    static func + (left: FaceCountFigures, right: FaceCountFigures) -> FaceCountFigures {
        var sum = FaceCountFigures()
        sum.withinOne = left.withinOne + right.withinOne
        sum.error = left.error + right.error
        return sum
    }
}
