import AttuneText

/// All recordings in one folder of outputs, however many runs they came from: what the index and the course's table are
/// made from.
public struct RecordingCollection: Equatable, Sendable {
    /// The oldest recording first, those without a date last; those of one date by name.
    public let finished: [FinishedRecording]
    /// Those whose last try failed, the one that failed first before the others.
    public let failed: [FailedRecording]

    /// Puts recordings that come in any order into theirs.
    public init(finished: [FinishedRecording], failed: [FailedRecording]) {
        self.finished = finished.sorted { $0.orderKey < $1.orderKey }
        self.failed = failed.sorted { $0.orderKey < $1.orderKey }
    }

    /// The finished recordings of each course, the courses by name; what belongs to none comes last.
    package var courses: [(name: String?, recordings: [FinishedRecording])] {
        let byCourse = Dictionary(grouping: finished, by: \.run.input.course)
        let names = byCourse.keys.compactMap { $0 }.sorted(by: RecordingCollection.precedes)
        let others = byCourse[nil].map { [(name: String?.none, recordings: $0)] } ?? []
        return names.map { (name: $0, recordings: byCourse[$0] ?? []) } + others
    }

    /// By the bytes of the names: the same on every computer.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// A recording whose outputs are in place.
public struct FinishedRecording: Equatable, Sendable {
    public var run: RunRecord
    /// Where its page lies relative to the index page, with `/` between folders.
    public var page: String
    /// Whether the recording itself is still where it was.
    public var isAtItsPlace: Bool

    public init(run: RunRecord, page: String, isAtItsPlace: Bool) {
        self.run = run
        self.page = page
        self.isAtItsPlace = isAtItsPlace
    }

    fileprivate var orderKey: OrderKey {
        OrderKey(time: run.input.recorded?.secondsSince1970 ?? .max, name: run.name, folder: page)
    }
}

/// A recording whose last try failed.
public struct FailedRecording: Equatable, Sendable {
    public var failure: FailureRecord
    /// The page of an earlier report, where there is one.
    public var earlierPage: String?

    public init(failure: FailureRecord, earlierPage: String? = nil) {
        self.failure = failure
        self.earlierPage = earlierPage
    }

    fileprivate var orderKey: OrderKey {
        OrderKey(
            time: UTCTime.seconds(iso8601: failure.since) ?? .max, name: failure.input.name,
            folder: earlierPage ?? "")
    }
}

private struct OrderKey: Comparable {
    let time: Int64
    let name: String
    let folder: String

    static func < (left: OrderKey, right: OrderKey) -> Bool {
        if left.time != right.time { return left.time < right.time }
        if left.name != right.name { return left.name.utf8.lexicographicallyPrecedes(right.name.utf8) }
        return left.folder.utf8.lexicographicallyPrecedes(right.folder.utf8)
    }
}
