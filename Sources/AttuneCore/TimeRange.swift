/// A half-open stretch of a recording: [start, end).
public struct TimeRange: Hashable, Sendable, Codable {
    public let start: MediaTime
    public let end: MediaTime

    /// - Precondition: `start <= end`.
    public init(start: MediaTime, end: MediaTime) {
        precondition(start <= end, "a time range must not end before it starts")
        self.start = start
        self.end = end
    }

    public var duration: MediaTime { end - start }

    public var isEmpty: Bool { start == end }

    public func contains(_ time: MediaTime) -> Bool {
        start <= time && time < end
    }
}
