import AttuneReport
import AttuneText

/// What the section on limits and law is filled with: the rest of it is fixed text.
struct LimitsContent {
    let accuracy: String

    /// - Parameter models: the first of them with a known accuracy is the expression classifier.
    init(_ models: [ModelSummary], language: Language) {
        guard let metrics = models.lazy.compactMap(\.metrics).first else {
            accuracy = Words.limits.accuracyUnknown.text(language)
            return
        }
        let right = Int((min(1, max(0, metrics.accuracy)) * 100).rounded())
        accuracy =
            Words.limits.accuracyKnown.text(
                language, ["right": "\(right)", "wrong": "\(100 - right)", "dataset": metrics.dataset])
    }
}
