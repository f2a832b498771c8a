import AttuneCore

/// Delivers the frames on display at the instants of a grid, for one stretch of a recording after the other.
///
/// Blocks while it works. Not thread-safe and not `Sendable`: each thread has a source of its own.
public protocol FrameSource: AnyObject {
    /// Hands the samples of the instants in `range` to `body`, in time order.
    ///
    /// - Throws: `VideoError` where the file cannot be read on, `CancellationError` soon after `isCancelled` is true, and
    ///   whatever `body` throws.
    func sample(
        _ range: TimeRange, isCancelled: () -> Bool, _ body: (SampledFrame) throws -> Void
    ) throws -> SegmentDecode
}

extension FrameSource {
    /// The same, to the end.
    public func sample(_ range: TimeRange, _ body: (SampledFrame) throws -> Void) throws -> SegmentDecode {
        try sample(range, isCancelled: { false }, body)
    }
}
