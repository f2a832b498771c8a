import AttuneCore
import AttuneEngagement
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

/// `report.json` holds a report as it is, and whatever else is read in its place is refused.
@Suite struct ReportRecordTests {
    @Test func readsEveryReportAsItWas() throws {
        for (name, report) in try SyntheticReports.every() {
            let json = try report.json()
            let read = try Report(json: json)
            #expect(read == report, "\(name)")
            #expect(try read.json() == json, "\(name)")
        }
    }

    @Test func golden() throws {
        var short = SyntheticMoments.lecture(minutes: 10)
        // Round numbers: the last digit of a sine is not the same everywhere.
        for index in short.timeline.minutes.indices where short.timeline.minutes[index].outcome.measures != nil {
            short.timeline.minutes[index].coverage = 0.75
            short.timeline.minutes[index].outcome = .measured(
                MinuteMeasures(
                    expressions: ExpressionValues([0.01, 0, 0.02, 0.15, 0.7, 0.04, 0.03]), unclear: 0.05,
                    unclearReasons: [.turnedAway: 0.04, .improbable: 0.01], valence: 0.125, arousal: nil,
                    facing: 0.8125, eyesClosed: 0.03125,
                    engagement: EngagementEstimate(value: 0.7, low: 0.5, high: 0.72)))
        }
        try Golden.expect(String(decoding: try short.json(), as: UTF8.self), equals: "AttuneReport/report.json")
    }

    /// Every microsecond of a day and every number of a box is the same after it was written and read.
    @Test func timesAndBoxesAreExact() throws {
        var report = SyntheticReports.lecture(minutes: 12)
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let time = MediaTime(microseconds: .random(in: 0..<86_400_000_000, using: &generator))
            let box = BoundingBox(
                x: .random(in: -50...8_000, using: &generator), y: .random(in: 0...1, using: &generator),
                width: .leastNonzeroMagnitude, height: 1 / 3)
            report.recording.decodedDuration = time
            report.layouts = SyntheticReports.twoLayouts
            report.layouts.stretches[0].layout.screen = box
            #expect(try Report(json: try report.json()) == report, "\(time), \(box)")
        }
    }

    @Test(arguments: [
        ("", "this is no JSON, or not all of it"),
        ("{}", "'schema_version' is missing"),
        ("[]", "'' is of another kind than it should be"),
        ("{\"schema_version\": 99}", "it is of schema version 99, and this program reads 3"),
        ("{\"schema_version\": 3}", "'recording' is missing"),
    ])
    func whatIsNoReportIsRefused(_ text: String, _ problem: String) {
        #expect(throws: ReportError(problem)) { try Report(json: Data(text.utf8)) }
    }

    /// One value of a good report replaced by one that no report has.
    @Test(arguments: [
        ("\"end_s\": 240,", "\"end_s\": 170,", "minute 3 ends before it starts"),
        ("\"end_s\": 240,", "\"end_s\": 250,", "its minutes are not in time order"),
        ("\"end_s\": 240,", "\"end_s\": 1e300,", "'minutes[3].end_s' cannot be read: 1e+300 s is no time"),
        ("\"faces_max\": 0,", "\"faces_max\": -1,", "'minutes[0].faces_max' cannot be read: -1 is no count"),
        (
            "\"outcome\": \"no_sample\"", "\"outcome\": \"measured\"",
            "minute 0 has measures where it is not measured, or none where it is"
        ),
        ("\"last_minute\": 3", "\"last_minute\": 2", "the moment from minute 3 on ends before it starts"),
        (
            "\"minimum_group\": \"5\"", "\"minimum_group\": \"0\"",
            "setting 'minimum_group': 0 is out of range; give a value from 1 to 1000"
        ),
        (
            "\"neutral_range\": [0.5, 0.9]", "\"neutral_range\": [0.9, 0.5]",
            "'weights.neutral_range' cannot be read: Cannot initialize ClosedRange<Double> with a lowerBound (0.9) greater than upperBound (0.5)"
        ),
    ])
    func damageIsAnErrorAndNoTrap(_ good: String, _ bad: String, _ problem: String) throws {
        let text = String(decoding: try SyntheticMoments.lecture(minutes: 10).json(), as: UTF8.self)
        let place = try #require(text.range(of: good))
        let damaged = text.replacingCharacters(in: place, with: bad)
        #expect(throws: ReportError(problem)) { try Report(json: Data(damaged.utf8)) }
    }

    /// A file that breaks off anywhere, or in which a byte is another, is read or refused; the program goes on.
    @Test func anyDamageIsReadOrRefused() throws {
        let json = try SyntheticReports.lectureWithFaces(2, minutes: 10).json()
        for length in stride(from: 0, to: json.count - 1, by: 97) {
            #expect(throws: ReportError.self) { try Report(json: json.prefix(length)) }
        }
        for position in stride(from: 0, to: json.count, by: 31) {
            var damaged = json
            damaged[position] = [UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "\"")][position % 3]
            _ = try? Report(json: damaged)
        }
    }
}
