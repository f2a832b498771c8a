import AttuneCore
import AttuneEngagement
import AttuneFiles
import SystemPackage

/// Finds and reads the chat that Zoom saved beside a recording.
struct ChatFinder {
    /// What Zoom calls the chat of a local recording; it stands in a folder of its own for each meeting.
    static let localNames = ["meeting_saved_chat.txt", "chat.txt"]

    let recording: Recording

    func read(excluding excluded: ExcludedStretches = .none) -> SideFileOutcome<RecordedChat> {
        SideFileReader(kind: "chat", candidates: candidates).read { file, text in
            RecordedChat(file: file, chat: try ChatParser.chat(from: text, start: start, excluding: excluded))
        }
    }

    /// Where a chat may lie, the best one first.
    ///
    /// Of `lecture.mp4`: `lecture.chat.txt`; of a recording of Zoom's cloud, `GMT20240124-202901_RecordingnewChat.txt`; and
    /// of what Zoom recorded on a computer, as in `zoom_0.mp4` or `video1604871754.mp4`, the one in its folder.
    var candidates: [FilePath] {
        var names = [recording.path.stemBytes + Array(".chat.txt".utf8)]
        if let stem = recording.meetingStem {
            names += ["newChat.txt", ".chat.txt", "_newChat.txt"].map { Array((stem + $0).utf8) }
        }
        if isLocal { names += ChatFinder.localNames.map { Array($0.utf8) } }
        return names.map { recording.path.beside(named: $0) }
    }

    private var isLocal: Bool {
        String(validating: recording.path.stemBytes, as: UTF8.self)?.wholeMatch(of: /zoom_[0-9]+|video[0-9]+/) != nil
    }

    /// The time of day at which a local recording began, from its folder's name, as in
    /// `2024-01-24 10.15.00 Linear algebra`; nil where it does not say.
    private var start: MediaTime? {
        let folder = recording.path.removingLastComponent().lastName
        guard let name = String(validating: folder, as: UTF8.self),
            let match = name.prefixMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2} ([0-2][0-9])\.([0-5][0-9])\.([0-5][0-9])/)
        else { return nil }
        let fields = [match.1, match.2, match.3].compactMap { Int($0) }
        guard fields.count == 3 else { return nil }
        return .seconds((fields[0] * 60 + fields[1]) * 60 + fields[2])
    }
}
