import AttuneCore

/// How far the analysis of one recording is.
struct ProgressState: Equatable {
    let analysed: MediaTime
    /// How much of it an earlier run had analysed.
    var resumed = MediaTime.zero
    let expected: MediaTime?
    let seconds: Double

    /// 0…1; nil where the recording's duration is not known.
    var share: Double? {
        guard let expected, expected > .zero else { return nil }
        return min(1, analysed.seconds / expected.seconds)
    }

    /// Seconds of recording per second of wall time; nil where too little time has passed to say.
    var timesRealTime: Double? {
        seconds >= 0.5 && analysed > resumed ? (analysed - resumed).seconds / seconds : nil
    }

    /// Seconds still to go at the pace so far; nil where it cannot be told.
    var remainingSeconds: Double? {
        guard let expected, let timesRealTime else { return nil }
        return max(0, expected.seconds - analysed.seconds) / timesRealTime
    }

    /// One line of at most `columns` characters, as in `lecture [#####-----]  50 %, 24x real time, 1:15 to go`.
    func bar(name: String, columns: Int) -> String {
        var facts: [String] = []
        if let share { facts.append("\(Int((share * 100).rounded(.down))) %") }
        if let timesRealTime { facts.append("\(Int(timesRealTime.rounded()))x real time") }
        if let remainingSeconds { facts.append("\(ProgressState.clock(remainingSeconds)) to go") }
        let text = facts.joined(separator: ", ")
        let shortName = name.count > 24 ? "\(name.prefix(23))…" : name
        let width = min(30, columns - shortName.count - text.count - 5)
        guard let share, width >= 5 else { return String("\(shortName) \(text)".prefix(columns)) }
        let filled = Int((share * Double(width)).rounded(.down))
        let marks = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
        return "\(shortName) [\(marks)] \(text)"
    }

    /// `m:ss`, or `h:mm:ss` from an hour on.
    static func clock(_ seconds: Double) -> String {
        let total = Int(seconds.rounded())
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let minutes = total / 60
        return minutes < 60
            ? "\(minutes):\(two(total % 60))" : "\(minutes / 60):\(two(minutes % 60)):\(two(total % 60))"
    }
}
