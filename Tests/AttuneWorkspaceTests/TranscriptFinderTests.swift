import AttuneCore
import AttuneEngagement
import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneWorkspace

@Suite struct TranscriptFinderTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private func finder(_ name: String) -> TranscriptFinder {
        TranscriptFinder(recording: Recording(path: FilePath(folder.path(name)), name: "lecture"))
    }

    private func makeTranscript(_ name: String, _ text: String) throws {
        try folder.makeFile(name, "WEBVTT\n\n00:01.000 --> 00:02.000\nAnna Example: \(text)\n")
    }

    private func found(_ name: String) -> String? {
        finder(name).read().value?.transcript.cues.first?.text
    }

    static let zoom = [
        "GMT20240124-202901_Recording_1280x720.mp4", "GMT20240124-202901_Recording_gallery_1280x720.mp4",
        "GMT20240124-202901_Recording_gvo_1280x720.mp4", "GMT20240124-202901_Recording_avo_640x360.mp4",
        "GMT20240124-202901_Recording_as_1920x1080.mp4", "GMT20240124-202901_Recording.mp4",
    ]

    @Test(arguments: zoom, ["transcript.vtt", "cc.vtt", "vtt"])
    func zoomNames(_ recording: String, _ ending: String) throws {
        try makeTranscript("GMT20240124-202901_Recording.\(ending)", "of the meeting")
        #expect(found(recording) == "of the meeting")
        #expect(found("GMT20240125-202901_Recording_1280x720.mp4") == nil)
    }

    @Test(arguments: ["lecture.vtt", "lecture.transcript.vtt", "lecture.cc.vtt"])
    func sameStem(_ name: String) throws {
        try makeTranscript(name, "said")
        #expect(found("lecture.mp4") == "said")
        #expect(found("lecture.webm") == "said")
        #expect(found("lecture2.mp4") == nil)
        #expect(found("GMT_Recording_lecture.mp4") == nil)
    }

    /// The recording's own file goes before the meeting's, and a transcript before captions.
    @Test func order() throws {
        let recording = "GMT20240124-202901_Recording_gallery_1280x720.mp4"
        let stem = "GMT20240124-202901_Recording"
        let names = [
            "\(stem).cc.vtt", "\(stem).vtt", "\(stem).transcript.vtt", "\(stem)_gallery_1280x720.cc.vtt",
            "\(stem)_gallery_1280x720.vtt", "\(stem)_gallery_1280x720.transcript.vtt",
        ]
        for name in names {
            try makeTranscript(name, name)
            #expect(found(recording) == name)
        }
    }

    @Test func whatIsKeptHoldsNoNames() throws {
        try makeTranscript("lecture.vtt", "hello")
        let recorded = try #require(finder("lecture.mp4").read().value)
        #expect(recorded.file.fileName == "lecture.vtt")
        #expect(recorded.file.sha256.count == 64)
        let stored = String(decoding: try JSONEncoder().encode(recorded), as: UTF8.self)
        #expect(!stored.contains("Anna") && stored.contains("hello"))
        #expect(try JSONDecoder().decode(RecordedTranscript.self, from: Data(stored.utf8)) == recorded)
    }

    @Test func aBadFileIsNamedWithItsLine() throws {
        try folder.makeFile("lecture.vtt", "WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nx\n")
        let path = folder.path("lecture.vtt")
        #expect(
            finder("lecture.mp4").read()
                == .unusable(
                    warning: "\(path):4: the transcript has times that cannot be read; the report is made without it, "
                        + "correct or remove the file"))
    }

    @Test func whatIsNoTextIsToldToo() throws {
        try Data([0x57, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: folder.path("lecture.vtt")))
        guard case .unusable(let warning) = finder("lecture.mp4").read() else {
            Issue.record("it was taken")
            return
        }
        #expect(warning.contains("is not text in UTF-8"))
        try FileManager.default.createDirectory(
            atPath: folder.path("other.vtt"), withIntermediateDirectories: true)
        guard case .unusable(let folderWarning) = finder("other.mp4").read() else {
            Issue.record("a folder was taken")
            return
        }
        #expect(folderWarning.contains("it is no file"))
    }

    @Test func aLinkToATranscriptIsOne() throws {
        try makeTranscript("elsewhere/notes.vtt", "said")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("lecture.vtt"), withDestinationPath: folder.path("elsewhere/notes.vtt"))
        #expect(found("lecture.mp4") == "said")
    }

    /// Of a name that is not UTF-8 every byte counts.
    @Test func aNameThatIsNoText() throws {
        let recording = FilePath(bytes: Array(folder.path("b").utf8) + [0xFF] + Array(".mp4".utf8))
        let finder = TranscriptFinder(recording: Recording(path: recording, name: "b"))
        try makeTranscript("b\u{FFFD}.vtt", "of another recording")
        #expect(finder.read() == .none)
        try makeTranscript("it.vtt", "its own")
        let own = FilePath(bytes: Array(folder.path("b").utf8) + [0xFF] + Array(".vtt".utf8))
        #expect(own.withPlatformString { rename(folder.path("it.vtt"), $0) } == 0)
        #expect(finder.read().value?.transcript.cues.first?.text == "its own")
        #expect(finder.read().value?.file.fileName == "b\u{FFFD}.vtt")
    }

    @Test func nothingBesideIt() {
        #expect(finder("lecture.mp4").read() == .none)
    }
}
