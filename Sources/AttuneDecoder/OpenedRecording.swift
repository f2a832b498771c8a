import AttuneCore
import AttuneVideo
import Synchronization
import SystemPackage

/// A recording whose header was read, with the decoder that read it: whoever asks for frames first goes on with that one,
/// which spares a start.
///
/// A decoder that nobody takes ends with this; one that runs dies with the thread that opened the recording.
public final class OpenedRecording: Sendable {
    public let path: FilePath
    public let info: RecordingInfo
    private let decoder: RecordingDecoder
    /// Nil where it was taken, or where recordings are decoded in this process.
    private let started: Mutex<StartedDecoder?>

    init(_ path: FilePath, info: RecordingInfo, decoder: RecordingDecoder, started: StartedDecoder?) {
        self.path = path
        self.info = info
        self.decoder = decoder
        self.started = Mutex(started)
    }

    /// As of `RecordingDecoder.frames`.
    ///
    /// - Throws: `VideoError`.
    public func frames(
        grid: SampleGrid, limit: MediaTime? = nil, reducedSize: @escaping (PixelSize) -> PixelSize
    ) throws(VideoError) -> any FrameSource {
        try decoder.frames(
            of: path, grid: grid, limit: limit, begun: { self.started.withLock { $0.take() }?.process },
            reducedSize: reducedSize)
    }
}

/// A decoder on its way from who started it to who goes on with it.
///
/// Sendable without checking: it is taken once, and who started it lets go of it here.
final class StartedDecoder: @unchecked Sendable {
    let process: DecoderProcess

    init(_ process: DecoderProcess) {
        self.process = process
    }
}
