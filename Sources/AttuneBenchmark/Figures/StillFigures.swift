/// How many of the detected faces that are pictures of faces were told from people who are there.
///
/// A picture of a face that the detector passes over is no observation and does not count.
public struct StillFigures: AddableFigures {
    /// Observations of still photographs in tiles that count neither as a participant nor as the lecturer.
    public var photographsRejected = Proportion()
    /// Observations of faces on what is shared that count neither as a participant nor as the lecturer.
    public var printedRejected = Proportion()

    init() {}

    init(of comparison: LectureComparison) {
        for sample in comparison.judgedSamples {
            for (face, truth) in comparison.matches[sample].faces.enumerated() {
                switch truth {
                case .photograph: photographsRejected.add(!comparison.isPresent(face, in: sample))
                case .printed: printedRejected.add(!comparison.isPresent(face, in: sample))
                case .person, .nobody: break
                }
            }
        }
    }

    public var rejected: Proportion { photographsRejected + printedRejected }

    /// Pictures of faces that count as somebody who is there.
    public var countedAsPresent: Int { rejected.total - rejected.count }

    static func + (left: StillFigures, right: StillFigures) -> StillFigures {
        var sum = StillFigures()
        sum.photographsRejected = left.photographsRejected + right.photographsRejected
        sum.printedRejected = left.printedRejected + right.printedRejected
        return sum
    }
}
