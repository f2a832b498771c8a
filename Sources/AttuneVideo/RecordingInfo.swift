import AttuneCore
import SystemPackage

/// What the container says about a recording, copied when it was opened; nothing here needed the whole file.
public struct RecordingInfo: Equatable, Sendable, Codable {
    public var path: FilePath
    /// FFmpeg's name of the container format, such as `mov,mp4,m4a,3gp,3g2,mj2`.
    public var containerName: String
    public var fileSizeBytes: Int64
    /// From the container's header, or from the time stamps at the file's end; nil where neither tells.
    public var durationFromHeader: MediaTime?
    /// The container's own first time stamp: `MediaTime.zero` lies here.
    public var startTimeFromHeader: MediaTime?
    public var bitsPerSecond: Int64?
    /// When the recording was made, as the container says: `2024-01-24T20:29:01Z`; nil where it says nothing, or
    /// nothing that is a time.
    public var creationTimeFromHeader: String?
    public var video: VideoStreamInfo
    public var audio: [AudioStreamInfo]
    public var subtitleStreamCount: Int

    /// The duration that the container promises; nil where it promises none, or a longer one than a recording may have,
    /// which is a mistake and no promise.
    public func expectedDuration(atMost maximum: MediaTime) -> MediaTime? {
        durationFromHeader.flatMap { $0 <= maximum ? $0 : nil }
    }
}

/// What the container says about the video stream that is analysed.
public struct VideoStreamInfo: Equatable, Sendable, Codable {
    /// The position among all streams of the container.
    public var streamIndex: Int
    /// FFmpeg's short name, such as `h264`.
    public var codecName: String
    public var profileName: String?
    /// As the codec stores it, before rotation and aspect ratio.
    public var codedSize: PixelSize
    /// Upright, with square pixels: the size of the sampled pictures.
    public var displaySize: PixelSize
    /// How far the stored picture is turned clockwise for display: 0, 90, 180 or 270.
    public var rotationDegreesClockwise: Int
    /// Whether the picture is mirrored left to right before it is turned.
    public var isMirrored: Bool
    /// Width over height of one stored pixel.
    public var sampleAspectRatio: Rational
    /// FFmpeg's name, such as `yuv420p`.
    public var pixelFormatName: String?
    public var bitsPerComponent: Int?
    /// `tv` (limited), `pc` (full) or `unknown`.
    public var colorRange: String
    /// The matrix between RGB and YUV, such as `bt709`.
    public var colorSpace: String
    /// Frames a second, as an average over the stream; nil where unknown. Times never come from it.
    public var averageFrameRate: Rational?
    /// Seconds a tick of the stream's time stamps.
    public var timeBase: Rational
    public var frameCountFromHeader: Int?
    public var durationFromHeader: MediaTime?
    public var bitsPerSecond: Int64?
}

/// What the container says about an audio stream.
public struct AudioStreamInfo: Equatable, Sendable, Codable {
    public var streamIndex: Int
    public var codecName: String
    public var sampleRateHertz: Int
    public var channelCount: Int
}

/// A fraction as containers store it.
public struct Rational: Hashable, Sendable, Codable, CustomStringConvertible {
    public var numerator: Int
    public var denominator: Int

    public init(numerator: Int, denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    public var description: String { "\(numerator)/\(denominator)" }
}
