import AttuneFiles
import AttunePages
import AttuneText
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

    /// Writes what `evaluate` gives; where anything fails, a folder that was made for it is removed again, and what an
    /// earlier evaluation left in one stays as it was.
    ///
    /// `evaluation.json` comes last, because it says that the rest is there.
    /// - Parameters:
    ///   - showsImages: whether the page shows the images of the worst mistakes.
    ///   - showsSamples: whether the page shows a few pictures of each class.
    ///   - language: of the page; the other files are in English.
    ///   - evaluate: called once.
    /// - Returns: the evaluation, and the paths of the files.
    public func write(
        showsImages: Bool, showsSamples: Bool = false, language: Language = .english,
        _ evaluate: () throws -> ExpressionEvaluation
    ) throws -> (evaluation: ExpressionEvaluation, paths: [String]) {
        do {
            let evaluation = try evaluate()
            let page = try EvaluationPage.html(
                for: evaluation, showsImages: showsImages, showsSamples: showsSamples, language: language)
            let files = [
                (EvaluationFolder.confusion, Array(ConfusionTable.text(evaluation).utf8)),
                (EvaluationFolder.predictions, Array(PredictionsTable.text(evaluation).utf8)),
                (EvaluationFolder.page, Array(page.utf8)),
                (EvaluationFolder.record, [UInt8](try EvaluationRecord(evaluation).json())),
            ].map { (bytes: $0.1, path: "\(path)/\($0.0)") }
            try AtomicFile.write(files)
            return (evaluation, files.map(\.path))
        } catch {
            if !wasThere { try? FileManager.default.removeItem(atPath: path) }
            throw error
        }
    }
}
