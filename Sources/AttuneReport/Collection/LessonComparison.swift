import AttuneCore

/// One lesson against the other lessons of its course, as far as they were measured and read alike.
package struct LessonComparison: Equatable, Sendable {
    /// How many other lessons it is held against.
    package let compared: Int
    /// How many it is not, because they were measured or read in another way.
    package let leftOut: Int
    /// In what those differ, in the order of `CourseComparison`.
    package let differences: [String]
    /// What is usual in the other lessons; without a measure that none of them has.
    package let usual: [LessonMeasure: UsualRange]

    /// The comparison of each lesson of a course, in the order of the lessons.
    package static func all(of course: [RunRecord]) -> [LessonComparison] {
        let groups = alike(course)
        let values = course.map { run in
            LessonMeasure.allCases.map { $0.value(of: run.summary) }
        }
        return course.indices.map { index in
            let own = groups.first { $0.contains(index) } ?? [index]
            let others = own.filter { $0 != index }
            let strangers = groups.filter { !$0.contains(index) }
            let differences = strangers.flatMap { CourseComparison(course[$0[0]], with: course[index]).differences }
            var ranges: [LessonMeasure: UsualRange] = [:]
            for (position, measure) in LessonMeasure.allCases.enumerated() {
                ranges[measure] = UsualRange(others.compactMap { values[$0][position] })
            }
            return LessonComparison(
                compared: others.count, leftOut: course.count - own.count, differences: unique(differences),
                usual: ranges)
        }
    }

    /// The positions of the lessons, those that may be compared in one group: that is an equality, so that one of each
    /// group stands for all of it.
    private static func alike(_ course: [RunRecord]) -> [[Int]] {
        var groups: [[Int]] = []
        for (index, run) in course.enumerated() {
            if let group = groups.firstIndex(where: { CourseComparison(run, with: course[$0[0]]).isComparable }) {
                groups[group].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}

/// The median of some lessons and what they lie between.
package struct UsualRange: Equatable, Sendable {
    package let median: Double
    package let low: Double
    package let high: Double
    /// Of how many lessons it is known.
    package let lessons: Int

    /// Nil for no values.
    init?(_ values: [Double]) {
        guard let middle = AttuneCore.median(values), let low = values.min(), let high = values.max() else {
            return nil
        }
        (median, self.low, self.high, lessons) = (middle, low, high, values.count)
    }
}
