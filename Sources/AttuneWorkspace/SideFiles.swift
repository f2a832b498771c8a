import AttuneCore
import AttuneEngagement
import AttuneFiles
import AttuneReport
import SystemPackage

/// A transcript with the file it was read from; what is kept of it holds no names.
struct RecordedTranscript: Codable, Equatable, Sendable {
    var file: SideFile
    var transcript: Transcript
}

/// A chat with the file it was read from; what is kept of it holds no words and no names.
struct RecordedChat: Codable, Equatable, Sendable {
    var file: SideFile
    var chat: ChatLog
}

/// What lies beside a recording and says what was said and written in it.
struct SideFiles: Equatable, Sendable {
    var transcript: RecordedTranscript?
    var chat: RecordedChat?

    /// Reads what lies beside a recording, and says which files cannot be used: one sentence each.
    ///
    /// - Parameter excluded: what was said and written in these is not kept.
    static func read(
        beside recording: Recording, excluding excluded: ExcludedStretches
    ) -> (files: SideFiles, warnings: [String]) {
        var files = SideFiles()
        var warnings: [String] = []
        switch TranscriptFinder(recording: recording).read(excluding: excluded) {
        case .none: break
        case .read(let transcript): files.transcript = transcript
        case .unusable(let warning): warnings.append(warning)
        }
        switch ChatFinder(recording: recording).read(excluding: excluded) {
        case .none: break
        case .read(let chat): files.chat = chat
        case .unusable(let warning): warnings.append(warning)
        }
        return (files, warnings)
    }

    var talk: Talk { Talk(transcript: transcript?.transcript, chat: chat?.chat) }
}

/// What became of looking for a file beside a recording: a value, none, or a file that cannot be used, about which people
/// are told.
enum SideFileOutcome<Value: Equatable>: Equatable {
    case none
    case read(Value)
    /// One sentence: which file, which line, and what to do about it.
    case unusable(warning: String)

    var value: Value? {
        if case .read(let value) = self { value } else { nil }
    }
}

/// Reads the first of some files beside a recording that is there.
struct SideFileReader {
    /// Larger files are no side files: a whole day of speech has about 4 MB.
    static let mostBytes = 20_000_000

    /// What the file is, as in `transcript`.
    let kind: String
    /// Where it may lie, the best one first.
    let candidates: [FilePath]

    /// One that cannot be used hides no other: the report is made without.
    ///
    /// - Parameter value: what the text says; it throws `TranscriptError` for a line that cannot be understood.
    func read<Value: Equatable>(_ value: (SideFile, String) throws -> Value) -> SideFileOutcome<Value> {
        guard let path = candidates.first(where: { FolderListing.identity(of: $0) != nil }) else { return .none }
        do {
            guard FolderListing.kind(of: path) == .file else {
                throw FileError(
                    what: "cannot read", path: path.string, reason: "it is no file", remedy: "check its name")
            }
            let bytes = try WholeFile.bytes(of: path, atMost: SideFileReader.mostBytes)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                return unusable(path.string, "is not text in UTF-8")
            }
            let file = SideFile(
                fileName: String(decoding: path.lastName, as: UTF8.self),
                sha256: try FileDigest.sha256(ofFileAt: path))
            return .read(try value(file, text))
        } catch let error as TranscriptError {
            return unusable("\(path.string):\(error.line)", error.problem)
        } catch {
            return unusable(path.string, "cannot be read (\(error))")
        }
    }

    private func unusable<Value>(_ place: String, _ problem: String) -> SideFileOutcome<Value> {
        .unusable(
            warning: "\(place): the \(kind) \(problem); the report is made without it, correct or remove the file")
    }
}
