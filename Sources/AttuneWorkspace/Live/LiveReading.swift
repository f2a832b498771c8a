import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneReport

/// What is said of a lesson while it takes place: its whole minutes alone, of which the last ones are read again with each
/// that is added. Values in, values out.
struct LiveReading: Sendable {
    /// Minutes that are read together, and so may still change: long enough to tell a layout from a change of it, and
    /// short enough to be read long before the next minute is whole.
    static let minutesReadAgain = 10
    /// As in every timeline.
    private static let minute = MediaTime.seconds(60)

    private(set) var minutes: [MinuteBin] = []
    private(set) var layouts: [LayoutStretch] = []

    /// Where the last whole minute ends that ends at or before `end`.
    static func wholeMinutes(before end: MediaTime) -> MediaTime {
        minute * Int(end.microseconds / minute.microseconds)
    }

    /// Where the minutes begin that are read again together when the last one ends at `end`.
    static func start(readingTo end: MediaTime) -> MediaTime { max(.zero, end - minute * minutesReadAgain) }

    /// Puts what was read now in the place of what was read of the same minutes before; earlier minutes stay as they are.
    ///
    /// - Parameters:
    ///   - timeline: from zero to the end of the last whole minute; what lies before `start` is passed over.
    ///   - layouts: from `start` on.
    mutating func take(_ timeline: Timeline, layouts read: [LayoutStretch], from start: MediaTime) {
        minutes = minutes.filter { $0.range.end <= start } + timeline.minutes.filter { $0.range.start >= start }
        let earlier = layouts.filter { $0.range.start < start }.map { stretch in
            LayoutStretch(
                range: TimeRange(start: stretch.range.start, end: min(stretch.range.end, start)),
                samples: stretch.samples, layout: stretch.layout)
        }
        layouts = earlier + read
        guard let last = earlier.last, let next = read.first, last.layout == next.layout else { return }
        layouts[earlier.count].range = TimeRange(start: last.range.start, end: next.range.end)
        layouts.remove(at: earlier.count - 1)
    }

    /// All whole minutes with their moments.
    func timeline(weights: EngagementWeights) -> Timeline {
        Timeline(minutes: minutes, weights: weights).withMoments(transcript: nil)
    }
}
