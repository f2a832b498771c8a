import AttuneCore
import CFFmpeg
import SystemPackage

/// Follows what is on display, frame by frame in order of time, and makes the samples of the instants it passes.
///
/// Not thread-safe.
final class FrameDisplay {
    /// Samples that were made and not taken yet, in time order.
    private var ready: [SampledFrame] = []
    private let grid: SampleGrid
    private let path: FilePath
    private var converter: PictureConverter
    private let shown: FrameStorage
    private var shownTime: MediaTime?
    private var shownDuration = MediaTime.zero
    /// The picture of the frame on display, once an instant needed it.
    private var shownPicture: (picture: PixelBuffer, reduced: PixelBuffer)?
    private var nextIndex = 0
    /// The recording's first frame is still to come.
    private(set) var awaitsFirstFrame = false

    init(path: FilePath, grid: SampleGrid, converter: consuming PictureConverter) throws(VideoError) {
        guard let shown = FrameStorage() else { throw VideoError(.outOfMemory, path: path) }
        self.path = path
        self.grid = grid
        self.converter = converter
        self.shown = shown
    }

    /// Forgets everything, to begin again at `start`.
    func restart(at start: MediaTime, isStartOfRecording: Bool) {
        clear()
        ready = []
        awaitsFirstFrame = isStartOfRecording
        nextIndex = grid.firstIndex(atOrAfter: start)
    }

    /// Goes on at `start`, which lies after everything that was asked for before.
    func skip(to start: MediaTime) {
        nextIndex = max(nextIndex, grid.firstIndex(atOrAfter: start))
        ready.removeAll { $0.time < start }
    }

    /// Puts a decoded frame on display, which ends the frame before it; takes over what `frame` refers to.
    func show(_ frame: borrowing FrameStorage, time: MediaTime, duration: MediaTime) throws(VideoError) {
        try advance(to: time)
        clear()
        av_frame_move_ref(shown.pointer, frame.pointer)
        shownTime = time
        shownDuration = duration
        if awaitsFirstFrame {
            awaitsFirstFrame = false
            let range = TimeRange(start: DisplayRule.startOfFirstFrame(at: time), end: time)
            try makeSamples(grid.indices(in: range))
        }
    }

    /// Makes the samples of the instants before `time`, at which the frame on display is still the last one.
    func advance(to time: MediaTime) throws(VideoError) {
        guard let shownTime else { return }
        let end = DisplayRule.end(of: shownTime, duration: shownDuration, next: time)
        guard end > shownTime else { return }
        try makeSamples(grid.indices(in: TimeRange(start: shownTime, end: end)))
    }

    /// Takes the frame off the display: nothing after `time` is to be shown from it.
    func end(at time: MediaTime) throws(VideoError) {
        try advance(to: time)
        clear()
    }

    /// Takes the next sample if its instant lies before `end`.
    func takeSample(before end: MediaTime) -> SampledFrame? {
        guard let first = ready.first, first.time < end else { return nil }
        return ready.removeFirst()
    }

    private func clear() {
        av_frame_unref(shown.pointer)
        shownTime = nil
        shownPicture = nil
    }

    private func makeSamples(_ indices: Range<Int>) throws(VideoError) {
        guard let shownTime else { return }
        let first = max(nextIndex, indices.lowerBound)
        guard first < indices.upperBound else { return }
        let pictures: (picture: PixelBuffer, reduced: PixelBuffer)
        if let shownPicture {
            pictures = shownPicture
        } else {
            pictures = try converter.convert(shown, path: path, time: shownTime)
            shownPicture = pictures
        }
        for index in first..<indices.upperBound {
            ready.append(
                SampledFrame(
                    index: index, time: grid.instant(index), frameTime: shownTime, picture: pictures.picture,
                    reduced: pictures.reduced))
        }
        nextIndex = indices.upperBound
    }
}
