import AttuneCore
import AttuneEngagement
import AttuneFiles
import SystemPackage

/// Finds and reads the transcript that lies beside a recording.
struct TranscriptFinder {
    /// Of `lecture.mp4`: `lecture.transcript.vtt`, `lecture.vtt` or `lecture.cc.vtt`, in this order.
    static let extensions = ["transcript.vtt", "vtt", "cc.vtt"]

    let recording: Recording

    /// Reads the first file of a fitting name.
    func read(excluding excluded: ExcludedStretches = .none) -> SideFileOutcome<RecordedTranscript> {
        SideFileReader(kind: "transcript", candidates: candidates).read { file, text in
            RecordedTranscript(file: file, transcript: try TranscriptParser.transcript(from: text, excluding: excluded))
        }
    }

    /// Where a transcript may lie, the best one first: a file of the recording's own name goes before one of the meeting.
    var candidates: [FilePath] {
        let stems = [recording.path.stemBytes] + (recording.meetingStem.map { [Array($0.utf8)] } ?? [])
        return stems.flatMap { stem in
            TranscriptFinder.extensions.map { recording.path.beside(named: stem + Array(".\($0)".utf8)) }
        }
    }
}

extension Recording {
    /// What the files of one meeting in Zoom's cloud begin with, as in `GMT20240124-202901_Recording`; nil for a
    /// recording of another name.
    ///
    /// Zoom names all recordings of one meeting, its transcript and its chat after the meeting's start: the files
    /// `GMT20240124-202901_Recording_1280x720.mp4` and `GMT20240124-202901_Recording_gallery_1280x720.mp4` share
    /// `GMT20240124-202901_Recording.transcript.vtt`.
    var meetingStem: String? {
        // What Zoom names is text; of another name the bytes are kept as they are.
        String(validating: path.stemBytes, as: UTF8.self)
            .flatMap { $0.prefixMatch(of: /(GMT[0-9]{8}-[0-9]{6}_Recording)(?:_|$)/) }.map { String($0.1) }
    }
}
