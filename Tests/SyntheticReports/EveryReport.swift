import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneReport

extension SyntheticReports {
    /// One report of each kind, by a name: whatever holds for all reports is tried on these.
    package static func every() throws -> [(name: String, report: Report)] {
        let lecture = lecture(minutes: 12)
        var layouts = SyntheticMoments.lecture(minutes: 12)
        layouts.layouts = twoLayouts
        layouts.recording.recorded = nil
        layouts.recording.expectedDuration = nil
        var odd = lecture
        odd.recording.name = "\u{1F600}\"\\/<b>\u{301}"
        odd.recording.decodedDuration = MediaTime(microseconds: 719_966_667)
        odd.timeline.weights.name = "=of my own"
        odd.timeline.minutes[5].layout = "gallery 5x5"
        var settings = Settings()
        settings.excluded = ExcludedStretches([
            TimeRange(start: .seconds(50), end: .seconds(130)), TimeRange(start: .seconds(170), end: .seconds(7_200)),
        ])
        var excluded = report(
            minutes: [measured(0), bin(1, outcome: .excluded), measured(2)], settings: settings)
        excluded.excludedTiles = 2
        return [
            ("excluded", excluded),
            ("lecture", lecture),
            ("three hours", self.lecture(minutes: 180)),
            ("moments", SyntheticMoments.lecture(minutes: 12)),
            ("layouts", layouts),
            ("single faces", try lectureWithFaces(9, minutes: 70)),
            ("suppressed", report(minutes: [lecture.timeline.minutes[2]])),
            ("truncated", report(minutes: lecture.timeline.minutes, isTruncated: true, expected: .seconds(3_600))),
            ("nobody", report(minutes: [bin(0, outcome: .noSample), bin(1, outcome: .noUsableFace)])),
            ("empty", report(minutes: [], models: [])),
            ("odd", odd),
        ]
    }

    /// A gallery, then a shared screen with the lecturer beside it, in boxes that no short decimal writes exactly.
    package static let twoLayouts = LayoutSummary(
        stretches: [
            LayoutStretch(
                range: TimeRange(start: .zero, end: MediaTime(microseconds: 359_999_999)), samples: 0..<360,
                layout: SyntheticLayouts.gallery),
            LayoutStretch(
                range: TimeRange(start: MediaTime(microseconds: 359_999_999), end: .seconds(720)), samples: 360..<720,
                layout: Layout(
                    kind: .galleryBesideScreen, frameSize: SyntheticLayouts.frame, rows: 1, columns: 1,
                    tiles: [BoundingBox(x: 960.1, y: 90 / 7, width: 1_280 / 3, height: 180)],
                    screen: BoundingBox(x: 0, y: 90, width: 960.1, height: 540), lecturerTile: 0)),
        ],
        faces: [.participant: 3_120, .lecturer: 360, .still: 12])
}
