/// What a language does with numbers and lists.
extension Language {
    /// Whether a number of things takes the noun's singular (Unicode CLDR, plural rules, category `one`).
    func isSingular(_ number: Int) -> Bool {
        switch self {
        case .english: number == 1
        case .hindi: number == 0 || number == 1
        }
    }

    /// `12,345` and `1,234,567` in English; `12,345` and `12,34,567` in Hindi: after the thousands, pairs.
    ///
    /// Digits are the Latin ones in both, which software in India writes too (Unicode CLDR, `hi`, default numbers).
    package func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var groups = ""
        for (position, digit) in digits.enumerated() {
            let left = digits.count - position
            if position > 0, isGroupEnd(left) { groups.append(",") }
            groups.append(digit)
        }
        return number < 0 ? "-\(groups)" : groups
    }

    /// Whether a group ends before the last `left` digits.
    private func isGroupEnd(_ left: Int) -> Bool {
        switch self {
        case .english: left.isMultiple(of: 3)
        case .hindi: left == 3 || left > 3 && (left - 3).isMultiple(of: 2)
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(Words.numbers.and.text(self)) \(last)"
    }
}
