import AttuneCore
import AttuneEngagement
import AttuneGallery
import Synchronization
import Testing

@testable import AttuneWorkspace

/// What is put in the place of what, while a lesson goes on.
@Suite struct LiveReadingTests {
    /// Minutes of a reading that calls them by `name`.
    private func timeline(_ count: Int, _ name: String) -> Timeline {
        Timeline(
            minutes: (0..<count).map { minute in
                MinuteBin(
                    minute: minute, range: TimeRange(start: .seconds(60 * minute), end: .seconds(60 * (minute + 1))),
                    samples: 60, samplesWithFaces: 0, tilesMedian: nil, facesMedian: nil, facesMax: 0, facesTooSmall: 0,
                    coverage: nil, layout: name, outcome: .suppressed)
            }, weights: .version2)
    }

    private func stretch(_ start: Int, _ end: Int, tiles: Int) -> LayoutStretch {
        LayoutStretch(
            range: TimeRange(start: .seconds(start), end: .seconds(end)), samples: 0..<1,
            layout: Layout(
                kind: .gallery, frameSize: PixelSize(width: 640, height: 360), rows: 1, columns: tiles,
                tiles: (0..<tiles).map { BoundingBox(x: Float($0), y: 0, width: 1, height: 1) }))
    }

    @Test(arguments: [(0, 0), (59_999, 0), (60_000, 60), (119_000, 60), (3_605_000, 3_600)])
    func minutesAreWhole(milliseconds: Int, seconds: Int) {
        #expect(LiveReading.wholeMinutes(before: .milliseconds(milliseconds)) == .seconds(seconds))
    }

    @Test func theLastTenAreReadAgain() {
        #expect(LiveReading.start(readingTo: .seconds(300)) == .zero)
        #expect(LiveReading.start(readingTo: .seconds(720)) == .seconds(120))
        var reading = LiveReading()
        for (count, name) in [(10, "a"), (11, "b"), (12, "c")] {
            reading.take(
                timeline(count, name), layouts: [], from: LiveReading.start(readingTo: .seconds(60 * count)))
        }
        #expect(reading.minutes.map(\.minute) == Array(0..<12))
        #expect(reading.minutes.map(\.layout) == ["a", "b"] + Array(repeating: "c", count: 10))
    }

    @Test func layoutsAreCutWhereTheReadingBegins() {
        var reading = LiveReading()
        reading.take(timeline(10, "a"), layouts: [stretch(0, 400, tiles: 4), stretch(400, 600, tiles: 6)], from: .zero)
        reading.take(
            timeline(11, "b"), layouts: [stretch(60, 420, tiles: 4), stretch(420, 660, tiles: 6)], from: .seconds(60))
        #expect(reading.layouts.map(\.range.start) == [.zero, .seconds(420)])
        #expect(reading.layouts.map(\.range.end) == [.seconds(420), .seconds(660)])
        reading.take(timeline(12, "c"), layouts: [stretch(120, 720, tiles: 9)], from: .seconds(120))
        #expect(reading.layouts.map(\.layout.columns) == [4, 9])
        #expect(reading.layouts.map(\.range.end) == [.seconds(120), .seconds(720)])
    }

    /// With too few minutes nothing is said of what is usual, whatever they show.
    @Test func momentsAreOfWholeMinutes() {
        var reading = LiveReading()
        reading.take(timeline(3, "a"), layouts: [], from: .zero)
        #expect(reading.timeline(weights: .version2).moments == [])
        #expect(reading.timeline(weights: .version2).minutes.count == 3)
    }

    /// Each reading goes up to a whole minute, none to the same twice, and what one throws ends the lesson.
    @Test func minutesAreReadOnce() throws {
        struct Damaged: Error {}
        let ends = Mutex<[MediaTime]>([])
        let reader = LiveReader { [self] end, reading in
            ends.withLock { $0.append(end) }
            if end == .seconds(180) { throw Damaged() }
            reading.take(timeline(Int(end.seconds / 60), "a"), layouts: [], from: .zero)
        }
        for second in [10, 60, 70, 119] { try reader.read(to: .seconds(second)) }
        try reader.finish()
        try reader.read(to: .seconds(120))
        try reader.finish()
        #expect(ends.withLock { $0 } == [.seconds(60), .seconds(120)])
        try reader.read(to: .seconds(185))
        #expect(throws: Damaged.self) { try reader.finish() }
        #expect(throws: Damaged.self) { try reader.read(to: .seconds(190)) }
    }
}
