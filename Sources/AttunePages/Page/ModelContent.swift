import AttuneCore
import AttuneReport
import AttuneText

/// What one model's part of the method section is filled with.
struct ModelContent {
    let modelName: String
    let modelVersion: String
    let role: String
    /// Of the role, where it is not the page's.
    let roleLanguage: String?
    let licence: String
    let modelSHA256: String
    let metrics: Metrics?
    let hasLimits: Bool
    let limits: [CardText]

    struct Metrics {
        let dataset: String
        let accuracyText: String
        let calibration: Calibration?
        let hasRecall: Bool
        let recall: [Recall]
        let hasConfusion: Bool
        let confusionHeads: [String]
        let confusionRows: [ConfusionRow]
    }

    struct Calibration {
        let distance: String
        let unclear: String
        let accuracyWithoutUnclear: String
    }

    struct Recall {
        let name: String
        let share: String
    }

    struct ConfusionRow {
        let label: String
        let counts: [ConfusionCell]
    }

    struct ConfusionCell {
        let count: String
        /// 0…4, by the share of the row.
        let shade: Int
    }

    init(_ model: ModelSummary, language: Language) {
        modelName = model.name
        modelVersion = model.version
        let task = Words.cards.text(model.role, in: language)
        role = task.text
        roleLanguage = task.textLanguage
        licence = model.licence
        modelSHA256 = model.sha256
        metrics = model.metrics.map { Metrics($0, language: language) }
        limits = (model.limits ?? []).map { Words.cards.text($0, in: language) }
        hasLimits = !limits.isEmpty
    }
}

extension ModelContent.Metrics {
    init(_ metrics: ModelMetrics, language: Language) {
        dataset = metrics.dataset
        accuracyText = FixedDecimal.text(metrics.accuracy * 100, places: 1) + "%"
        calibration = metrics.calibration.map {
            ModelContent.Calibration(
                distance: FixedDecimal.text($0.expectedError * 100, places: 1),
                unclear: FixedDecimal.percent($0.unclearShare),
                accuracyWithoutUnclear: FixedDecimal.percent($0.accuracyWithoutUnclear))
        }
        hasRecall = metrics.recall != nil
        recall =
            metrics.recall.map { recall in
                Expression.allCases.map {
                    ModelContent.Recall(name: $0.words(in: language), share: FixedDecimal.percent(recall[$0]))
                }
            } ?? []
        hasConfusion = metrics.confusion != nil
        confusionHeads = Expression.allCases.map { $0.words(in: language) }
        confusionRows =
            metrics.confusion.map { confusion in
                Expression.allCases.map {
                    ModelContent.ConfusionRow(
                        label: $0.words(in: language), counts: confusion[$0], language: language)
                }
            } ?? []
    }
}

extension ModelContent.ConfusionRow {
    init(label: String, counts: ExpressionValues<Int>, language: Language) {
        let total = max(1, counts.values.reduce(0, +))
        self.label = label
        self.counts = counts.values.map { count in
            ModelContent.ConfusionCell(
                count: language.grouped(count), shade: MatrixShade.step(ofShare: Double(count) / Double(total)))
        }
    }
}

/// How strongly a cell of a confusion matrix is shaded.
package enum MatrixShade {
    /// 0 (not at all) to 4, by the share of the row, 0…1: the number in the style sheet's `shade` classes.
    package static func step(ofShare share: Double) -> Int {
        [0.05, 0.2, 0.4, 0.6].count { share >= $0 }
    }
}
