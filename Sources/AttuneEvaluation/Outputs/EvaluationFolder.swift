import AttuneFiles
import AttuneReporting
import Foundation

/// The folder that an evaluation is written to.
public struct EvaluationFolder {
    public let path: String
    private let wasThere: Bool

    public static let record = "evaluation.json"
    public static let confusion = "confusion.csv"
    public static let predictions = "predictions.csv"
    public static let page = "evaluation.html"

    /// Makes the folder where it is missing and proves that it can be written.
    public init(preparing path: String) throws(FileError) {
        self.path = path
        wasThere = FileManager.default.fileExists(atPath: path)
        try OutputFolder.prepare(path)
    }

    /// Writes what `evaluate` gives; where anything fails, a folder that was made for it is removed again.
    ///
    /// `evaluation.json` goes first and comes last, because it says that the rest is there.
    /// - Parameter showsImages: whether the page shows the images of the worst mistakes.
    /// - Returns: the evaluation, and the paths of the files.
    public func write(
        showsImages: Bool, _ evaluate: () throws -> ExpressionEvaluation
    ) throws -> (evaluation: ExpressionEvaluation, paths: [String]) {
        do {
            let evaluation = try evaluate()
            let record = try EvaluationRecord(evaluation).json()
            let texts = [
                (EvaluationFolder.confusion, ConfusionTable.text(evaluation)),
                (EvaluationFolder.predictions, PredictionsTable.text(evaluation)),
                (EvaluationFolder.page, try EvaluationPage.html(for: evaluation, showsImages: showsImages)),
            ]
            let recordPath = "\(path)/\(EvaluationFolder.record)"
            if FileManager.default.fileExists(atPath: recordPath) {
                try FileManager.default.removeItem(atPath: recordPath)
            }
            for (name, text) in texts { try AtomicFile.write(text, to: "\(path)/\(name)") }
            try AtomicFile.write(record, to: recordPath)
            return (evaluation, (texts.map(\.0) + [EvaluationFolder.record]).map { "\(path)/\($0)" })
        } catch {
            if !wasThere { try? FileManager.default.removeItem(atPath: path) }
            throw error
        }
    }
}
