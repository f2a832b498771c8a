import SystemPackage
import Testing

@testable import AttuneVideo

/// What a decoder's end says about its recording.
@Suite struct EndedDecoderTests {
    @Test(arguments: [
        ("signal 9, killed", true), ("signal 15, terminated", true), ("signal 11, segmentation fault", false),
        ("signal 31, bad system call", false), ("exit code 9", false), ("exit code 1", false),
    ])
    func onlySomeSignalsComeFromOutside(how: String, isFromOutside: Bool) {
        #expect(VideoError(.decoderEnded, path: "a.mp4", detail: how).wasDecoderKilled == isFromOutside)
    }

    @Test func aStandstillDoesNot() {
        #expect(!VideoError(.decoderStuck, path: "a.mp4", detail: "signal 9, killed").wasDecoderKilled)
    }
}
