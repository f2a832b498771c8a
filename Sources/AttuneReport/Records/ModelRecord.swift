import AttuneCore

/// One neural network of `report.json`, as its card describes it.
struct ModelRecord: Codable {
    let name: String
    let version: String
    let role: String
    let licence: String
    let sha256: String
    let metrics: MetricsRecord?
    let limits: [String]?

    struct MetricsRecord: Codable {
        let dataset: String
        let accuracy: Double
        let recall: ByExpression<Double>?
        /// Pictures by their label, then by the label that the classifier gave.
        let confusion: ByExpression<ByExpression<CountValue>>?
        let calibration: CalibrationRecord?
    }

    struct CalibrationRecord: Codable {
        let expectedError: Double
        let unclearShare: Double
        let accuracyWithoutUnclear: Double

        private enum CodingKeys: String, CodingKey {
            case expectedError = "expected_error"
            case unclearShare = "unclear_share"
            case accuracyWithoutUnclear = "accuracy_without_unclear"
        }
    }

    init(_ model: ModelSummary) {
        name = model.name
        version = model.version
        role = model.role
        licence = model.licence
        sha256 = model.sha256
        metrics = model.metrics.map(MetricsRecord.init)
        limits = model.limits
    }

    var model: ModelSummary {
        ModelSummary(
            name: name, version: version, role: role, licence: licence, sha256: sha256, metrics: metrics?.metrics,
            limits: limits)
    }
}

extension ModelRecord.MetricsRecord {
    init(_ metrics: ModelMetrics) {
        self.init(
            dataset: metrics.dataset, accuracy: metrics.accuracy, recall: metrics.recall.map { ByExpression($0) },
            confusion: metrics.confusion.map { rows in
                ByExpression(
                    ExpressionValues(rows.values.map { ByExpression(ExpressionValues($0.values.map(CountValue.init))) })
                )
            },
            calibration: metrics.calibration.map {
                .init(
                    expectedError: $0.expectedError, unclearShare: $0.unclearShare,
                    accuracyWithoutUnclear: $0.accuracyWithoutUnclear)
            })
    }

    var metrics: ModelMetrics {
        ModelMetrics(
            dataset: dataset, accuracy: accuracy, recall: recall?.values,
            confusion: confusion.map { rows in
                ExpressionValues(rows.values.values.map { ExpressionValues($0.values.values.map(\.count)) })
            },
            calibration: calibration.map {
                ModelMetrics.Calibration(
                    expectedError: $0.expectedError, unclearShare: $0.unclearShare,
                    accuracyWithoutUnclear: $0.accuracyWithoutUnclear)
            })
    }
}
