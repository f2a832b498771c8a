import AttuneCore
import AttuneInference
import AttuneText
import Foundation

/// `evaluation.json`: every figure of an evaluation, and what it follows from.
///
/// The same input gives the same bytes; of places on the disk only the last components are told.
struct EvaluationRecord: Encodable {
    /// Counts up with every change that an older reader would misread.
    var schemaVersion = 1
    let attune: String
    let dataset: DatasetRecord
    let settings: SettingsRecord
    let models: [ModelRecord]
    let comparisons: [ComparisonRecord]

    struct SettingsRecord: Encodable {
        let minimumProbability: Double
        let precision: InferencePrecision
    }

    struct ModelRecord: Encodable {
        let title: String
        let name: String
        let version: String
        let sha256: String
        let sizeBytes: Int
        let precision: InferencePrecision
        let heads: [HeadRecord]
    }

    struct HeadRecord: Encodable {
        let name: String
        let trainedFor: ModelCard.LabelSet
        let agreements: [AgreementRecord]
    }

    struct ComparisonRecord: Encodable {
        let labels: ModelCard.LabelSet
        let first: String
        let other: String
        let onlyFirstCorrect: Int
        let onlyOtherCorrect: Int
        let mcnemarP: Double
    }

    init(_ evaluation: ExpressionEvaluation) {
        attune = evaluation.programVersion
        dataset = DatasetRecord(evaluation.dataset)
        settings = SettingsRecord(
            minimumProbability: evaluation.settings.minimumProbability, precision: evaluation.settings.precision)
        models = evaluation.models.map { model in
            ModelRecord(
                title: model.title, name: model.card.name, version: model.card.version, sha256: model.card.sha256,
                sizeBytes: model.sizeInBytes, precision: model.precision,
                heads: model.heads.map { head in
                    HeadRecord(
                        name: head.name, trainedFor: head.labelSet,
                        agreements: head.agreements.map(AgreementRecord.init))
                })
        }
        comparisons = evaluation.comparisons.map { comparison in
            ComparisonRecord(
                labels: comparison.labelSet, first: comparison.firstTitle, other: comparison.otherTitle,
                onlyFirstCorrect: comparison.test.onlyFirstCorrect, onlyOtherCorrect: comparison.test.onlyOtherCorrect,
                mcnemarP: significant(comparison.test.pValue))
        }
    }

    /// The file's bytes; keys in snake_case.
    func json() throws -> [UInt8] {
        Array(try JSONText.encode(self, keys: .snakeCase).utf8)
    }
}

/// The figures of one head on one label set; shares and the like have six decimals.
struct AgreementRecord: Encodable {
    let labels: ModelCard.LabelSet
    let images: Int
    let correct: Int
    let accuracy: Double?
    let accuracyLow: Double?
    let accuracyHigh: Double?
    let macroF1: Double?
    let negativeLogLikelihood: Double?
    let unclear: Int
    let unclearShare: Double?
    let accuracyWithoutUnclear: Double?
    let expectedCalibrationError: Double?
    let calibrationBins: [BinRecord]
    let classes: [String: ClassRecord]
    /// Rows by label and columns by prediction, both in the order of `confusionOrder`.
    let confusionCounts: [[Int]]
    /// Each row divided by its sum; null where that is 0.
    let confusionShares: [[Double?]]
    let confusionOrder: [String]

    struct BinRecord: Encodable {
        let low: Double?
        let high: Double?
        let count: Int
        let confidence: Double?
        let accuracy: Double?
    }

    struct ClassRecord: Encodable {
        let precision: Double?
        let recall: Double?
        let f1: Double?
        let support: Int
    }

    init(_ agreement: Agreement) {
        let confusion = agreement.confusion
        labels = agreement.labelSet
        images = confusion.total
        correct = confusion.correct
        accuracy = rounded(confusion.accuracy)
        accuracyLow = rounded(agreement.accuracyInterval?.low)
        accuracyHigh = rounded(agreement.accuracyInterval?.high)
        macroF1 = rounded(confusion.macroF1)
        negativeLogLikelihood = rounded(agreement.negativeLogLikelihood)
        unclear = agreement.unclearCount
        unclearShare = rounded(agreement.unclearShare)
        accuracyWithoutUnclear = rounded(agreement.accuracyWithoutUnclear)
        expectedCalibrationError = rounded(agreement.calibration.expectedError)
        calibrationBins = agreement.calibration.bins.map { bin in
            BinRecord(
                low: rounded(bin.low), high: rounded(bin.high), count: bin.count, confidence: rounded(bin.confidence),
                accuracy: rounded(bin.accuracy))
        }
        classes = Dictionary(
            uniqueKeysWithValues: AttuneCore.Expression.allCases.map { expression in
                let figures = ClassRecord(
                    precision: rounded(confusion.precision(expression)), recall: rounded(confusion.recall(expression)),
                    f1: rounded(confusion.f1(expression)), support: confusion.support(expression))
                return (expression.rawValue, figures)
            })
        confusionCounts = confusion.counts
        confusionShares = AttuneCore.Expression.allCases.map { label in
            AttuneCore.Expression.allCases.map { rounded(confusion.share(of: label, as: $0)) }
        }
        confusionOrder = AttuneCore.Expression.allCases.map(\.rawValue)
    }
}

/// Six decimals.
func rounded(_ value: Double?) -> Double? {
    value.map { ($0 * 1e6).rounded() / 1e6 }
}

/// Three significant digits, for values that span many orders of magnitude.
private func significant(_ value: Double) -> Double {
    guard value > 0 else { return value }
    return Double(String(format: "%.2e", value)) ?? value
}
