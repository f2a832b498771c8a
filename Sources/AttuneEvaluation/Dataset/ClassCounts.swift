import AttuneCore
import AttuneInference

/// How many images of a data set have each label.
enum ClassCounts {
    /// The images with each label of one set.
    static func counts(of images: [LabelledImage], in labelSet: ModelCard.LabelSet) -> ExpressionValues<Int> {
        var counts = ExpressionValues(repeating: 0)
        for image in images {
            if let label = image.label(in: labelSet) { counts[label] += 1 }
        }
        return counts
    }

    /// By the data set's own labels, for each usage in the order of its first image.
    static func byUsage(of dataset: Dataset) -> [(usage: String?, counts: ExpressionValues<Int>)] {
        var usages: [String?] = []
        for image in dataset.images where !usages.contains(image.usage) { usages.append(image.usage) }
        return usages.map { usage in
            (usage, counts(of: dataset.images.filter { $0.usage == usage }, in: .fer2013))
        }
    }

    /// The images whose FER+ majority is none of the seven, by what it is.
    static func withoutFERPlusLabel(_ dataset: Dataset) -> [String: Int] {
        dataset.images.reduce(into: [:]) { counts, image in
            guard let majority = image.ferplus, majority.expression == nil else { return }
            counts[majority.name, default: 0] += 1
        }
    }
}
