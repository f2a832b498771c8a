import AttuneCore
import AttuneEngagement

/// The expressions of the class in one minute, as they were read and as they were scheduled.
///
/// Read are the usable faces of participants that show an expression, those that match nobody's face too: they are in
/// the timeline as well. Scheduled are the true faces of the class that are at least `minimum_face_size` wide. On both
/// sides samples are left out whose frame is less than one frame away from a change of the lecture; of each person those
/// within `LectureTruth.expressionTolerance` of a change of what that person shows; and people at times at which it is
/// not known what they show.
struct MinuteExpressions: Equatable {
    let minute: Int
    private(set) var found = ExpressionValues<Int>(repeating: 0)
    private(set) var scheduled = ExpressionValues<Int>(repeating: 0)
    /// Usable faces of people of whom it is known what they show: those that are unclear, and of the others those that
    /// are read as scheduled.
    private(set) var unclear = Proportion()
    private(set) var asScheduled = Proportion()

    /// The share of each expression among those read and among those scheduled; nil where either is empty.
    func shares(of expression: Expression) -> (found: Double, scheduled: Double)? {
        let foundTotal = found.values.reduce(0, +)
        let scheduledTotal = scheduled.values.reduce(0, +)
        guard foundTotal > 0, scheduledTotal > 0 else { return nil }
        return (Double(found[expression]) / Double(foundTotal), Double(scheduled[expression]) / Double(scheduledTotal))
    }

    /// Every minute that has a sample, in time order.
    static func minutes(of comparison: LectureComparison) -> [MinuteExpressions] {
        let judged = TimelineBuilder(settings: comparison.settings, weights: comparison.weights)
            .judged(comparison.samples, comparison.reading)
        var minutes: [MinuteExpressions] = []
        for sample in comparison.judgedSamples {
            let minute = comparison.minute(sample)
            if minutes.last?.minute != minute { minutes.append(MinuteExpressions(minute: minute)) }
            minutes[minutes.count - 1].addFound(judged[sample], sample: sample, of: comparison)
            minutes[minutes.count - 1].addScheduled(sample: sample, of: comparison)
        }
        return minutes
    }

    private mutating func addFound(_ judged: JudgedSample, sample: Int, of comparison: LectureComparison) {
        let faces = comparison.reading.samples[sample].faces
        for usable in judged.usable {
            guard let face = faces.firstIndex(where: { $0.track == usable.track }) else { continue }
            if case .person(let id) = comparison.matches[sample].faces[face] {
                guard let shown = comparison.surelyShown(by: id, sample: sample) else { continue }
                unclear.add(usable.expression == nil)
                if let expression = usable.expression { asScheduled.add(expression == shown) }
            }
            if let expression = usable.expression { found[expression] += 1 }
        }
    }

    private mutating func addScheduled(sample: Int, of comparison: LectureComparison) {
        for face in comparison.participants(sample)
        where face.box.width >= Float(comparison.settings.minimumFaceSize) {
            if let expression = comparison.surelyShown(by: face.person, sample: sample) { scheduled[expression] += 1 }
        }
    }
}

extension LectureComparison {
    /// What a person surely shows in a sample; nil where it is not known, or changes there.
    func surelyShown(by person: Int, sample: Int) -> Expression? {
        let time = samples[sample].frameTime
        guard let person = people[person], !person.isChangingExpression(at: time) else { return nil }
        return person.expression(at: time)
    }
}
