import AttuneCore
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

@Suite struct CourseCSVTests {
    @Test func golden() throws {
        try Golden.expect(CourseCSV.text(for: SyntheticRuns.collection()), equals: "AttuneReport/course.csv")
    }

    @Test func emptyFolderHasAHeaderAlone() {
        let text = CourseCSV.text(for: RecordingCollection(finished: [], failed: []))
        #expect(text == CourseCSV.columns.joined(separator: ",") + "\r\n")
    }

    /// What was measured or read differently is not compared, and the row says what differs.
    @Test func whatDiffersIsSaid() {
        let old = SyntheticRuns.finished("Old", day: 0).run
        var new = SyntheticRuns.finished("New", day: 1).run
        #expect(CourseComparison(new, with: old).isComparable)
        // Neither the recording nor its transcript is a difference of method.
        new.measurement.inputSHA256 = "0"
        new.reading.transcriptSHA256 = "0"
        new.versions.program = "9.9.9"
        #expect(CourseComparison(new, with: old).isComparable)
        new.measurement.measurement = 2
        new.measurement.models = [:]
        new.measurement.settings["sample_interval"] = "2s"
        new.reading.version = 2
        new.reading.weights.name = "mine"
        new.reading.settings["minimum_group"] = "6"
        #expect(
            CourseComparison(new, with: old).differences
                == ["measurement", "models", "reading", "weights", "minimum_group", "sample_interval"])
    }

    @Test func orderIsThatOfDates() {
        let collection = SyntheticRuns.collection()
        #expect(collection.finished.map(\.run.name) == ["Lecture 7", "=Essay", "Lecture 8", "Office hour"])
        #expect(collection.failed.map(\.failure.input.name) == ["Lecture 9.mp4", "<b>.mp4"])
        #expect(collection.courses.map(\.name) == ["Algebra", "Writing, II", nil])
    }
}
