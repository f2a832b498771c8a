import AttuneCore
import Foundation
import Synchronization

/// Frames that come one by one while a lesson takes place, as a browser sends them.
///
/// One frame is on its way at a time, and none waits behind it: what comes meanwhile is refused. A frame stands for the
/// instant of the grid at or before its time; an instant for which none came in time has no sample. Safe to share: one
/// thread samples, others offer.
public final class LiveFrames: FrameSource, Sendable {
    /// What became of a frame that was offered.
    public enum Outcome: Equatable, Sendable {
        /// It was sampled, as the frame of this instant, counted from 0.
        case sampled(Int)
        /// Another one was on its way, or its instant has one already.
        case tooSoon
        /// No more are taken.
        case ended
    }

    private struct Offered {
        let frame: SampledFrame
        let sampled: DispatchSemaphore
    }

    private struct State {
        /// Of the last frame that was let in.
        var last = -1
        var lastCame = ContinuousClock.now
        /// Whether a frame is on its way, from when it was let in until it is sampled.
        var isTaken = false
        /// Decoded, and not sampled yet.
        var offered: Offered?
        /// Frames that were refused since the last stretch began.
        var refused = 0
        /// Whether no more are let in.
        var isEnding = false
        /// Whether nobody samples any more.
        var isClosed = false
        /// The last sampled frame's instant, counted from 0.
        var lastSampled = -1
    }

    private enum Next {
        case frame(Offered)
        /// The next frame lies behind the stretch.
        case later
        case none
        case ended
    }

    /// How long the sampling thread waits before it looks whether it is to stop.
    private static let glance = 0.2

    public let grid: SampleGrid
    private let patience: Duration
    private let state = Mutex(State())
    private let came = DispatchSemaphore(value: 0)

    /// - Parameter patience: after so long without a frame they count as ended.
    public init(grid: SampleGrid, patience: Duration) {
        self.grid = grid
        self.patience = patience
    }

    /// Whether frames are still let in.
    public var isOpen: Bool { state.withLock { !$0.isEnding && !$0.isClosed } }

    /// How long ago the last frame came, whether or not it was let in.
    public var silence: Duration { state.withLock { ContinuousClock.now - $0.lastCame } }

    /// Hands a frame over and blocks until it was sampled.
    ///
    /// - Parameters:
    ///   - time: since the first frame was to come, at least zero.
    ///   - decode: gives the picture, and the same scaled for the detector; called only where the frame is let in.
    /// - Throws: what `decode` throws; the frame's instant then has no sample.
    public func offer<Failure: Error>(
        at time: MediaTime, _ decode: () throws(Failure) -> (picture: PixelBuffer, reduced: PixelBuffer)
    ) throws(Failure) -> Outcome {
        let index = Int(max(.zero, time).microseconds / grid.interval.microseconds)
        if let refusal = letIn(index) { return refusal }
        let sampled = DispatchSemaphore(value: 0)
        do throws(Failure) {
            let (picture, reduced) = try decode()
            let instant = grid.instant(index)
            let frame = SampledFrame(
                index: index, time: instant, frameTime: instant, picture: picture, reduced: reduced)
            let isWanted = state.withLock { state in
                guard !state.isClosed else { return false }
                state.offered = Offered(frame: frame, sampled: sampled)
                return true
            }
            guard isWanted else { return .ended }
        } catch {
            state.withLock { $0.isTaken = false }
            throw error
        }
        came.signal()
        sampled.wait()
        return state.withLock { $0.lastSampled >= index ? .sampled(index) : .ended }
    }

    /// Lets no more frames in: those who sample come to the end.
    public func end() {
        state.withLock { $0.isEnding = true }
        came.signal()
    }

    /// To be called when nobody samples any more: who waits for it is told.
    public func close() {
        let waiting = state.withLock { state in
            defer { state.offered = nil }
            state.isClosed = true
            return state.offered
        }
        waiting?.sampled.signal()
    }

    /// Waits for the frames of the stretch as they come, until one comes that lies behind it, or they end.
    public func sample(
        _ range: TimeRange, isCancelled: () -> Bool, _ body: (SampledFrame) throws -> Void
    ) throws -> SegmentDecode {
        var decode = SegmentDecode(counts: DecodeCounts(), decodedEnd: nil, recordingEnd: nil, passedOver: nil)
        while true {
            if isCancelled() { throw CancellationError() }
            switch next(before: range.end) {
            case .frame(let offered):
                defer { offered.sampled.signal() }
                try body(offered.frame)
                noteSampled(offered.frame)
                decode.counts.packets += 1
                decode.counts.framesDecoded += 1
                decode.decodedEnd = offered.frame.time + grid.interval
            case .later:
                decode.counts.framesSkipped = refused()
                return decode
            case .ended:
                decode.counts.framesSkipped = refused()
                decode.recordingEnd = state.withLock { grid.instant($0.lastSampled + 1) }
                return decode
            case .none: _ = came.wait(timeout: .now() + LiveFrames.glance)
            }
        }
    }

    /// Takes the one place there is for a frame; nil where it was free, else why the frame is refused.
    private func letIn(_ index: Int) -> Outcome? {
        state.withLock { state in
            guard !state.isEnding, !state.isClosed else { return .ended }
            state.lastCame = .now
            guard !state.isTaken, index > state.last else {
                state.refused += 1
                return .tooSoon
            }
            (state.isTaken, state.last) = (true, index)
            return nil
        }
    }

    private func next(before end: MediaTime) -> Next {
        state.withLock { state in
            if let offered = state.offered { return offered.frame.time < end ? .frame(offered) : .later }
            if !state.isTaken, ContinuousClock.now - state.lastCame > patience { state.isEnding = true }
            return state.isEnding && !state.isTaken ? .ended : .none
        }
    }

    private func noteSampled(_ frame: SampledFrame) {
        state.withLock { state in
            state.lastSampled = frame.index
            (state.offered, state.isTaken) = (nil, false)
        }
    }

    private func refused() -> Int {
        state.withLock { state in
            defer { state.refused = 0 }
            return state.refused
        }
    }
}
