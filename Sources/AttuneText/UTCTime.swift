/// Instants as days and times of the Gregorian calendar in UTC, the same on every computer and in every language.
package enum UTCTime {
    /// Seconds from the start of 1970 on; nil for a day or a time that does not exist. Leap seconds are not counted.
    package static func seconds(
        year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0
    ) -> Int64? {
        guard (1...9_999).contains(year), (1...12).contains(month), (1...days(of: month, in: year)).contains(day),
            (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        // Years that begin with March end with their leap day.
        let marchYear = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayNumber = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
        return Int64(dayNumber - daysBefore1970) * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    }

    /// `2024-01-24 20:29 UTC`, rounded down to the minute.
    package static func text(_ seconds: Int64) -> String {
        let time = Fields(seconds)
        return "\(time.date) \(time.clock) UTC"
    }

    /// `2024-01-24T20:29:01Z`, as ISO 8601 has it.
    package static func iso8601(_ seconds: Int64) -> String {
        let time = Fields(seconds)
        return "\(time.date)T\(time.clock):\(padded(time.second, to: 2))Z"
    }

    /// Reads what `iso8601` writes, also with a fraction of the second, which is dropped; nil for anything else.
    package static func seconds(iso8601 text: String) -> Int64? {
        guard
            let match = text.wholeMatch(
                of: /([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?Z/)
        else { return nil }
        return seconds([match.1, match.2, match.3, match.4, match.5, match.6])
    }

    /// Year, month, day, hour, minute and second in digits; nil where one is none or the instant does not exist.
    package static func seconds(_ fields: [Substring]) -> Int64? {
        let numbers = fields.compactMap { Int($0) }
        guard numbers.count == 6 else { return nil }
        return seconds(
            year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4],
            second: numbers[5])
    }

    /// From the first of March of the year 0 to the first of January 1970.
    private static let daysBefore1970 = 719_468

    private static func days(of month: Int, in year: Int) -> Int {
        let isLeapYear = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        switch month {
        case 2: return isLeapYear ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    fileprivate static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The calendar's fields of an instant, which is kept within the years 1 to 9999.
    private struct Fields {
        let date: String
        let clock: String
        let second: Int

        init(_ seconds: Int64) {
            let kept = min(253_402_300_799, max(-62_135_596_800, seconds))
            let second = Int(kept % 86_400 + 86_400) % 86_400
            let dayNumber = (Int(kept) - second) / 86_400 + daysBefore1970
            // Source: Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
            let era = dayNumber / 146_097
            let dayOfEra = dayNumber % 146_097
            let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
            let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
            let marchMonth = (5 * dayOfYear + 2) / 153
            let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
            let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
            let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
            date = "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
            clock = "\(padded(second / 3_600, to: 2)):\(padded(second / 60 % 60, to: 2))"
            self.second = second % 60
        }
    }
}
