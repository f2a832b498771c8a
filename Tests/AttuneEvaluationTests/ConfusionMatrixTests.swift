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

    @Test func writesAFixedTable() {
        let lines = ExpressionEvaluation.summary(confusion).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "4 images, 2 as labelled")
        #expect(lines[1] == "accuracy 0.5000, macro-F1 0.3333")
        #expect(lines.count == 12)
        #expect(lines[8].split(separator: " ") == ["happy", "0", "0", "0", "2", "1", "0", "0", "0.6667", "0.6667"])
        #expect(Set(lines[4...].map(\.count)).count == 1)
    }

    @Test(arguments: [(0, "0.0000"), (1, "1.0000"), (0.04004, "0.0400"), (0.66135, "0.6614")])
    func writesFourDecimals(value: Double, text: String) {
        #expect(ExpressionEvaluation.decimal(value) == text)
    }
}
