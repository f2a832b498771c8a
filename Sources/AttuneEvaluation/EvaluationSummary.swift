import AttuneCore
import AttuneInference
import AttunePages
import AttuneText

/// What is printed of an evaluation.
public struct EvaluationSummary {
    /// For a person who reads along; ends without a line feed.
    public let text: String

    public init(_ evaluation: ExpressionEvaluation) {
        let limit = "\(evaluation.settings.minimumProbability)"
        var blocks = evaluation.models.flatMap { model in
            let name = "\(model.title) \(model.card.version), \(model.precision.rawValue)"
            let isSingle = model.heads.count * evaluation.dataset.labelSets.count == 1
            return model.heads.flatMap { head in
                head.agreements.map { agreement in
                    let what = isSingle ? "" : "\nhead \(head.name) against \(agreement.labelSet.phrase)"
                    return "\(name)\(what)\n\(EvaluationSummary.text(agreement, limit: limit))"
                }
            }
        }
        let comparisons = evaluation.comparisons.map(EvaluationSummary.text)
        if !comparisons.isEmpty { blocks.append(comparisons.joined(separator: "\n")) }
        text = blocks.joined(separator: "\n\n")
    }

    /// Accuracy, macro-F1, the matrix as a table of fixed columns with rows by label, and the further figures.
    static func text(_ agreement: Agreement, limit: String) -> String {
        let confusion = agreement.confusion
        var lines = [
            "\(confusion.total) images, \(confusion.correct) as labelled",
            "accuracy \(decimal(confusion.accuracy)), macro-F1 \(decimal(confusion.macroF1))",
            "",
            "rows: label, columns: classified as",
            cell("") + Expression.allCases.map { cell($0.rawValue) }.joined() + cell("recall") + cell("precision"),
        ]
        for label in Expression.allCases {
            let counts = confusion.counts[label.index].map { cell(String($0)) }.joined()
            lines.append(
                cell(label.rawValue) + counts + cell(decimal(confusion.recall(label)))
                    + cell(decimal(confusion.precision(label))))
        }
        let interval = agreement.accuracyInterval
        return
            (lines + [
                "",
                "accuracy lies in \(decimal(interval?.low)) to \(decimal(interval?.high)) (95 %)",
                "calibration error \(decimal(agreement.calibration.expectedError)), "
                    + "negative log likelihood \(decimal(agreement.negativeLogLikelihood))",
                "unclear (below \(limit)) \(decimal(agreement.unclearShare)), "
                    + "accuracy on the rest \(decimal(agreement.accuracyWithoutUnclear))",
            ]).joined(separator: "\n")
    }

    private static func text(_ comparison: ModelComparison) -> String {
        let test = comparison.test
        return "\(comparison.firstTitle) and \(comparison.otherTitle) against \(comparison.labelSet.phrase): "
            + "right alone \(test.onlyFirstCorrect) and \(test.onlyOtherCorrect), "
            + "McNemar's exact p \(PValue.text(test.pValue))"
    }

    private static func cell(_ text: String) -> String {
        String(repeating: " ", count: max(1, 10 - text.count)) + text
    }

    /// Four decimals; "-" for not known.
    static func decimal(_ value: Double?) -> String {
        value.map { FixedDecimal.text($0, places: 4) } ?? "-"
    }
}

/// A p value for a person.
enum PValue {
    /// Four decimals; `< 0.0001` for what is smaller.
    static func text(_ value: Double) -> String {
        value < 0.0001 ? "< 0.0001" : FixedDecimal.text(value, places: 4)
    }
}

extension ModelCard.LabelSet {
    /// As in "agrees with …".
    var phrase: String { words(in: .english) }

    func words(in language: Language) -> String {
        switch self {
        case .fer2013: Words.evaluation.ownLabels.text(language)
        case .ferplus: Words.evaluation.majorities.text(language)
        }
    }
}
