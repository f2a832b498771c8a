import AttuneCore

/// What most of FER+'s ten annotators saw in a picture.
public enum FERPlusMajority: Equatable, Sendable {
    case expression(Expression)
    case contempt, unknown, notAFace
    /// No answer has more than half of the votes that count.
    case undecided

    /// FER+'s answers in the order of its columns, with the columns' names in lower case.
    static let answers: [(column: String, meaning: FERPlusMajority)] = [
        ("neutral", .expression(.neutral)), ("happiness", .expression(.happy)), ("surprise", .expression(.surprise)),
        ("sadness", .expression(.sad)), ("anger", .expression(.angry)), ("disgust", .expression(.disgust)),
        ("fear", .expression(.fear)), ("contempt", .contempt), ("unknown", .unknown), ("nf", .notAFace),
    ]

    /// The majority of these votes, one number for each of `answers`.
    ///
    /// An answer that only one annotator gave is dropped, and the majority is more than half of the votes that are
    /// left: so FER+'s authors count in "majority" mode (Barsoum et al. 2016; FERPlus on GitHub, `ferplus.py`).
    public init(votes: [Int]) {
        precondition(votes.count == FERPlusMajority.answers.count, "a number of votes for each answer")
        let counted = votes.map { $0 > 1 ? $0 : 0 }
        let total = counted.reduce(0, +)
        let winner = counted.firstIndex { $0 * 2 > total }
        self = winner.map { FERPlusMajority.answers[$0].meaning } ?? .undecided
    }

    /// The seven-class label; nil for a picture that has none.
    public var expression: Expression? {
        if case .expression(let expression) = self { expression } else { nil }
    }

    /// As written to `predictions.csv`.
    var name: String {
        switch self {
        case .expression(let expression): expression.rawValue
        case .contempt: "contempt"
        case .unknown: "unknown"
        case .notAFace: "not_a_face"
        case .undecided: "undecided"
        }
    }
}
