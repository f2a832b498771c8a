import AttuneInference

/// A model set against the first one of a run, on the same images and labels.
public struct ModelComparison: Equatable, Sendable {
    public let labelSet: ModelCard.LabelSet
    public let firstTitle: String
    public let otherTitle: String
    public let test: McNemarTest

    /// The first model against each other one, on each label set; each model answers with the head for those labels.
    static func all(of models: [EvaluatedModel], on dataset: Dataset) -> [ModelComparison] {
        guard let first = models.first else { return [] }
        return dataset.labelSets.flatMap { labelSet in
            let firstCorrect = correct(first, labelSet, dataset)
            return models.dropFirst().map { other in
                ModelComparison(
                    labelSet: labelSet, firstTitle: first.title, otherTitle: other.title,
                    test: McNemarTest(first: firstCorrect, other: correct(other, labelSet, dataset)))
            }
        }
    }

    /// For each image that has such a label, whether it was met.
    private static func correct(
        _ model: EvaluatedModel, _ labelSet: ModelCard.LabelSet, _ dataset: Dataset
    ) -> [Bool] {
        zip(dataset.images, model.head(for: labelSet).probabilities).compactMap { image, probabilities in
            image.label(in: labelSet).map { $0 == probabilities.largest }
        }
    }
}
