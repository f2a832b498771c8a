import AttuneCore
import AttuneFaces
import AttuneInference

/// Classifies labelled images exactly as `analyze` classifies faces, and counts how often the labels are met.
public enum ExpressionEvaluation {
    public static func confusion(
        of images: [LabelledImage], classifier: ExpressionClassifier
    ) throws -> ConfusionMatrix {
        var confusion = ConfusionMatrix()
        for image in images {
            let probabilities = try classifier.classify(crop: image.pixels)
            confusion.add(label: image.label, prediction: probabilities[0].largest)
        }
        return confusion
    }

    /// Accuracy, macro-F1 and the matrix as a text of fixed columns, rows by label.
    public static func summary(_ confusion: ConfusionMatrix) -> String {
        let width = 10
        func cell(_ text: String) -> String {
            String(repeating: " ", count: max(1, width - text.count)) + text
        }
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
        return lines.joined(separator: "\n")
    }

    /// Four decimals; "-" for not known.
    static func decimal(_ value: Double?) -> String {
        guard let value else { return "-" }
        let scaled = String(Int((value * 10_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 5 - scaled.count)) + scaled
        return "\(padded.dropLast(4)).\(padded.suffix(4))"
    }
}
