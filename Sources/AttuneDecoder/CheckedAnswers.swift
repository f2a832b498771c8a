import AttuneCore
import AttuneVideo

// A decoder that a recording took over may say anything. What the program goes on to compute with is held to what a decoder can
// find, so that the worst it does is to tell another story of its own recording.

/// No time in a recording lies further from zero: 36,000 years, as of `FrameSampler`; sums of such times do not overflow.
private let furthest = MediaTime(microseconds: 1 << 60)

/// No recording holds more packets or frames.
private let mostPackets = 1 << 40

extension MediaTime {
    fileprivate var isPlausible: Bool { (MediaTime.zero - furthest...furthest).contains(self) }
}

extension RecordingInfo {
    /// Whether it may be what was found in a recording within these limits.
    func isPlausible(within limits: MediaLimits) -> Bool {
        let durations = [durationFromHeader, video.durationFromHeader].compactMap { $0 }
        return video.displaySize.isPlausible(within: limits) && fileSizeBytes >= 0
            && durations.allSatisfy { $0 >= .zero && $0.isPlausible }
            && startTimeFromHeader?.isPlausible != false
    }
}

extension PixelSize {
    /// Whether a picture of this size may be handed over.
    func isPlausible(within limits: MediaLimits) -> Bool { width > 0 && height > 0 && limits.allow(self) }
}

extension SampleOnItsWay {
    /// Whether it may be the one that follows another in a stretch.
    ///
    /// - Parameters:
    ///   - indices: of the stretch, those that were handed over left out.
    func isPlausible(on grid: SampleGrid, in indices: Range<Int>, within limits: MediaLimits) -> Bool {
        indices.contains(index) && time == grid.instant(index) && frameTime.isPlausible
            && picture?.isPlausible(within: limits) != false
    }
}

extension SegmentDecode {
    /// Whether it may be what sampling a stretch met.
    var isPlausible: Bool {
        [counts.packets, counts.corruptPackets, counts.framesDecoded, counts.framesSkipped].allSatisfy {
            (0...mostPackets).contains($0)
        } && [decodedEnd, recordingEnd, passedOver].allSatisfy { $0?.isPlausible != false }
    }
}
