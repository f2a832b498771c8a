import AttuneCore
import AttuneInference

/// What one model said about the images of a data set.
public struct EvaluatedModel: Sendable {
    /// The card's name, with a number where another model of the run has the same.
    public let title: String
    public let card: ModelCard
    /// The arithmetic that was really used.
    public let precision: InferencePrecision
    /// Of the file with the weights.
    public let sizeInBytes: Int
    /// Nil where no history lies beside the card.
    public let history: TrainingHistory?
    /// In the order of the card's outputs, at least one; recordings are classified by the first.
    public let heads: [EvaluatedHead]

    /// The head that is asked for these labels: the first that was trained to give them, else the first of all.
    public func head(for labelSet: ModelCard.LabelSet) -> EvaluatedHead {
        heads.first { $0.labelSet == labelSet } ?? heads[0]
    }
}

/// What one output of a model said.
public struct EvaluatedHead: Sendable {
    /// The output's name.
    public let name: String
    /// Whose labels it was trained to give.
    public let labelSet: ModelCard.LabelSet
    /// One entry for each image, in their order.
    public let probabilities: [ExpressionProbabilities]
    /// With FER2013's own labels, and with the FER+ majorities where they are known.
    public let agreements: [Agreement]

    public init(
        name: String, labelSet: ModelCard.LabelSet, probabilities: [ExpressionProbabilities], dataset: Dataset,
        minimumProbability: Double
    ) {
        self.name = name
        self.labelSet = labelSet
        self.probabilities = probabilities
        agreements = dataset.labelSets.map { labels in
            let cases = zip(dataset.images, probabilities).compactMap { image, probabilities in
                image.label(in: labels).map { (label: $0, probabilities: probabilities) }
            }
            return Agreement(labelSet: labels, cases: cases, minimumProbability: minimumProbability)
        }
    }

    /// Nil where these labels are not known of the data set.
    public func agreement(with labelSet: ModelCard.LabelSet) -> Agreement? {
        agreements.first { $0.labelSet == labelSet }
    }
}

extension LabelledImage {
    /// Nil where the image has no label in that set.
    public func label(in labelSet: ModelCard.LabelSet) -> Expression? {
        switch labelSet {
        case .fer2013: label
        case .ferplus: ferplus?.expression
        }
    }
}

extension Dataset {
    /// The label sets that its images have labels of.
    public var labelSets: [ModelCard.LabelSet] { ferplus == nil ? [.fer2013] : [.fer2013, .ferplus] }
}
