import AttuneCore
// Named by itself, because Foundation has an Expression too.
import enum AttuneCore.Expression
import Foundation
import Testing

struct ExpressionTests {
    @Test func theSevenAreInTheOrderOfTheirClassNumbers() {
        let names = ["angry", "disgust", "fear", "happy", "neutral", "sad", "surprise"]
        #expect(Expression.allCases.map(\.rawValue) == names)
        #expect(Expression.allCases.map(\.index) == Array(0..<7))
    }

    @Test(arguments: Expression.allCases)
    func aSubscriptReadsAndWritesItsOwnValue(expression: Expression) {
        var values = ExpressionValues([0, 10, 20, 30, 40, 50, 60])
        #expect(values[expression] == expression.index * 10)
        values[expression] = -1
        #expect(values.values.firstIndex(of: -1) == expression.index)
        #expect(values.values.count { $0 == -1 } == 1)
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0, 0, 0, 0], Expression.angry),
            ([0.1, 0.1, 0.1, 0.4, 0.1, 0.1, 0.1], .happy),
            ([0, 0, 0, 0.5, 0, 0, 0.5], .happy),
            ([0, 0, 0, 0, 0, 0, 1], .surprise),
        ] as [([Float], Expression)])
    func theFirstOfSeveralLargestCounts(values: [Float], largest: Expression) {
        #expect(ExpressionProbabilities(values).largest == largest)
    }

    @Test func isStoredAsAnArrayOfSeven() throws {
        let values = ExpressionValues([1, 2, 3, 4, 5, 6, 7])
        let stored = try JSONEncoder().encode(values)
        #expect(String(decoding: stored, as: UTF8.self) == "[1,2,3,4,5,6,7]")
        #expect(try JSONDecoder().decode(ExpressionValues<Int>.self, from: stored) == values)
        #expect(ExpressionValues(repeating: 3).values == [3, 3, 3, 3, 3, 3, 3])
    }

    @Test(arguments: ["[]", "[1,2,3,4,5,6]", "[1,2,3,4,5,6,7,8]"])
    func anyOtherNumberOfStoredValuesIsRefused(text: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(ExpressionValues<Int>.self, from: Data(text.utf8))
        }
    }

    @Test func anyOtherNumberOfValuesIsAMistakeInTheProgram() async {
        await #expect(processExitsWith: .failure) {
            _ = ExpressionValues([1, 2, 3])
        }
    }

    /// Looked into, as a debugger or a failing test does.
    @Test func valuesCanBePrinted() {
        let values = ExpressionValues<Float>([0.25, 0, 0, 0.5, 0, 0, 0.25])
        #expect(Mirror(reflecting: values).children.map(\.label) == Expression.allCases.map(\.rawValue))
        #expect(String(describing: Optional(values)).contains("happy: 0.5"))
        var dumped = ""
        dump(values, to: &dumped)
        #expect(dumped.contains("happy: 0.5"))
    }
}
