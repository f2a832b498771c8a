import AttuneEngagement
import AttuneFiles
import AttunePages
import AttuneReport
import Foundation
import SystemPackage

/// Finds and reads the transcript that lies beside a recording.
struct TranscriptFinder {
    /// Of `lecture.mp4`: `lecture.transcript.vtt`, `lecture.vtt` or `lecture.cc.vtt`, in this order.
    static let extensions = ["transcript.vtt", "vtt", "cc.vtt"]
    /// Larger files are no transcripts: a whole day of speech has about 4 MB.
    static let mostBytes = 20_000_000

    let recording: Recording

    /// What was found: a transcript, none, or a file that cannot be used, about which people are told.
    enum Outcome: Equatable {
        case none
        case read(RecordedTranscript)
        /// One sentence: which file, which line, and what to do about it.
        case unusable(warning: String)

        var transcript: RecordedTranscript? {
            if case .read(let transcript) = self { transcript } else { nil }
        }
    }

    /// Reads the first file of a fitting name. One that cannot be used hides no other: the report is made without.
    func read() -> Outcome {
        guard let path = candidates.first(where: { FolderListing.identity(of: $0) != nil }) else { return .none }
        do {
            let bytes = try bytes(ofFileAt: path)
            guard let text = String(validating: bytes, as: UTF8.self) else {
                return unusable(path.string, "is not text in UTF-8")
            }
            return .read(
                RecordedTranscript(
                    file: TranscriptSummary(
                        fileName: String(decoding: path.lastName, as: UTF8.self),
                        sha256: try FileDigest.sha256(ofFileAt: path)),
                    transcript: try TranscriptParser.transcript(from: text)))
        } catch let error as TranscriptError {
            return unusable("\(path.string):\(error.line)", error.problem)
        } catch {
            return unusable(path.string, "cannot be read (\(error))")
        }
    }

    /// Where a transcript may lie, the best one first.
    ///
    /// Zoom's cloud names all recordings of one meeting, and its transcript, after the meeting's start: the files
    /// `GMT20240124-202901_Recording_1280x720.mp4` and `GMT20240124-202901_Recording_gallery_1280x720.mp4` share
    /// `GMT20240124-202901_Recording.transcript.vtt`. A file of the recording's own name goes before it.
    var candidates: [FilePath] {
        let stem = recording.path.stemBytes
        var stems = [stem]
        // What Zoom names is text; of another name the bytes are kept as they are.
        if let text = String(validating: stem, as: UTF8.self),
            let match = text.prefixMatch(of: /(GMT[0-9]{8}-[0-9]{6}_Recording)_/)
        {
            stems.append(Array(match.1.utf8))
        }
        return stems.flatMap { stem in
            TranscriptFinder.extensions.map { recording.path.beside(named: stem + Array(".\($0)".utf8)) }
        }
    }

    private func bytes(ofFileAt path: FilePath) throws -> [UInt8] {
        guard FolderListing.kind(of: path) == .file else {
            throw FileError(what: "cannot read", path: path.string, reason: "it is no file", remedy: "check its name")
        }
        return try WholeFile.bytes(of: path, atMost: TranscriptFinder.mostBytes)
    }

    private func unusable(_ place: String, _ problem: String) -> Outcome {
        .unusable(
            warning: "\(place): the transcript \(problem); the report is made without it, correct or remove the file")
    }
}
