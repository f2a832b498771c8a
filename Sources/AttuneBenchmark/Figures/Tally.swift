/// How many of all: a share that can be added up over lectures.
public struct Proportion: Equatable, Sendable {
    public var count: Int
    public var total: Int

    public init(_ count: Int = 0, of total: Int = 0) {
        self.count = count
        self.total = total
    }

    /// 0…1; nil where there is nothing to take a share of.
    public var share: Double? { total == 0 ? nil : Double(count) / Double(total) }

    mutating func add(_ counts: Bool) {
        total += 1
        if counts { count += 1 }
    }

    static func + (left: Proportion, right: Proportion) -> Proportion {
        Proportion(left.count + right.count, of: left.total + right.total)
    }
}

/// The mean of values that can be added up over lectures.
public struct Mean: Equatable, Sendable {
    public var sum: Double
    public var count: Int

    public init(sum: Double = 0, count: Int = 0) {
        self.sum = sum
        self.count = count
    }

    /// Nil for no values.
    public var value: Double? { count == 0 ? nil : sum / Double(count) }

    mutating func add(_ value: Double) {
        sum += value
        count += 1
    }

    static func + (left: Mean, right: Mean) -> Mean {
        Mean(sum: left.sum + right.sum, count: left.count + right.count)
    }
}

/// Events in a time, which can be added up over lectures.
public struct HourlyRate: Equatable, Sendable {
    public var events: Int
    public var hours: Double

    public init(events: Int = 0, hours: Double = 0) {
        self.events = events
        self.hours = hours
    }

    /// Nil where there is no time.
    public var perHour: Double? { hours > 0 ? Double(events) / hours : nil }

    static func + (left: HourlyRate, right: HourlyRate) -> HourlyRate {
        HourlyRate(events: left.events + right.events, hours: left.hours + right.hours)
    }
}

/// Figures of one lecture that can be added up to those of several: over all samples, never a mean of means.
protocol AddableFigures: Equatable, Sendable {
    init()
    static func + (left: Self, right: Self) -> Self
}
