import AttuneCore
import AttuneEngagement
import AttuneText
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

@Suite struct TimelineCSVTests {
    private func rows(_ minutes: [MinuteBin]) -> [String] {
        let text = TimelineCSV.text(for: Timeline(minutes: minutes, weights: .version1), minimumGroup: 5)
        return text.unicodeScalars.split(separator: "\r\n".unicodeScalars, omittingEmptySubsequences: false)
            .map(String.init)
    }

    @Test func headerIsTheDocumentedOne() {
        let rows = rows([])
        #expect(
            rows == [
                "minute,start_s,end_s,samples,samples_with_faces,tiles_median,faces_median,faces_max,faces_too_small,"
                    + "coverage,angry,disgust,fear,happy,neutral,sad,surprise,unclear,valence,arousal,facing,"
                    + "eyes_closed,engagement,engagement_low,engagement_high,layout,suppressed,reason,words_per_minute,"
                    + "smiling,looking_down,speech,lecturer_speech,class_speech,class_turns,class_questions,messages,"
                    + "lecturer_visible,excluded",
                "",
            ])
    }

    @Test func measuredMinute() {
        let measures = MinuteMeasures(
            expressions: ExpressionValues([0.01, 0, 0.02, 0.15, 0.7, 0.04, 0.03]), unclear: 0.05, valence: -0.00001,
            arousal: 0.125, facing: 1, eyesClosed: nil, lookingDown: 0.04, smiling: 0.2,
            engagement: EngagementEstimate(value: 0.61234, low: 0.5, high: 0.66666))
        var minute = SyntheticReports.bin(3, faces: 17.5, tooSmall: 4, coverage: 2 / 3, outcome: .measured(measures))
        minute.range = TimeRange(start: .seconds(180), end: MediaTime(microseconds: 239_999_500))
        minute.tilesMedian = 20
        minute.layout = "gallery"
        minute.wordsPerMinute = 131.25
        minute.talk = MinuteTalk(
            speech: 0.9, lecturerSpeech: 0.75, classSpeech: 0.15, classTurns: 3, classQuestions: 1, messages: 12)
        minute.lecturer = LecturerMinute(visible: 0.5, measures: measures)
        #expect(
            rows([minute])[1] == "3,180.000,240.000,60,60,20.0,17.5,18,4,0.6667,"
                + "0.0100,0.0000,0.0200,0.1500,0.7000,0.0400,0.0300,0.0500,0.0000,0.1250,1.0000,,"
                + "0.6123,0.5000,0.6667,gallery,false,,131.3,0.2000,0.0400,0.9000,0.7500,0.1500,3,1,12,0.5000,")
    }

    /// The teacher's own face: after all others, and only where that was asked for.
    @Test func theLecturersColumns() {
        var minute = SyntheticReports.bin(0, faces: 3, outcome: .suppressed)
        minute.lecturer = LecturerMinute(
            visible: 1,
            measures: MinuteMeasures(
                expressions: ExpressionValues([0, 0, 0, 0.25, 0.7, 0, 0]), unclear: 0.05, valence: 0.1, arousal: 0.1,
                facing: 0.9, eyesClosed: 0.01, lookingDown: 0.1, smiling: 0.25, engagement: nil))
        let timeline = Timeline(minutes: [minute], weights: .version2)
        let rows = TimelineCSV.text(for: timeline, minimumGroup: 5, lecturerSelf: true)
            .split(separator: "\r\n").map(String.init)
        #expect(
            rows[0].hasSuffix(
                ",lecturer_visible,excluded,lecturer_facing,lecturer_looking_down,lecturer_eyes_closed,lecturer_smiling,"
                    + "lecturer_angry,lecturer_disgust,lecturer_fear,lecturer_happy,lecturer_neutral,lecturer_sad,"
                    + "lecturer_surprise,lecturer_unclear"))
        #expect(
            rows[1].hasSuffix(
                ",1.0000,,0.9000,0.1000,0.0100,0.2500,0.0000,0.0000,0.0000,0.2500,0.7000,0.0000,0.0000,0.0500"))
        #expect(!TimelineCSV.text(for: timeline, minimumGroup: 5).contains("0.2500"))
    }

    /// Faces that are all unclear have no valence, no arousal and no index; not known is empty, never 0.
    @Test func minuteOfUnclearFaces() {
        let measures = MinuteMeasures(
            expressions: ExpressionValues(repeating: 0), unclear: 1, valence: nil, arousal: .nan, facing: nil,
            eyesClosed: nil, engagement: nil)
        #expect(
            rows([SyntheticReports.bin(0, faces: 6, outcome: .measured(measures))])[1]
                == "0,0.000,60.000,60,60,,6.0,6,0,1.0000,"
                + "0.0000,0.0000,0.0000,0.0000,0.0000,0.0000,0.0000,1.0000,,,,,,,,,false,,,,,,,,,,,,")
    }

    @Test(arguments: [
        (
            SyntheticReports.bin(1, faces: 3, outcome: .suppressed),
            "1,60.000,120.000,60,60,,3.0,3,0,1.0000,,,,,,,,,,,,,,,,,true,few_people,,,,,,,,,,,"
        ),
        (
            SyntheticReports.bin(1, faces: 9, tooSmall: 540, coverage: 0, outcome: .noUsableFace),
            "1,60.000,120.000,60,60,,9.0,9,540,0.0000,,,,,,,,,,,,,,,,,false,faces_too_small,,,,,,,,,,,"
        ),
        (
            SyntheticReports.bin(1, outcome: .noUsableFace),
            "1,60.000,120.000,60,0,,0.0,0,0,0.0000,,,,,,,,,,,,,,,,,false,no_face,,,,,,,,,,,"
        ),
        (
            SyntheticReports.bin(1, outcome: .noSample),
            "1,60.000,120.000,0,0,,,,,,,,,,,,,,,,,,,,,,false,no_sample,,,,,,,,,,,"
        ),
        (
            SyntheticReports.bin(1, outcome: .excluded),
            "1,60.000,120.000,0,0,,,,,,,,,,,,,,,,,,,,,,false,excluded,,,,,,,,,,,"
        ),
    ])
    func minuteWithoutMeasures(_ minute: MinuteBin, _ expected: String) {
        #expect(rows([minute])[1] == expected)
    }

    /// What of each minute was excluded, to the second.
    @Test func excludedStretches() throws {
        let excluded = try ExcludedStretches(text: "0:30-1:10.5, 1:20-1:30")
        let minutes = [
            SyntheticReports.bin(0, outcome: .noUsableFace), SyntheticReports.bin(1, outcome: .noUsableFace),
        ]
        let text = TimelineCSV.text(
            for: Timeline(minutes: minutes, weights: .version2), minimumGroup: 5, excluded: excluded)
        let cells = text.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).last
        }
        #expect(cells == ["excluded", "0:30-1:00", "1:00-1:10.500;1:20-1:30"])
    }

    @Test func everyRowHasEveryColumnAndSharesSumToOne() throws {
        let minutes = SyntheticReports.lecture(minutes: 60).timeline.minutes
        let rows = rows(minutes)
        #expect(rows.count == 62)
        for row in rows.dropLast() {
            #expect(row.split(separator: ",", omittingEmptySubsequences: false).count == 39)
        }
        for (minute, row) in zip(minutes, rows.dropFirst()) where minute.outcome.measures != nil {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let shares = try cells[10...17].map { try #require(Double($0)) }
            let sum: Double = shares.reduce(0, +)
            // Eight shares, each rounded by at most half a unit of the fourth decimal.
            #expect(abs(sum - 1) < 0.000401)
        }
    }

    @Test(arguments: [
        ("gallery", "gallery"), ("", ""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1", "'＝1"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""), ("two\nlines", "\"two\nlines\""), ("a=1", "a=1"),
        ("=\u{301}1", "'=\u{301}1"), ("a,\u{301}b", "\"a,\u{301}b\""), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func textCell(_ text: String, _ expected: String) {
        #expect(Array(CSVTable.textCell(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func golden() throws {
        try Golden.expect(
            TimelineCSV.text(for: SyntheticReports.lecture(minutes: 12).timeline, minimumGroup: 5),
            equals: "AttuneReport/timeline.csv")
    }
}
