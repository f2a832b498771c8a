import AttuneCore
import AttuneEngagement
import AttuneGallery
import SyntheticReports
import Testing

@testable import AttuneReport

@Suite struct SummarySentenceTests {
    /// A minute of which `share` is neutral, the rest happy, but for what is unclear.
    private static func measured(
        _ minute: Int, neutral: Double, unclear: Double = 0, faces: Double = 18
    ) -> MinuteBin {
        var expressions = ExpressionValues(repeating: 0.0)
        expressions[.neutral] = neutral
        expressions[.happy] = 1 - neutral - unclear
        return SyntheticReports.bin(
            minute, faces: faces,
            outcome: .measured(
                MinuteMeasures(
                    expressions: expressions, unclear: unclear, valence: nil, arousal: nil, facing: nil,
                    eyesClosed: nil, engagement: nil)))
    }

    private static func empty(_ minute: Int) -> MinuteBin { SyntheticReports.bin(minute, outcome: .noUsableFace) }
    private static func few(_ minute: Int) -> MinuteBin {
        SyntheticReports.bin(minute, faces: 2, outcome: .suppressed)
    }
    private static func small(_ minute: Int) -> MinuteBin {
        SyntheticReports.bin(minute, faces: 9, coverage: 0, outcome: .noUsableFace)
    }
    private static func missing(_ minute: Int) -> MinuteBin { SyntheticReports.bin(minute, outcome: .noSample) }

    static let cases: [([MinuteBin], String)] = [
        ([], "No picture could be read from this recording."),
        ([missing(0), missing(1)], "No picture could be read from this recording."),
        ([empty(0)], "No face was visible in the one minute."),
        ([empty(0), missing(1), empty(2)], "No face was visible in any of the 3 minutes."),
        (
            [measured(0, neutral: 0.7)],
            "Faces were visible in the one minute, median 18 at a time; mostly neutral (70%)."
        ),
        (
            [measured(0, neutral: 0.7, faces: 12.5), measured(1, neutral: 0.8)],
            "Faces were visible in all 2 minutes, median 15 at a time; mostly neutral (75%)."
        ),
        (
            [measured(0, neutral: 0.4, unclear: 0.3), empty(1)],
            "Faces were visible in 1 of 2 minutes, median 18 at a time; most often neutral (40%)."
        ),
        (
            [measured(0, neutral: 0.2, unclear: 0.6)],
            "Faces were visible in the one minute, median 18 at a time; mostly unclear (60%)."
        ),
        (
            [measured(0, neutral: 0.5)],
            "Faces were visible in the one minute, median 18 at a time; most often happy (50%)."
        ),
        (
            [measured(0, neutral: 0.9), few(1), few(2)],
            "Faces were visible in all 3 minutes, median 2 at a time; mostly neutral (90%); "
                + "2 minutes with fewer than 5 faces are not broken down."
        ),
        (
            [measured(0, neutral: 0.9), few(1)],
            "Faces were visible in all 2 minutes, median 10 at a time; mostly neutral (90%); "
                + "1 minute with fewer than 5 faces is not broken down."
        ),
        (
            [few(0), few(1)],
            "Faces were visible in all 2 minutes, median 2 at a time; "
                + "no minute had the 5 faces at which expressions are broken down."
        ),
        (
            [small(0), empty(1)],
            "Faces were visible in 1 of 2 minutes, median 9 at a time; none was 24 pixels wide or more, so that it could be classified."
        ),
        (
            [SyntheticReports.bin(0, faces: 0.4, outcome: .suppressed)],
            "Faces were visible in the one minute, at most 1 at a time; "
                + "no minute had the 5 faces at which expressions are broken down."
        ),
    ]

    @Test(arguments: cases)
    func sentence(_ minutes: [MinuteBin], _ expected: String) {
        #expect(SummarySentence.text(for: SyntheticReports.report(minutes: minutes)) == expected)
    }

