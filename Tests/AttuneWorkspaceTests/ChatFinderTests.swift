import AttuneCore
import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneWorkspace

@Suite struct ChatFinderTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private func read(_ name: String) -> SideFileOutcome<RecordedChat> {
        ChatFinder(recording: Recording(path: FilePath(folder.path(name)), name: "lecture")).read()
    }

    @Test(arguments: [
        ("lecture.mp4", "lecture.chat.txt"),
        ("GMT20240124-202901_Recording_1280x720.mp4", "GMT20240124-202901_RecordingnewChat.txt"),
        ("GMT20240124-202901_Recording_gvo_1280x720.mp4", "GMT20240124-202901_RecordingnewChat.txt"),
        ("GMT20240124-202901_Recording.mp4", "GMT20240124-202901_RecordingnewChat.txt"),
        ("zoom_0.mp4", "chat.txt"), ("video1604871754.mp4", "meeting_saved_chat.txt"),
    ])
    func names(_ recording: String, _ chat: String) throws {
        #expect(read(recording) == .none)
        try folder.makeFile(chat, "00:00:07\tAnna Example:\tseldom written\n")
        let recorded = try #require(read(recording).value)
        #expect(recorded.chat.messages == [.seconds(7)])
        #expect(recorded.file.fileName == chat)
        let stored = String(decoding: try JSONEncoder().encode(recorded), as: UTF8.self)
        #expect(!stored.contains("Anna") && !stored.contains("seldom"))
    }

    /// In a folder of many recordings nobody knows whose chat it is.
    @Test(arguments: ["lecture.mp4", "zoom_room.mp4", "GMT20240124-202901_Recording_1280x720.mp4"])
    func theChatOfAFolderIsOfALocalRecording(_ recording: String) throws {
        try folder.makeFile("chat.txt", "00:00:07\tAnna:\thello\n")
        #expect(read(recording) == .none)
    }

    /// The times of the clock on the wall need the folder that Zoom names after the meeting's start.
    @Test func clockTimes() throws {
        let chat = "10:15:30 From Anna to Everyone : hello\n"
        try folder.makeFile("2024-01-24 10.15.00 Algebra/meeting_saved_chat.txt", chat)
        #expect(read("2024-01-24 10.15.00 Algebra/zoom_0.mp4").value?.chat.messages == [.seconds(30)])
        let path = try folder.makeFile("Algebra/meeting_saved_chat.txt", chat)
        guard case .unusable(let warning) = read("Algebra/zoom_0.mp4") else {
            Issue.record("it was taken")
            return
        }
        #expect(warning.contains("\(path):1: the chat has the time of a clock on the wall"), "\(warning)")
    }
}
