import AttuneCore
import AttuneInference
import Foundation

/// How well the answers of one head meet the labels of one label set.
public struct Agreement: Equatable, Sendable {
    /// Whose labels they were compared with.
    public let labelSet: ModelCard.LabelSet
    public let confusion: ConfusionMatrix
    public let calibration: Calibration
    /// Answers whose probability is below the limit for `unclear`.
    public let unclearCount: Int
    /// Share of the other answers that is as labelled, 0…1; nil where all are unclear.
    public let accuracyWithoutUnclear: Double?
    /// Mean of -ln of the label's probability; nil without images.
    public let negativeLogLikelihood: Double?

    /// Probabilities are taken for no smaller than this, the step of their number format, as the logarithm of 0 has no
    /// bounds.
    private static let smallestProbability = Float.ulpOfOne

    /// - Parameters:
    ///   - labelSet: whose labels these are.
    ///   - cases: one for each image.
    ///   - minimumProbability: an answer less probable than this is unclear.
    public init(
        labelSet: ModelCard.LabelSet, cases: [(label: AttuneCore.Expression, probabilities: ExpressionProbabilities)],
        minimumProbability: Double
    ) {
        var confusion = ConfusionMatrix()
        var answers: [(confidence: Double, isCorrect: Bool)] = []
        var clear = (correct: 0, count: 0)
        var logarithms = 0.0
        for (label, probabilities) in cases {
            let prediction = probabilities.largest
            let isCorrect = prediction == label
            confusion.add(label: label, prediction: prediction)
            answers.append((Double(probabilities[prediction]), isCorrect))
            // Compared as the timeline does it.
            if probabilities[prediction] >= Float(minimumProbability) {
                clear.count += 1
                clear.correct += isCorrect ? 1 : 0
            }
            logarithms -= log(Double(max(probabilities[label], Agreement.smallestProbability)))
        }
        self.labelSet = labelSet
        self.confusion = confusion
        calibration = Calibration(answers)
        unclearCount = cases.count - clear.count
        accuracyWithoutUnclear = clear.count == 0 ? nil : Double(clear.correct) / Double(clear.count)
        negativeLogLikelihood = cases.isEmpty ? nil : logarithms / Double(cases.count)
    }

    /// Where the accuracy may lie, with 95 % confidence; nil without images.
    public var accuracyInterval: WilsonInterval? { WilsonInterval(confusion.correct, of: confusion.total) }

    /// Share of unclear answers, 0…1; nil without images.
    public var unclearShare: Double? {
        confusion.total == 0 ? nil : Double(unclearCount) / Double(confusion.total)
    }
}
