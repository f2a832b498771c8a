import AttuneCore
import AttuneReport
import AttuneText

/// Records of runs that made the synthetic reports, and a folder of them.
package enum SyntheticRuns {
    package static let timings = RunTimings(
        stages: ["decode": 1.23449, "detect": 2], wall: 10.0004, decodedDuration: .seconds(720))

    package static let measurement = MeasurementRecord(
        inputSHA256: String(repeating: "5b", count: 32), settings: ["sample_interval": "1s"],
        models: ["centerface": String(repeating: "a1", count: 32)], measurement: 1)

    package static func record(
        _ report: Report, course: String? = nil, recorded: RecordingDate? = SyntheticReports.recorded,
        measurement: MeasurementRecord = measurement, language: Language = .english
    ) -> RunRecord {
        RunRecord(
            report,
            input: RunRecord.Input(
                name: report.recording.fileName, sizeInBytes: report.recording.sizeInBytes,
                modifiedNanoseconds: 1_706_131_741_123_456_789, headAndTailSHA256: String(repeating: "d4", count: 32),
                place: "../../\(report.recording.fileName)", course: course, recorded: recorded,
                created: "2024-01-24T20:29:01.000000Z"),
            measurement: measurement, reading: ReadingBasis(report), timings: timings,
            language: language)
    }

    package static func finished(
        _ name: String, day: Int, course: String? = "Algebra", minutes: Int = 12, isAtItsPlace: Bool = true,
        language: Language = .english, change: (inout Report) -> Void = { _ in }
    ) -> FinishedRecording {
        var report = SyntheticMoments.lecture(minutes: minutes)
        report.recording.name = name
        change(&report)
        let recorded = RecordingDate(
            secondsSince1970: SyntheticReports.recorded.secondsSince1970 + Int64(day) * 86_400, source: .container)
        return FinishedRecording(
            run: record(report, course: course, recorded: recorded, language: language), page: "\(name)/report.html",
            isAtItsPlace: isAtItsPlace)
    }

    package static let failure = FailureRecord(
        name: "<b>.mp4", place: "../../<b>.mp4", code: "video.not_media",
        message: "<b>.mp4 holds no video stream; record it again.", mayHelpToRetry: false,
        since: "2024-01-30T08:00:00Z", lastTried: "2024-02-06T08:00:10Z")

    /// Two courses, a recording of none that is gone and has no date, and a failure; handed over in no order.
    package static func collection(language: Language = .english) -> RecordingCollection {
        var undated = finished(
            "Office hour", day: 0, course: nil, minutes: 5, isAtItsPlace: false, language: language)
        undated.run.input.recorded = nil
        return RecordingCollection(
            finished: [
                undated, finished("Lecture 8", day: 7, language: language),
                finished("=Essay", day: 3, course: "Writing, II", language: language),
                finished("Lecture 7", day: 0, minutes: 60, language: language) { $0.settings.minimumGroup = 6 },
            ],
            failed: [
                FailedRecording(failure: failure),
                FailedRecording(
                    failure: FailureRecord(
                        name: "Lecture 9.mp4", code: "file.failed", message: "Lecture 9.mp4 could not be read.",
                        remedy: "Free some space.", mayHelpToRetry: true, since: "2024-01-29T08:00:00Z",
                        lastTried: "2024-01-29T08:00:00Z"), earlierPage: "Lecture 9/report.html"),
            ])
    }

    /// Lessons of one course, a week apart; the fourth is read with another smallest group, and the fifth is long.
    package static func course(lessons count: Int, language: Language = .english) -> RecordingCollection {
        let lessons = (0..<count).map { number in
            finished(
                "Lecture \(number + 1)", day: number * 7, minutes: number == 4 ? 60 : 12 + number % 5,
                language: language
            ) { report in
                if number == 3 { report.settings.minimumGroup = 6 }
                for index in report.timeline.minutes.indices {
                    report.timeline.minutes[index].facesMedian? += Double(number % 4)
                }
            }
        }
        return RecordingCollection(finished: lessons, failed: [])
    }
}