    /// Who watches a speaker view must not read that no face was found in it.
    @Test(
        arguments: [
            ([:], "No face was visible in the one minute."),
            ([.lecturer: 3], "No face of the class was visible in the one minute, only the lecturer's."),
            ([.still: 1, .lecturer: 0], "No face of the class was visible in the one minute, only pictures of faces."),
            (
                [.still: 1, .lecturer: 2, .shared: 4],
                "No face of the class was visible in the one minute, only the lecturer's, pictures of faces and faces on "
                    + "the shared screen."
            ),
        ] as [([FaceRole: Int], String)])
    func facesOfOthersThanTheClass(_ faces: [FaceRole: Int], _ expected: String) {
        var report = SyntheticReports.report(minutes: [Self.empty(0)])
        report.layouts.faces = faces
        #expect(SummarySentence.text(for: report) == expected)
    }

    /// Every moment is named, and each is a piece of its own that a page can link.
    @Test(arguments: [
        ([], ""), ([34...36], " One stretch stands out: a dip of the index at 34–37 min."),
        (
            [1...2, 34...36],
            " 2 stretches stand out: a dip of the index at 1–3 and a dip of the index at 34–37 min."
        ),
        (
            [1...2, 8...9, 34...36],
            " 3 stretches stand out: a dip of the index at 1–3, a dip of the index at 8–10 and a dip of the index at 34–37 min."
        ),
    ])
    func moments(_ minutes: [ClosedRange<Int>], _ words: String) {
        var report = SyntheticReports.report(minutes: [Self.measured(0, neutral: 0.7)])
        let dip = MomentFinding(kind: .dip, value: 0.4, usual: 0.7, strength: 5)
        report.timeline.moments = minutes.map { SyntheticMoments.moment($0, [dip]) }
        #expect(
            SummarySentence.text(for: report)
                == "Faces were visible in the one minute, median 18 at a time; mostly neutral (70%).\(words)")
        #expect(SummarySentence.parts(for: report).compactMap(\.moment) == Array(minutes.indices))
    }

    /// Of a lesson that is long enough it is said that nothing stands out.
    @Test func nothingStandsOut() {
        let report = SyntheticReports.report(minutes: (0..<10).map { Self.measured($0, neutral: 0.7) })
        #expect(SummarySentence.text(for: report).hasSuffix(". No stretch of it stands out."))
    }

    /// Why minutes are not broken down: of one it is known, of several what holds for most.
    @Test(arguments: [
        (1, 9.0, 0, "1 minute with fewer than 5 faces, because cameras were off, is not broken down."),
        (2, 9.0, 0, "2 minutes with fewer than 5 faces, mostly because cameras were off, are not broken down."),
        (1, 9.0, 540, "1 minute with fewer than 5 faces, because faces were small, is not broken down."),
        (1, 4.0, 0, "1 minute with fewer than 5 faces is not broken down."),
    ])
    func theTrueReason(_ count: Int, _ tiles: Double, _ tooSmall: Int, _ clause: String) {
        let suppressed = (1...count).map { minute in
            var bin = SyntheticReports.bin(
                minute, faces: tooSmall > 0 ? 9 : 3, tooSmall: tooSmall, outcome: .suppressed)
            bin.tilesMedian = tiles
            return bin
        }
        let report = SyntheticReports.report(minutes: [Self.measured(0, neutral: 0.7)] + suppressed)
        #expect(SummarySentence.text(for: report).hasSuffix("; \(clause)"))
    }

    @Test func truncatedRecording() {
        var report = SyntheticReports.report(
            minutes: [Self.empty(0)], isTruncated: true, expected: .seconds(3_605))
        #expect(
            SummarySentence.text(for: report)
                == "No face was visible in the one minute; the file breaks off at 1:00 of 1:00:05.")
        report.recording.expectedDuration = nil
        #expect(
            SummarySentence.text(for: report)
                == "No face was visible in the one minute; the file breaks off at 1:00.")
    }
}
