import AttuneFiles
import SystemPackage
import Testing

@testable import attune

/// Arguments that are no text are found again among those that the program was started with.
@Suite struct RawArgumentsTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func textIsTakenAsItIs() {
        let raw = [bytes("attune"), bytes("analyze"), bytes("é.mp4")]
        #expect(RawArguments.paths(for: ["é.mp4", "other"], among: raw) == [FilePath("é.mp4"), FilePath("other")])
    }

    @Test func whatWasRepairedIsTheBytesThatWereGiven() {
        let raw = [bytes("attune"), [0x62, 0xFF], bytes("b\u{FFFD}"), [0x62, 0xFE]]
        let paths = RawArguments.paths(for: ["b\u{FFFD}", "b\u{FFFD}", "b\u{FFFD}"], among: raw)
        #expect(paths.map(\.bytes) == [[0x62, 0xFF], [0x62, 0xFE], bytes("b\u{FFFD}")])
    }
}
