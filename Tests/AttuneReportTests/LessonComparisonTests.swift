import SyntheticReports
import Testing

@testable import AttuneReport

@Suite struct LessonComparisonTests {
    private let course = SyntheticRuns.course(lessons: 4).finished.map(\.run)

    /// Three lessons that were read alike, and one with another smallest group: that one is held against nothing.
    @Test func whatWasReadDifferentlyIsNotCompared() {
        let all = LessonComparison.all(of: course)
        #expect(all.map(\.compared) == [2, 2, 2, 0])
        #expect(all.map(\.leftOut) == [1, 1, 1, 3])
        #expect(all.allSatisfy { $0.differences == ["minimum_group"] })
        #expect(all[3].usual.isEmpty)
    }

    /// A lesson is no part of what it is held against.
    @Test func usualIsOfTheOthers() throws {
        let people = course.map { LessonMeasure.people.value(of: $0.summary) ?? 0 }
        #expect(Set(people).count > 2)
        let first = try #require(LessonComparison.all(of: course)[0].usual[.people])
        #expect(first.low == min(people[1], people[2]) && first.high == max(people[1], people[2]))
        #expect(first.median == (people[1] + people[2]) / 2)
        #expect(first.lessons == 2)
    }

    /// Measured by another version, by other models, or weighed otherwise: each alone is enough.
    @Test func eachOfTheVersionsCounts() {
        let changes: [(String, (inout RunRecord) -> Void)] = [
            ("measurement", { $0.measurement.measurement += 1 }), ("models", { $0.measurement.models = [:] }),
            ("reading", { $0.reading.version += 1 }), ("weights", { $0.reading.weights.name = "mine" }),
        ]
        for (name, change) in changes {
            var other = course[1]
            change(&other)
            let comparison = LessonComparison.all(of: [course[0], other])[0]
            #expect(comparison.compared == 0 && comparison.differences == [name])
        }
    }

    @Test func oneLessonIsHeldAgainstNothing() {
        let only = LessonComparison.all(of: [course[0]])
        #expect(only == [LessonComparison(compared: 0, leftOut: 0, differences: [], usual: [:])])
    }

    /// The mean of the smiles of the minutes that are broken down, and nothing of the others.
    @Test func measuresOfALesson() throws {
        let minutes = try #require(course[0].summary.minutes)
        #expect(minutes.faces.count == 12 && minutes.smiling[2] == nil && minutes.facing[2] == nil)
        #expect(minutes.faces[0] == nil && minutes.faces[2] == 3)
        let known = minutes.smiling.compactMap { $0 }
        #expect(known.count == course[0].minutes.measured)
        #expect(LessonMeasure.smiles.value(of: course[0].summary) == known.reduce(0, +) / Double(known.count))
        #expect(LessonMeasure.pace.minutes(of: course[0].summary)[7] == 184.4)
    }
}
