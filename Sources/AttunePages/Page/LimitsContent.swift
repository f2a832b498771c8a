import AttuneReport

/// What the section on limits and law is filled with: the rest of it is fixed text.
struct LimitsContent {
    let accuracy: String

    /// - Parameter models: the first of them with a known accuracy is the expression classifier.
    init(_ models: [ModelSummary]) {
        guard let metrics = models.lazy.compactMap(\.metrics).first else {
            accuracy =
                "How often the classifier gives the label that people would give is not known, because its card "
                + "names no test."
            return
        }
        let right = Int((min(1, max(0, metrics.accuracy)) * 100).rounded())
        accuracy =
            "On its test pictures (\(metrics.dataset)) the classifier gave \(right) of 100 faces the label that people "
            + "had given them, and the other \(100 - right) another one. Those pictures are not your class; small tiles "
            + "and compressed video are likely to make it worse. Trust changes over many minutes and many faces, not "
            + "one minute's number."
    }
}
