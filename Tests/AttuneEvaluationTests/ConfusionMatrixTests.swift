import AttuneCore
import enum AttuneCore.Expression
import Foundation
import Testing

@testable import AttuneEvaluation

@Suite struct ConfusionMatrixTests {
    /// Three happy of which two are found, one sad taken for happy.
    private var confusion: ConfusionMatrix {
        var confusion = ConfusionMatrix()
        confusion.add(label: .happy, prediction: .happy)
        confusion.add(label: .happy, prediction: .happy)
        confusion.add(label: .happy, prediction: .neutral)
        confusion.add(label: .sad, prediction: .happy)
        return confusion
    }

    @Test func countsByLabelAndPrediction() {
        #expect(confusion.total == 4)
        #expect(confusion.correct == 2)
        #expect(confusion.counts[Expression.sad.index][Expression.happy.index] == 1)
        #expect(confusion.accuracy == 0.5)
    }

    @Test func measuresEachExpression() {
        #expect(confusion.recall(.happy) == 2.0 / 3)
        #expect(confusion.support(.happy) == 3)
        #expect(confusion.share(of: .happy, as: .neutral) == 1.0 / 3)
        #expect(confusion.share(of: .fear, as: .fear) == nil)
        #expect(confusion.worstRecall?.expression == .sad)
        #expect(confusion.precision(.happy) == 2.0 / 3)
        #expect(confusion.f1(.happy) == 2.0 / 3)
        #expect(confusion.recall(.sad) == 0)
        #expect(confusion.precision(.sad) == nil)
        #expect(confusion.f1(.sad) == 0)
        #expect(confusion.f1(.fear) == nil)
        #expect(confusion.macroF1 == 1.0 / 3)
    }

    @Test func anEmptyMatrixKnowsNothing() {
        #expect(ConfusionMatrix().accuracy == nil)
        #expect(ConfusionMatrix().macroF1 == nil)
    }
}
