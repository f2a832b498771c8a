import AttuneCore
import AttuneInference
import AttuneReport

extension ModelSummary {
    /// What the report shows of a model's card.
    init(card: ModelCard) {
        let metrics = card.metrics?.first { $0.accuracy != nil }
        self.init(
            name: card.name, version: card.version, role: card.task, licence: card.licence, sha256: card.sha256,
            metrics: metrics.flatMap(ModelMetrics.init(metrics:)), limits: card.limits)
    }
}

extension ModelMetrics {
    /// Nil where the card gives no accuracy.
    fileprivate init?(metrics: ModelCard.Metrics) {
        guard let accuracy = metrics.accuracy else { return nil }
        let count = Expression.allCases.count
        var recall: ExpressionValues<Double>?
        if let values = metrics.perClassRecall, values.count == count { recall = ExpressionValues(values) }
        var confusion: ExpressionValues<ExpressionValues<Int>>?
        if let rows = metrics.confusionMatrix, rows.count == count, rows.allSatisfy({ $0.count == count }) {
            confusion = ExpressionValues(rows.map { ExpressionValues($0) })
        }
        self.init(
            dataset: metrics.dataset, accuracy: accuracy, recall: recall, confusion: confusion,
            calibration: Calibration(metrics))
    }
}

extension ModelMetrics.Calibration {
    /// Nil where the card leaves one of the three out.
    fileprivate init?(_ metrics: ModelCard.Metrics) {
        guard let expectedError = metrics.expectedCalibrationError, let unclearShare = metrics.unclearShare,
            let accuracyWithoutUnclear = metrics.accuracyWithoutUnclear
        else { return nil }
        self.init(
            expectedError: expectedError, unclearShare: unclearShare, accuracyWithoutUnclear: accuracyWithoutUnclear)
    }
}
