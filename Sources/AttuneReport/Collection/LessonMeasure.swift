import AttuneCore

/// In what a lesson is held against the other lessons of its course.
package enum LessonMeasure: CaseIterable, Sendable {
    case people
    case smiles
    case attention
    case pace

    /// Of the whole lesson: the median of people visible and of words a minute, the mean share, 0…1, of faces that smile
    /// and of faces turned as usual; nil where it is not known.
    package func value(of summary: RunSummary) -> Double? {
        switch self {
        case .people: summary.facesMedian
        case .smiles: mean(minutes(of: summary).compactMap { $0 })
        case .attention: summary.facing
        case .pace: summary.wordsPerMinute
        }
    }

    /// Of each minute, in the same unit; empty where the record has none.
    package func minutes(of summary: RunSummary) -> [Double?] {
        guard let minutes = summary.minutes else { return [] }
        return switch self {
        case .people: minutes.faces
        case .smiles: minutes.smiling
        case .attention: minutes.facing
        case .pace: minutes.wordsPerMinute
        }
    }
}
