/// A point in time, or a length of time, in a recording: whole microseconds, zero at the container's start.
///
/// Integers, because instants are compared for equality and the result must not depend on the order of sums.
public struct MediaTime: Hashable, Sendable, Comparable {
    public var microseconds: Int64

    public init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    public static let zero = MediaTime(microseconds: 0)

    public static func seconds(_ seconds: Int) -> MediaTime {
        MediaTime(microseconds: Int64(seconds) * 1_000_000)
    }

    public static func milliseconds(_ milliseconds: Int) -> MediaTime {
        MediaTime(microseconds: Int64(milliseconds) * 1_000)
    }

    /// The nearest microsecond; zero for what is no number, and no further from zero than 64 bits of microseconds reach.
    public init(seconds: Double) {
        let rounded = (seconds * 1_000_000).rounded()
        microseconds = rounded.isNaN ? 0 : Int64(exactly: rounded) ?? (rounded < 0 ? .min : .max)
    }

    /// The time in seconds, for display and for arithmetic that need not be exact.
    public var seconds: Double {
        Double(microseconds) / 1_000_000
    }

    public static func < (left: MediaTime, right: MediaTime) -> Bool {
        left.microseconds < right.microseconds
    }

    public static func + (left: MediaTime, right: MediaTime) -> MediaTime {
        MediaTime(microseconds: left.microseconds + right.microseconds)
    }

    public static func - (left: MediaTime, right: MediaTime) -> MediaTime {
        MediaTime(microseconds: left.microseconds - right.microseconds)
    }

    public static func * (time: MediaTime, factor: Int) -> MediaTime {
        MediaTime(microseconds: time.microseconds * Int64(factor))
    }
}

extension MediaTime: Codable {
    /// Encoded as a bare number of microseconds.
    public init(from decoder: any Decoder) throws {
        self.init(microseconds: try decoder.singleValueContainer().decode(Int64.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microseconds)
    }
}

extension MediaTime: CustomStringConvertible {
    /// `h:mm:ss.mmm`, rounded down to the millisecond.
    public var description: String {
        let sign = microseconds < 0 ? "-" : ""
        let milliseconds = microseconds.magnitude / 1_000
        let seconds = milliseconds / 1_000
        let fields = [seconds / 60 % 60, seconds % 60].map { MediaTime.padded($0, to: 2) }
        return "\(sign)\(seconds / 3_600):\(fields[0]):\(fields[1])."
            + MediaTime.padded(milliseconds % 1_000, to: 3)
    }

    private static func padded(_ number: UInt64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
