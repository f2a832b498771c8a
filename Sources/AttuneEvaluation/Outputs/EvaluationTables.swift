import AttuneCore
import AttunePages
import AttuneText

/// `confusion.csv`: for each model, head and label set a row for each label, with counts and shares of predictions.
enum ConfusionTable {
    static let columns =
        ["model", "head", "label_set", "label"] + Expression.allCases.map(\.rawValue)
        + Expression.allCases.map { "\($0.rawValue)_share" }

    /// The whole file; shares have four decimals and are empty where no image has the label.
    static func text(_ evaluation: ExpressionEvaluation) -> String {
        var rows = [columns]
        for model in evaluation.models {
            for head in model.heads {
                for agreement in head.agreements {
                    let confusion = agreement.confusion
                    rows += Expression.allCases.map { label in
                        [
                            CSVTable.textCell(model.title), CSVTable.textCell(head.name), agreement.labelSet.rawValue,
                            label.rawValue,
                        ] + confusion.counts[label.index].map(String.init)
                            + Expression.allCases.map {
                                FixedDecimal.text(confusion.share(of: label, as: $0), places: 4)
                            }
                    }
                }
            }
        }
        return CSVTable.text(rows)
    }
}

/// `predictions.csv`: for each model, head and image a row with the labels, the prediction and all probabilities.
enum PredictionsTable {
    static let columns =
        ["model", "image", "usage", "label", "ferplus_label", "head", "prediction"]
        + Expression.allCases.map(\.rawValue)

    /// The whole file; probabilities have six decimals.
    static func text(_ evaluation: ExpressionEvaluation) -> String {
        var rows = [columns]
        for model in evaluation.models {
            for head in model.heads {
                for (image, probabilities) in zip(evaluation.dataset.images, head.probabilities) {
                    rows.append(
                        [
                            CSVTable.textCell(model.title), CSVTable.textCell(image.name),
                            CSVTable.textCell(image.usage ?? ""), image.label.rawValue, image.ferplus?.name ?? "",
                            CSVTable.textCell(head.name), probabilities.largest.rawValue,
                        ] + probabilities.values.map { FixedDecimal.text(Double($0), places: 6) })
                }
            }
        }
        return CSVTable.text(rows)
    }
}
