import AttuneInference
import AttunePages
import AttuneText

/// What the section that sets models side by side is filled with.
struct ComparisonContent {
    let comparedModels: [Row]
    let showsFERPlus: Bool
    let tests: [TestRow]

    struct Row {
        let rowTitle: String
        let accuracy: String
        let interval: String
        let macroF1: String
        let calibrationError: String
        let worstRecall: String
        let unclearShare: String
        let size: String
        let ferplusAccuracy: [String]
    }

    struct TestRow {
        let labelSet: String
        let pair: String
        let onlyFirst: String
        let onlyOther: String
        let pValue: String
    }

    init(_ evaluation: ExpressionEvaluation, language: Language) {
        let hasFERPlus = evaluation.dataset.ferplus != nil
        showsFERPlus = hasFERPlus
        comparedModels = evaluation.models.map { Row($0, showsFERPlus: hasFERPlus, language: language) }
        tests = evaluation.comparisons.map { comparison in
            TestRow(
                labelSet: comparison.labelSet.words(in: language),
                pair: language.list([comparison.firstTitle, comparison.otherTitle]),
                onlyFirst: language.grouped(comparison.test.onlyFirstCorrect),
                onlyOther: language.grouped(comparison.test.onlyOtherCorrect),
                pValue: PValue.text(comparison.test.pValue))
        }
    }
}

extension ComparisonContent.Row {
    init(_ model: EvaluatedModel, showsFERPlus: Bool, language: Language) {
        let agreement = model.head(for: .fer2013).agreement(with: .fer2013)
        let worst = agreement?.confusion.worstRecall
        rowTitle = "\(model.title) \(model.card.version)"
        accuracy = PageNumber.percent(agreement?.confusion.accuracy)
        interval =
            agreement?.accuracyInterval.map { PageNumber.range($0.low, $0.high, in: language) } ?? "–"
        macroF1 = PageNumber.decimal(agreement?.confusion.macroF1)
        calibrationError = PageNumber.decimal(agreement?.calibration.expectedError)
        worstRecall =
            worst.map { "\(PageNumber.percent($0.recall)) (\($0.expression.words(in: language)))" } ?? "–"
        unclearShare = PageNumber.percent(agreement?.unclearShare)
        size = language.grouped(model.sizeInBytes)
        ferplusAccuracy =
            showsFERPlus
            ? [PageNumber.percent(model.head(for: .ferplus).agreement(with: .ferplus)?.confusion.accuracy)] : []
    }
}
