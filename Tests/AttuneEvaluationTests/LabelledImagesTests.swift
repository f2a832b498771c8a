import AttuneCore
import enum AttuneCore.Expression
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

@Suite struct PixelTableTests {
    private static func row(code: String = "3", pixels: Int = 2_304, value: String = "7", usage: String = "PublicTest")
        -> String
    {
        "\(code),\(Array(repeating: value, count: pixels).joined(separator: " ")),\(usage)"
    }

    private func parse(_ rows: [String], usage: String? = nil, newline: String = "\n") throws -> [LabelledImage] {
        let text = (["emotion,pixels,Usage"] + rows).joined(separator: newline) + newline
        return try PixelTable.parse(Data(text.utf8), path: "fer2013.csv", usage: usage)
    }

    @Test(arguments: [
        ("0", Expression.angry), ("1", .disgust), ("2", .fear), ("3", .happy), ("4", .sad), ("5", .surprise),
        ("6", .neutral),
    ])
    func readsTheTablesOwnNumbering(code: String, expression: Expression) throws {
        let images = try parse([Self.row(code: code)])
        #expect(images == [LabelledImage(label: expression, pixels: Array(repeating: 7, count: 2_304))])
    }

    @Test func readsOneUsageAlone() throws {
        let rows = [Self.row(usage: "Training"), Self.row(code: "4"), Self.row(usage: "PrivateTest")]
        #expect(try parse(rows, usage: "PublicTest", newline: "\r\n").map(\.label) == [.sad])
        #expect(try parse(rows).count == 3)
    }

    @Test(arguments: [
        (row(pixels: 2_303), "2303 pixels where 2304 belong"),
        (row(code: "7"), "'7' is no emotion from 0 to 6"),
        (row(code: "happy"), "'happy' is no emotion from 0 to 6"),
        (row(value: "256"), "'256' is no pixel value from 0 to 255"),
        ("3", "expected emotion,pixels,Usage"),
    ])
    func namesTheLineThatCannotBeUsed(bad: String, problem: String) {
        #expect(throws: DatasetError(path: "fer2013.csv", line: 3, problem: problem)) {
            try parse([Self.row(), bad])
        }
    }
}
