import AttuneCore

/// An image that was not classified as it is labelled.
public struct Mistake: Sendable {
    public let image: LabelledImage
    public let prediction: Expression
    /// Of the prediction, 0…1.
    public let probability: Float

    /// The mistakes in which the head was surest, the surest first; of equal ones the earlier image first.
    static func surest(
        _ count: Int, of head: EvaluatedHead, on images: [LabelledImage]
    ) -> [Mistake] {
        let mistakes = zip(images, head.probabilities).compactMap { image, probabilities in
            let prediction = probabilities.largest
            return prediction == image.label
                ? nil : Mistake(image: image, prediction: prediction, probability: probabilities[prediction])
        }
        let ordered = mistakes.enumerated().sorted {
            ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
        }
        return ordered.prefix(count).map(\.element)
    }
}
