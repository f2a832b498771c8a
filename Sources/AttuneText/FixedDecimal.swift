/// Numbers written with a fixed count of decimals, the same on every computer and in every language.
package enum FixedDecimal {
    /// `value` rounded half away from zero; empty where it is not known, not finite or beyond 63 bits of units.
    ///
    /// A value that rounds to zero has no sign.
    package static func text(_ value: Double?, places: Int) -> String {
        guard let value, value.isFinite else { return "" }
        let scale = (0..<places).reduce(Int64(1)) { product, _ in product * 10 }
        let scaled = (value * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard let units = Int64(exactly: scaled) else { return "" }
        let sign = units < 0 ? "-" : ""
        let digits = String(units.magnitude)
        guard places > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        return "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
    }

    /// As `text(_:places:)`, without trailing zeros: `12.5`, `3`.
    package static func short(_ value: Double?, places: Int) -> String {
        var text = text(value, places: places)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A share, 0…1, as whole percent: `71%`; empty where it is not known.
    package static func percent(_ share: Double?) -> String {
        let text = text(share.map { $0 * 100 }, places: 0)
        return text.isEmpty ? "" : "\(text)%"
    }
}
