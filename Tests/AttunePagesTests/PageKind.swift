import AttuneCore
import AttuneEngagement
import AttuneText
import SyntheticReports
import Testing

@testable import AttunePages
@testable import AttuneReport

/// One page of each kind that a folder of outputs can hold.
enum PageKind: String, CaseIterable, CustomTestStringConvertible {
    case report, singleFaces, oneFace, index, course, emptyIndex, layouts

    /// The page, about recordings, courses and files of that name.
    ///
    /// - Parameter name: as a file system and a container may hold it, so without `/` where it names a file.
    func html(named name: String = "Lecture 7", language: Language = .english) throws -> String {
        switch self {
        case .report:
            try ReportPage.html(
                for: named(name, SyntheticMoments.lecture(minutes: 60)), recording: "a.mp4", language: language)
        case .singleFaces:
            try ReportPage.html(
                for: named(name, try SyntheticReports.lectureWithFaces(9, minutes: 70, reason: "Trial \(name)")),
                language: language)
        case .oneFace:
            try ReportPage.html(for: named(name, SyntheticReports.oneFace(minutes: 12)), language: language)
        case .index: try IndexPage.html(for: PageKind.collection(named: name, in: language), language: language)
        case .course: try IndexPage.html(for: PageKind.course(named: name, in: language), language: language)
        case .emptyIndex:
            try IndexPage.html(for: RecordingCollection(finished: [], failed: []), language: language)
        case .layouts:
            try LayoutPage.html(
                for: SyntheticLayouts.sheet(named: name, jpeg: SyntheticLayouts.greyJPEG), language: language)
        }
    }

    private func named(_ name: String, _ report: Report) -> Report {
        var report = report
        report.recording.name = name
        report.recording.fileName = "\(name).mp4"
        report.transcript = report.transcript.map { _ in
            SideFile(fileName: "\(name).vtt", sha256: String(repeating: "e5", count: 32))
        }
        report.timeline.weights.name = name
        for index in report.timeline.moments.indices where report.timeline.moments[index].quote != nil {
            report.timeline.moments[index].quote = name
        }
        return report
    }

    /// Two courses, a recording of none, and failures.
    private static func collection(named name: String, in language: Language) -> RecordingCollection {
        let ordinary = SyntheticRuns.collection(language: language)
        var failure = SyntheticRuns.failure
        failure.input.name = name
        failure.message = "\(name) holds no video stream"
        return RecordingCollection(
            finished: ordinary.finished + [
                SyntheticRuns.finished(name, day: 1, course: "Course \(name)", language: language)
            ],
            failed: ordinary.failed + [FailedRecording(failure: failure)])
    }

    /// Thirty lessons of one course, one of which, and the course, have that name.
    private static func course(named name: String, in language: Language) -> RecordingCollection {
        var lessons = SyntheticRuns.course(lessons: 30, language: language).finished
        for index in lessons.indices { lessons[index].run.input.course = name }
        lessons[1].run.name = name
        lessons[1].page = "\(name)/report.html"
        return RecordingCollection(finished: lessons, failed: [])
    }

    var testDescription: String { rawValue }
}
