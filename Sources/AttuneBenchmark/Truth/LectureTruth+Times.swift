import AttuneCore

extension LectureTruth {
    /// A sample this near to a change of an expression, or nearer, shows neither one surely.
    ///
    /// The footage dissolves for 0.5 s, centred on the change; the rest is for frames that stay on display.
    static let expressionTolerance = MediaTime.milliseconds(600)

    /// The index of the stretch of this time; the first one before zero, the last one after the end.
    func stretchIndex(at time: MediaTime) -> Int {
        stretches.lastIndex { $0.range.start <= time } ?? 0
    }

    /// Whether a frame of this time may show what is on either side of a change: it is less than a frame away from one.
    func isAtChange(_ time: MediaTime) -> Bool {
        let frame = Int64((1_000_000 / frameRate).rounded())
        return stretches.dropFirst().contains { abs(($0.range.start - time).microseconds) < frame }
    }

    /// The indices of the stretches whose layout is not that of the stretch before.
    var layoutChanges: [Int] {
        stretches.indices.dropFirst().filter { !stretches[$0].hasLayout(of: stretches[$0 - 1]) }
    }

    func person(_ id: Int) -> Person? {
        people.first { $0.id == id }
    }
}

extension LectureTruth.Person {
    /// What the person shows at this time; nil where that is not known.
    func expression(at time: MediaTime) -> Expression? {
        (expressions.last { $0.range.start <= time } ?? expressions.first)?.expression
    }

    /// Whether the expression changes within `LectureTruth.expressionTolerance` of this time.
    func isChangingExpression(at time: MediaTime) -> Bool {
        zip(expressions, expressions.dropFirst()).contains { before, after in
            before.expression != after.expression
                && abs((after.range.start - time).microseconds) <= LectureTruth.expressionTolerance.microseconds
        }
    }

    /// Whether it is known throughout what the person shows.
    var isKnown: Bool {
        expressions.allSatisfy { $0.expression != nil }
    }
}
