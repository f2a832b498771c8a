import AttuneCore

/// What is known of a recording as a file.
public struct RecordingSummary: Equatable, Sendable, Codable {
    /// As shown to people; the file name without its extension, unless something better is known.
    public var name: String
    /// Without any folder.
    public var fileName: String
    /// Of the whole file, 64 hexadecimal digits in lower case.
    public var sha256: String
    public var sizeInBytes: Int64
    /// The demuxer's name, as in `mov,mp4`.
    public var container: String
    /// The video codec's name, as in `h264`.
    public var codec: String
    /// Of the first upright frame.
    public var frameSize: PixelSize
    /// What the container says; nil where it says nothing.
    public var expectedDuration: MediaTime?
    /// The end of the last frame that could be decoded.
    public var decodedDuration: MediaTime
    /// Whether the file ends before the duration that its container gives.
    public var isTruncated: Bool
    /// When the recording was made; nil where nothing tells.
    public var recorded: RecordingDate?

    public init(
        name: String, fileName: String, sha256: String, sizeInBytes: Int64, container: String, codec: String,
        frameSize: PixelSize, expectedDuration: MediaTime?, decodedDuration: MediaTime, isTruncated: Bool,
        recorded: RecordingDate? = nil
    ) {
        self.name = name
        self.fileName = fileName
        self.sha256 = sha256
        self.sizeInBytes = sizeInBytes
        self.container = container
        self.codec = codec
        self.frameSize = frameSize
        self.expectedDuration = expectedDuration
        self.decodedDuration = decodedDuration
        self.isTruncated = isTruncated
        self.recorded = recorded
    }
}
