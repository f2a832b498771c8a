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
        let right = min(10, max(0, Int((metrics.accuracy * 10).rounded())))
        accuracy =
            "On its own test pictures (\(metrics.dataset)) the classifier gave the label that people had given in "
            + "\(FixedDecimal.text(metrics.accuracy * 100, places: 1))% of the cases: about \(right) of 10 faces. The "
            + "other \(10 - right) of 10 got another label. Those pictures are not your class; small tiles and "
            + "compressed video are likely to make it worse. Trust changes over many minutes and many faces, not one "
            + "minute's number."
    }
}
