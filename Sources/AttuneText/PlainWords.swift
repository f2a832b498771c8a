import AttuneCore

/// Times, sizes and counts as people write them.
package enum PlainWords {
    /// A position as a player shows it: `4:05`, `1:04:05`; rounded down to the second.
    package static func clock(_ time: MediaTime) -> String {
        let seconds = max(0, time.microseconds) / 1_000_000
        let hours = seconds / 3_600
        let minutes = String(seconds / 60 % 60)
        let tail = ":" + twoDigits(seconds % 60)
        return hours > 0 ? "\(hours):" + twoDigits(seconds / 60 % 60) + tail : minutes + tail
    }

    /// `h:mm:ss`, rounded down to the second, so that lines stand below each other.
    package static func fullClock(_ time: MediaTime) -> String { String(time.description.dropLast(4)) }

    /// A length: `52 min 10 s`, `1 h 4 min`, `20 s`.
    package static func length(_ time: MediaTime, in language: Language = .english) -> String {
        let seconds = max(0, time.microseconds) / 1_000_000
        let words = Words.numbers
        let parts: [(number: Int64, unit: Phrase)] =
            seconds >= 3_600
            ? [(seconds / 3_600, words.hours), (seconds / 60 % 60, words.shortMinutes)]
            : [(seconds / 60, words.shortMinutes), (seconds % 60, words.seconds)]
        let present = parts.filter { $0.number > 0 }
        return (present.isEmpty ? Array(parts.suffix(1)) : present)
            .map { $0.unit.text(language, ["number": String($0.number)]) }.joined(separator: " ")
    }

    /// From the start of the first minute to the end of the last, in minutes: `34–37`.
    package static func minutes(_ minutes: ClosedRange<Int>) -> String {
        "\(minutes.lowerBound)–\(minutes.upperBound + 1)"
    }

    /// `a`, `a and b`, `a, b and c`.
    package static func list(_ items: [String]) -> String { Language.english.list(items) }

    /// A median number of faces: whole from ten on, because half a face more says nothing there.
    package static func faces(_ median: Double) -> String {
        FixedDecimal.short(median, places: median < 10 ? 1 : 0)
    }

    /// A file's size in decimal units: `312.4 MB`.
    package static func size(_ bytes: Int64, in language: Language = .english) -> String {
        let units: [(name: String, bytes: Double)] = [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)]
        for unit in units where Double(bytes) >= unit.bytes {
            return "\(FixedDecimal.text(Double(bytes) / unit.bytes, places: 1)) \(unit.name)"
        }
        return Words.models.fewBytesCount.text(Int(bytes), language)
    }

    /// `1 minute`, `2 minutes`; `1 entry`, `2 entries` with a plural of its own.
    package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        number == 1 ? "1 \(noun)" : "\(grouped(number)) \(plural ?? "\(noun)s")"
    }

    /// A count with a comma before each three digits: `3,589`.
    package static func grouped(_ number: Int) -> String { Language.english.grouped(number) }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    /// A layout's name as people read it: `gallery_beside_screen 6x1` is `gallery beside screen 6×1`.
    package static func layout(_ name: String, in language: Language = .english) -> String {
        let words = name.replacing("_", with: " ").split(separator: " ").map(String.init)
        let isGrid = words.last?.first?.isNumber == true
        let kind = (isGrid ? words.dropLast() : words[...]).joined(separator: " ")
        let known = Words.numbers.layoutKindNames.first { $0.english == kind }
        let grid = isGrid ? words.suffix(1).map { $0.replacing("x", with: "×") } : []
        return ([known?.text(language) ?? kind] + grid).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
