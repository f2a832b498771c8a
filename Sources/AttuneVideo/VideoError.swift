import Foundation
import AttuneCore
import SystemPackage

/// Why a recording cannot be read, or cannot be read on, in words for the person who has the recording.
public struct VideoError: Error, Equatable, Sendable, Codable {
    /// What stands in the way.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// There is nothing at the path.
        case notFound
        /// The path leads to a folder.
        case isFolder
        /// The path leads to a pipe, a device or a socket.
        case isNoFile
        /// The operating system does not allow the file to be opened.
        case noPermission
        /// The file holds no bytes.
        case empty
        /// The content is in no container format that FFmpeg knows.
        case notMedia
        /// An MP4 or MOV file whose index (moov) is missing.
        case indexMissing
        /// The file holds sound or subtitles, and no video.
        case noVideo
        /// Its pictures have more pixels, or a longer side, than are decoded.
        case tooLarge
        /// Its container promises more streams than are looked at.
        case tooManyStreams
        /// FFmpeg, as installed, cannot decode the codec or the pixel format.
        case unsupportedCodec
        /// Not a single frame could be decoded.
        case noFrames
        /// Its first frame is to be shown later than recordings may last.
        case beginsTooLate
        /// The disk or the network drive failed while reading.
        case readFailed
        /// There was not enough memory for a frame.
        case outOfMemory
        /// The process that decoded it ended before its time.
        case decoderEnded
        /// Decoding it came to a standstill.
        case decoderStuck
    }

    public let kind: Kind
    /// The recording, as it was asked for; bytes that are no text are replaced.
    public let path: String
    /// Where in the recording; nil where it failed as a whole.
    public let time: MediaTime?
    /// What failed: a sentence without its full stop.
    public let problem: String
    /// What to do about it: a sentence without its full stop.
    public let remedy: String
    /// FFmpeg's own last line; nil where it said nothing.
    public let libraryMessage: String?
}

extension VideoError: CustomStringConvertible {
    /// One line: the file, what failed, where, what to do, and FFmpeg's own words.
    public var description: String {
        let place = time.map { " at \($0)" } ?? ""
        let message = libraryMessage.map { " (FFmpeg: \($0))" } ?? ""
        return "\(path): \(problem)\(place). \(remedy).\(message)"
    }
}

extension VideoError {
    /// The error of this kind in the words that users read; `detail` names a codec, a format or a signal.
    package init(
        _ kind: Kind, path: FilePath, time: MediaTime? = nil, detail: String = "",
        limits: MediaLimits = MediaLimits(), libraryMessage: String? = nil
    ) {
        let (problem, remedy) = VideoError.words(for: kind, detail: detail, limits: limits)
        self.init(
            kind: kind, path: path.string, time: time, problem: problem, remedy: remedy, libraryMessage: libraryMessage)
    }

    /// The same of the recording at another path.
    package func of(_ path: FilePath) -> VideoError {
        VideoError(
            kind: kind, path: path.string, time: time, problem: problem, remedy: remedy, libraryMessage: libraryMessage)
    }

    /// Whether its decoder was ended by a signal that no recording brings about: by who has no memory left, or ends all
    /// that a job has started.
    package var wasDecoderKilled: Bool {
        kind == .decoderEnded && [SIGKILL, SIGTERM, SIGINT].contains { problem.contains("(signal \($0),") }
    }

    /// For a recording of which not one frame was on display at an instant that was asked for.
    public static func noFrames(path: FilePath) -> VideoError {
        VideoError(.noFrames, path: path)
    }

    /// For a recording whose first frame is to be shown at `time`, after all that is analysed of it.
    public static func beginsTooLate(path: FilePath, time: MediaTime) -> VideoError {
        VideoError(.beginsTooLate, path: path, time: time)
    }

    private static func words(
        for kind: Kind, detail: String, limits: MediaLimits
    ) -> (problem: String, remedy: String) {
        switch kind {
        case .notFound:
            ("there is no such file", "Check the name and the folder")
        case .isFolder:
            ("this is a folder, not a recording", "Name a file inside it")
        case .isNoFile:
            ("this is no file but a pipe, a device or a socket", "Name a file")
        case .noPermission:
            ("this file may not be opened", "Ask its owner for permission to read it, or copy it to your own folder")
        case .empty:
            ("the file is empty", "Download or copy the recording again")
        case .notMedia:
            ("this is not a recording, whatever its name says", "Check that it plays in a media player")
        case .indexMissing:
            (
                "the file's index is missing: the recording or the download was cut off",
                "Download or copy it again; if the recorder crashed, a repair tool for MP4 files may rebuild the index"
            )
        case .noVideo:
            ("the recording has no video stream", "Choose the video file of the recording, not its sound")
        case .tooLarge:
            (
                "its pictures are too large (\(detail))",
                "Convert it to at most \(limits.longestSide) pixels a side and "
                    + "\(limits.mostPixels / 1_000_000) megapixels, such as 1920x1080, or raise the settings maximum_side "
                    + "and maximum_megapixels"
            )
        case .tooManyStreams:
            (
                "it holds more than \(detail) streams",
                "Write its video and its sound into a file of their own, or raise the setting maximum_streams"
            )
        case .unsupportedCodec:
            (
                "its video cannot be decoded here (\(detail))",
                "Convert it to H.264 in an MP4 file, or install an FFmpeg that decodes it"
            )
        case .noFrames:
            ("not one frame of its video could be decoded", "The file is damaged: download or copy it again")
        case .beginsTooLate:
            (
                "its time stamps begin after all that is analysed of a recording",
                "Write it anew with time stamps that begin at zero, or raise the setting maximum_duration"
            )
        case .readFailed:
            ("the file could not be read on", "Check the disk or the network drive, copy the file here and try again")
        case .outOfMemory:
            (
                "there is not enough memory to decode it",
                "Close other programs, or give the decoder more (setting decoder_memory)"
            )
        case .decoderEnded:
            (
                "decoding it ended in a crash (\(detail)), which harmed nothing else",
                "The file is damaged, or was made to do harm: convert it with another program and analyse what that wrote"
            )
        case .decoderStuck:
            (
                "decoding it came to a standstill for \(detail)",
                "The file is damaged, or its disk is too slow (setting decoder_patience): copy it here and try again"
            )
        }
    }
}
