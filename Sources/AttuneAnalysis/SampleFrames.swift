import AttuneCore
import AttuneDecoder
import AttuneVideo
import SystemPackage

/// Decodes the frames of single samples again, after the recording was analysed.
///
/// Not thread-safe; in time order it is quickest.
package struct SampleFrames {
    private let source: any FrameSource
    private let grid: SampleGrid
    private let isCancelled: () -> Bool

    /// - Parameter reducedSize: the size of `SampledFrame.reduced` for frames of a given size.
    package init(
        path: FilePath, decoder: RecordingDecoder, grid: SampleGrid, isCancelled: @escaping () -> Bool,
        reducedSize: @escaping (PixelSize) -> PixelSize
    ) throws(VideoError) {
        self.grid = grid
        source = try decoder.frames(of: path, grid: grid, reducedSize: reducedSize)
        self.isCancelled = isCancelled
    }

    /// The frame that was analysed as the sample with this index; nil where the recording has none there.
    ///
    /// - Throws: `VideoError`, or `CancellationError`.
    package func frame(ofSample index: Int) throws -> SampledFrame? {
        let instant = grid.instant(index)
        var found: SampledFrame?
        _ = try source.sample(
            TimeRange(start: instant, end: instant + MediaTime(microseconds: 1)), isCancelled: isCancelled
        ) { found = $0 }
        return found
    }
}
