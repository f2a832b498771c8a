import AttuneCore
import enum AttuneCore.Expression
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

/// Rows of `fer2013.csv` and `fer2013new.csv`.
enum TableRow {
    static func pixels(code: String = "3", count: Int = 2_304, value: String = "7", usage: String = "PublicTest")
        -> String
    {
        "\(code),\(Array(repeating: value, count: count).joined(separator: " ")),\(usage)"
    }

    static let votesHeader =
        "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF"
}

@Suite struct PixelTableTests {
    private func read(
        _ rows: [String], header: String = "emotion,pixels,Usage", usage: String? = nil, votes: [String]? = nil,
        skips: Bool = false, newline: String = "\n"
    ) throws -> (images: [LabelledImage], skipped: [DatasetError]) {
        func table(_ lines: [String], _ path: String) throws -> TextTable {
            try TextTable(Data((lines.joined(separator: newline) + newline).utf8), path: path)
        }
        let ferplus = try votes.map { try FERPlusTable(try table([TableRow.votesHeader] + $0, "votes.csv")) }
        var bad = BadEntries(areSkipped: skips)
        let images = try PixelTable(try table([header] + rows, "fer2013.csv"))
            .images(usage: usage, ferplus: ferplus, bad: &bad)
        return (images, bad.skipped)
    }

    @Test(arguments: [
        ("0", Expression.angry), ("1", .disgust), ("2", .fear), ("3", .happy), ("4", .sad), ("5", .surprise),
        ("6", .neutral),
    ])
    func readsTheTablesOwnNumbering(code: String, expression: Expression) throws {
        let images = try read([TableRow.pixels(code: code)]).images
        #expect(
            images == [
                LabelledImage(
                    name: "row 1", usage: "PublicTest", label: expression, pixels: Array(repeating: 7, count: 2_304))
            ])
    }

    @Test(arguments: ["PublicTest", "publictest"])
    func readsOneUsageAlone(usage: String) throws {
        let rows = [
            TableRow.pixels(usage: "Training"), TableRow.pixels(code: "4"), TableRow.pixels(usage: "PrivateTest"),
        ]
        let images = try read(rows, usage: usage, newline: "\r\n").images
        #expect(images.map(\.label) == [.sad])
        #expect(images.map(\.name) == ["row 2"])
        #expect(try read(rows).images.count == 3)
    }

    @Test func findsColumnsByNameAndToleratesQuotes() throws {
        let pixels = Array(repeating: "0 255 17", count: 768).joined(separator: " ")
        let (images, _) = try read(["\"4\", \"Training\" ,\"\(pixels)\""], header: "\u{FEFF}\"emotion\", Usage, pixels")
        #expect(images.map(\.label) == [.sad])
        #expect(images.map(\.usage) == ["Training"])
        #expect(images[0].pixels.prefix(4) == [0, 255, 17, 0])
    }

    private static let bad: [(row: String, problem: String)] = [
        (TableRow.pixels(count: 2_303), "2303 pixels where 2304 belong"),
        (TableRow.pixels(code: "7"), "'7' is no emotion from 0 to 6"),
        (TableRow.pixels(code: "happy"), "'happy' is no emotion from 0 to 6"),
        (TableRow.pixels(value: "256"), "'256' is no pixel value from 0 to 255"),
        (TableRow.pixels(value: "-1"), "'-1' is no pixel value from 0 to 255"),
        (TableRow.pixels(value: "99999999999999999999"), "'99999999999999999999' is no pixel value from 0 to 255"),
        ("3", "1 fields where there are 3 columns"),
        ("3,\"1 2,PublicTest", "a quotation mark is not closed"),
    ]

    @Test(arguments: bad)
    func namesTheLineThatCannotBeUsed(row: String, problem: String) throws {
        let error = DatasetError(path: "fer2013.csv", line: 4, problem: problem)
        #expect(throws: error) { try read([TableRow.pixels(), "", row]) }
        let (images, skipped) = try read([TableRow.pixels(), "", row, TableRow.pixels()], skips: true)
        #expect(images.map(\.name) == ["row 1", "row 3"])
        #expect(skipped == [error])
    }

    @Test(arguments: [("emotion,Usage", "pixels"), ("pixels,Usage", "emotion")])
    func namesTheMissingColumn(header: String, column: String) {
        let error = #expect(throws: DatasetError.self) { try read([], header: header) }
        #expect(error?.line == 1)
        #expect(error?.problem.hasPrefix("there is no column '\(column)'") == true)
    }

    @Test func readsTheMajoritiesOfTheSameRows() throws {
        let rows = [TableRow.pixels(usage: "Training"), TableRow.pixels(), TableRow.pixels()]
        let votes = [
            "Training,a.png,10,0,0,0,0,0,0,0,0,0", "PublicTest,b.png,0,0,0,6,4,0,0,0,0,0",
            "PublicTest,,0,0,0,0,0,0,0,0,0,10",
        ]
        let images = try read(rows, usage: "PublicTest", votes: votes).images
        #expect(images.map(\.ferplus) == [.expression(.sad), .notAFace])
    }

    @Test(arguments: [
        (["PublicTest,a,10,0,0,0,0,0,0,0,0,0"], 2, "the table ends with 1 rows where fer2013.csv has 2"),
        (
            ["PublicTest,a,10,0,0,0,0,0,0,0,0,0", "Training,a,10,0,0,0,0,0,0,0,0,0"], 3,
            "the usage is 'Training' where the table of pictures has 'PublicTest' in the same row"
        ),
        (
            ["PublicTest,a,10,0,0,0,0,0,0,0,0,0", "PublicTest,a,x,0,0,0,0,0,0,0,0,0"], 3,
            "'x' is no number of votes"
        ),
    ])
    func refusesVotesOfOtherRows(votes: [String], line: Int, problem: String) {
        #expect(throws: DatasetError(path: "votes.csv", line: line, problem: problem)) {
            try read([TableRow.pixels(), TableRow.pixels()], votes: votes)
        }
    }
}

@Suite struct FERPlusMajorityTests {
    @Test(arguments: [
        ([10, 0, 0, 0, 0, 0, 0, 0, 0, 0], FERPlusMajority.expression(.neutral)),
        ([0, 6, 4, 0, 0, 0, 0, 0, 0, 0], .expression(.happy)),
        // Half of the votes is no majority.
        ([5, 5, 0, 0, 0, 0, 0, 0, 0, 0], .undecided),
        // Without the single votes four of six are more than half.
        ([0, 0, 0, 4, 2, 1, 1, 1, 1, 0], .expression(.sad)),
        ([0, 0, 0, 0, 4, 3, 3, 0, 0, 0], .undecided),
        ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], .undecided),
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], .undecided),
        ([0, 0, 7, 0, 0, 0, 3, 0, 0, 0], .expression(.surprise)),
        ([0, 0, 0, 0, 0, 8, 2, 0, 0, 0], .expression(.disgust)),
        ([0, 0, 0, 0, 2, 0, 8, 0, 0, 0], .expression(.fear)),
        ([0, 0, 0, 0, 9, 0, 1, 0, 0, 0], .expression(.angry)),
        ([0, 0, 0, 0, 0, 0, 0, 9, 1, 0], .contempt),
        ([0, 0, 0, 0, 0, 0, 0, 0, 6, 4], .unknown),
        ([0, 0, 0, 0, 0, 0, 0, 0, 0, 10], .notAFace),
    ])
    func moreThanHalfOfTheVotesThatCount(votes: [Int], majority: FERPlusMajority) {
        #expect(FERPlusMajority(votes: votes) == majority)
    }
}
