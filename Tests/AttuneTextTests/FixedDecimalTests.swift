import AttuneCore
import Testing

@testable import AttuneText

@Suite struct FixedDecimalTests {
    @Test(arguments: [
        (0.0, 3, "0.000"), (-0.0, 3, "0.000"), (-0.0004, 3, "0.000"), (-0.0005, 3, "-0.001"), (0.0005, 3, "0.001"),
        (1.0, 0, "1"), (0.5, 0, "1"), (-0.5, 0, "-1"), (0.049, 1, "0.0"), (0.05, 1, "0.1"), (12.3456, 2, "12.35"),
        (-12.3456, 2, "-12.35"), (99.9996, 3, "100.000"), (1e15, 3, "1000000000000000.000"), (1e300, 3, ""),
        (.nan, 3, ""), (.infinity, 0, ""), (-.infinity, 4, ""),
    ])
    func text(_ value: Double, _ places: Int, _ expected: String) {
        #expect(FixedDecimal.text(value, places: places) == expected)
    }

    @Test func unknownIsEmpty() {
        #expect(FixedDecimal.text(nil, places: 3) == "")
        #expect(FixedDecimal.short(nil, places: 3) == "")
        #expect(FixedDecimal.percent(nil) == "")
    }

    @Test(arguments: [
        (12.5, 3, "12.5"), (3.0, 3, "3"), (100.0, 0, "100"), (0.1004, 3, "0.1"), (0, 2, "0"), (-0.001, 2, "0"),
    ])
    func short(_ value: Double, _ places: Int, _ expected: String) {
        #expect(FixedDecimal.short(value, places: places) == expected)
    }

    @Test(arguments: [(0.714, "71%"), (0.715, "72%"), (1, "100%"), (0.004, "0%"), (0, "0%")])
    func percent(_ share: Double, _ expected: String) {
        #expect(FixedDecimal.percent(share) == expected)
    }
}

@Suite struct PlainWordsTests {
    @Test(arguments: [
        (0, "0:00", "0 s"), (59, "0:59", "59 s"), (60, "1:00", "1 min"), (245, "4:05", "4 min 5 s"),
        (3_600, "1:00:00", "1 h"), (3_845, "1:04:05", "1 h 4 min"), (36_000, "10:00:00", "10 h"),
    ])
    func times(_ seconds: Int, _ clock: String, _ length: String) {
        #expect(PlainWords.clock(.seconds(seconds)) == clock)
        #expect(PlainWords.length(.seconds(seconds)) == length)
    }

    @Test func clockRoundsDownAndNeverBelowZero() {
        #expect(PlainWords.clock(.milliseconds(59_999)) == "0:59")
        #expect(PlainWords.clock(.milliseconds(-1)) == "0:00")
    }

    @Test(arguments: [
        (Int64(0), "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (312_404_992, "312.4 MB"),
        (4_200_000_000, "4.2 GB"),
    ])
    func sizes(_ bytes: Int64, _ expected: String) {
        #expect(PlainWords.size(bytes) == expected)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
    func groups(_ number: Int, _ expected: String) {
        #expect(PlainWords.grouped(number) == expected)
    }

    @Test(arguments: [(2.5, "2.5"), (9.0, "9"), (17.5, "18"), (10.0, "10")])
    func faces(_ median: Double, _ expected: String) {
        #expect(PlainWords.faces(median) == expected)
    }
}
