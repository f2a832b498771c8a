import Testing

@testable import AttuneServe

/// Which part of a file a header asks for.
@Suite struct ByteRangeTests {
    @Test(
        arguments: [
            (nil, ByteRange.whole), ("bytes=0-", .part(0...999)), ("bytes=0-0", .part(0...0)),
            ("bytes=100-199", .part(100...199)), ("bytes=990-5000", .part(990...999)), ("bytes=-1", .part(999...999)),
            ("bytes=-5000", .part(0...999)), ("bytes=999-", .part(999...999)), ("bytes=1000-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable), ("bytes=5-2", .whole), ("bytes=-", .whole), ("bytes=0-1,5-6", .whole),
            ("items=0-1", .whole), ("bytes=a-b", .whole), ("bytes=99999999999999999999-", .whole), ("", .whole),
        ] as [(String?, ByteRange)])
    func asksForWhatTheStandardSays(header: String?, range: ByteRange) {
        #expect(ByteRange(header: header, size: 1_000) == range)
    }

    @Test(arguments: ["bytes=0-", "bytes=-5", "bytes=0-0"]) func nothingOfAnEmptyFileCanBeHad(header: String) {
        #expect(ByteRange(header: header, size: 0) == .unsatisfiable)
    }

    @Test(arguments: [
        ("bytes 0-499/1234", 0, 499, 1_234), ("bytes 1233-1233/1234", 1_233, 1_233, 1_234),
    ])
    func readsWhatAPartIsOf(header: String, first: Int64, last: Int64, total: Int64) throws {
        let range = try #require(ContentRange(header: header))
        #expect(range.part == first...last && range.total == total)
    }

    @Test(arguments: [
        nil, "", "bytes */1234", "bytes 5-4/10", "bytes 0-10/10", "bytes 0-1/*", "bytes=0-1/10",
        "bytes 0-1/99999999999999999999",
    ])
    func takesNothingElseForAPart(header: String?) {
        #expect(ContentRange(header: header) == nil)
    }
}
