import AttuneCore
import AttuneEngagement
import AttuneGallery

/// How far the engagement index of a minute lies from the index of the schedule.
///
/// The index of the schedule takes every true face of the class that is at least `minimum_face_size` wide: probability 1
/// for what is scheduled, turned to the screen, eyes open; the mean over people of each one's mean. People of whom it is
/// not known throughout what they show are taken out of both sides.
///
/// It says how far the classifier's doubts, heads that turn, eyes taken for closed, and faces lost or made up move the
/// index. It says nothing about whether the index measures engagement: nobody in a made lecture is engaged or not. Nor
/// does it say whether turned heads are weighed rightly: the truth does not know which way anybody looks.
public struct EngagementFigures: AddableFigures {
    /// The distance of the two, 0…1, over the minutes that have both.
    public var error = Mean()
    /// The index of the minute less that of the schedule.
    public var bias = Mean()

    init() {}

    init(of comparison: LectureComparison) {
        let scheduled = EngagementFigures.scheduled(of: comparison)
        let timeline = TimelineBuilder(settings: comparison.settings, weights: comparison.weights).timeline(
            samples: comparison.samples, reading: EngagementFigures.readingOfTheKnown(comparison), end: comparison.end)
        for bin in timeline.minutes {
            guard case .measured(let measures) = bin.outcome, let found = measures.engagement?.value,
                let scheduled = scheduled[bin.minute]
            else { continue }
            error.add(abs(found - scheduled))
            bias.add(found - scheduled)
        }
    }

    /// The index of the schedule by the number of the minute.
    static func scheduled(of comparison: LectureComparison) -> [Int: Double] {
        var values: [Int: [Int: Mean]] = [:]
        for sample in comparison.samples.indices {
            let time = comparison.samples[sample].frameTime
            for face in comparison.participants(sample)
            where face.box.width >= Float(comparison.settings.minimumFaceSize) {
                guard let person = comparison.people[face.person], person.isKnown,
                    let expression = person.expression(at: time)
                else { continue }
                values[comparison.minute(sample), default: [:]][face.person, default: Mean()]
                    .add(comparison.weights.weights[expression])
            }
        }
        return values.compactMapValues { people in
            var index = Mean()
            for person in people.sorted(by: { $0.key < $1.key }) {
                if let value = person.value.value { index.add(value) }
            }
            return index.value
        }
    }

    /// The reading without the faces of people of whom it is not known throughout what they show.
    private static func readingOfTheKnown(_ comparison: LectureComparison) -> GalleryReading {
        var reading = comparison.reading
        for (sample, match) in comparison.matches.enumerated() {
            for (face, truth) in match.faces.enumerated() {
                guard case .person(let id) = truth, comparison.people[id]?.isKnown == false else { continue }
                reading.samples[sample].faces[face] = FaceReading(role: .shared)
            }
        }
        return reading
    }

    static func + (left: EngagementFigures, right: EngagementFigures) -> EngagementFigures {
        var sum = EngagementFigures()
        sum.error = left.error + right.error
        sum.bias = left.bias + right.bias
        return sum
    }
}
