import AttuneCore

/// How far the shares of the expressions in a minute lie from the schedule.
///
/// It holds the mistakes of the classifier, and of whom it is asked about: a smile is scheduled, and a photograph of a
/// smile is what is classified.
public struct ExpressionFigures: AddableFigures {
    /// For each expression the distance of the share read from the share scheduled, 0…1, over the minutes.
    public var errors = ExpressionValues<Mean>(repeating: Mean())
    /// Minutes that can be compared: something was scheduled and something read.
    public var minutes = Proportion()
    /// Usable faces of known people that are `unclear`, and of the others those that are read as scheduled.
    public var unclear = Proportion()
    public var asScheduled = Proportion()

    init() {}

    init(of minutes: [MinuteExpressions]) {
        for minute in minutes {
            self.minutes.add(minute.shares(of: .neutral) != nil)
            unclear = unclear + minute.unclear
            asScheduled = asScheduled + minute.asScheduled
            for expression in Expression.allCases {
                guard let shares = minute.shares(of: expression) else { continue }
                errors[expression].add(abs(shares.found - shares.scheduled))
            }
        }
    }

    /// The mean over the seven expressions and the minutes.
    public var error: Mean { errors.values.reduce(Mean(), +) }

    static func + (left: ExpressionFigures, right: ExpressionFigures) -> ExpressionFigures {
        var sum = ExpressionFigures()
        sum.errors = ExpressionValues(zip(left.errors.values, right.errors.values).map(+))
        sum.minutes = left.minutes + right.minutes
        sum.unclear = left.unclear + right.unclear
        sum.asScheduled = left.asScheduled + right.asScheduled
        return sum
    }
}
