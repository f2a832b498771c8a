/// One entry of the table of settings: its name, what it means, how its value is written and which values it takes.
public struct Setting: Sendable {
    /// What a value is and which values are allowed.
    public enum Kind: Sendable {
        case duration(WritableKeyPath<Settings, MediaTime> & Sendable, ClosedRange<MediaTime>)
        case count(WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>)
        case megabytes(WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>)
        case pixels(WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>)
        case share(WritableKeyPath<Settings, Double> & Sendable, ClosedRange<Double>)
        case degrees(WritableKeyPath<Settings, Double> & Sendable, ClosedRange<Double>)
        case choice(WritableKeyPath<Settings, Bool> & Sendable)
        case precision(WritableKeyPath<Settings, InferencePrecision> & Sendable)
        case decoder(WritableKeyPath<Settings, DecoderPlace> & Sendable)
        case lecturer(WritableKeyPath<Settings, LecturerChoice> & Sendable)
        case stretches(WritableKeyPath<Settings, ExcludedStretches> & Sendable)
    }

    /// As written in the config file: words in lower case with underscores.
    public let name: String
    public let kind: Kind
    /// One sentence.
    public let meaning: String

    init(_ name: String, _ kind: Kind, _ meaning: String) {
        self.name = name
        self.kind = kind
        self.meaning = meaning
    }

    /// The value in `settings`, written with its unit so that `parse` reads it back.
    public func text(in settings: Settings) -> String {
        switch kind {
        case .duration(let path, _): Setting.text(settings[keyPath: path])
        case .count(let path, _): String(settings[keyPath: path])
        case .megabytes(let path, _): "\(settings[keyPath: path])MB"
        case .pixels(let path, _): "\(settings[keyPath: path])px"
        case .share(let path, _): "\(settings[keyPath: path])"
        case .degrees(let path, _): "\(settings[keyPath: path])deg"
        case .choice(let path): settings[keyPath: path] ? "yes" : "no"
        case .precision(let path): settings[keyPath: path].rawValue
        case .decoder(let path): settings[keyPath: path].rawValue
        case .lecturer(let path): settings[keyPath: path].text
        case .stretches(let path): settings[keyPath: path].text
        }
    }

    /// The value that holds when nobody asked for another.
    public var defaultText: String { text(in: Settings()) }

    /// Which values are allowed, for help texts.
    public var allowedText: String {
        switch kind {
        case .duration(_, let range): "\(Setting.text(range.lowerBound)) to \(Setting.text(range.upperBound))"
        case .count(_, let range): "\(range.lowerBound) to \(range.upperBound)"
        case .megabytes(_, let range): "\(range.lowerBound)MB to \(range.upperBound)MB"
        case .pixels(_, let range): "\(range.lowerBound)px to \(range.upperBound)px"
        case .share(_, let range): "\(range.lowerBound) to \(range.upperBound)"
        case .degrees(_, let range): "\(range.lowerBound)deg to \(range.upperBound)deg"
        case .choice: "yes or no"
        case .precision: InferencePrecision.allCases.map(\.rawValue).joined(separator: " or ")
        case .decoder: DecoderPlace.allCases.map(\.rawValue).joined(separator: " or ")
        case .lecturer:
            "auto, none, speaker, or tile:\(LecturerChoice.tiles.lowerBound) to tile:\(LecturerChoice.tiles.upperBound)"
        case .stretches: "none, or stretches such as 10:00-12:30, 1:04:00-1:06:30"
        }
    }

    /// Reads `text` into `settings`; throws `SettingError` for a missing or wrong unit and for a value out of range.
    public func parse(_ text: String, into settings: inout Settings) throws(SettingError) {
        switch kind {
        case .duration(let path, let range):
            settings[keyPath: path] = try checked(Setting.duration(text), text, in: range)
        case .count(let path, let range):
            settings[keyPath: path] = try checked(Int(text), text, in: range)
        case .megabytes(let path, let range):
            settings[keyPath: path] = try checked(Setting.number(text, unit: "MB").flatMap(Int.init), text, in: range)
        case .pixels(let path, let range):
            settings[keyPath: path] = try checked(Setting.number(text, unit: "px").flatMap(Int.init), text, in: range)
        case .share(let path, let range):
            settings[keyPath: path] = try checked(Double(text), text, in: range)
        case .degrees(let path, let range):
            settings[keyPath: path] = try checked(
                Setting.number(text, unit: "deg").flatMap(Double.init), text, in: range)
        case .choice(let path):
            guard ["yes", "no"].contains(text) else { throw malformed(text) }
            settings[keyPath: path] = text == "yes"
        case .precision(let path):
            guard let precision = InferencePrecision(rawValue: text) else { throw malformed(text) }
            settings[keyPath: path] = precision
        case .decoder(let path):
            guard let place = DecoderPlace(rawValue: text) else { throw malformed(text) }
            settings[keyPath: path] = place
        case .lecturer(let path):
            guard let choice = LecturerChoice(text: text) else { throw malformed(text) }
            if case .tile(let number) = choice { _ = try checked(number, text, in: LecturerChoice.tiles) }
            settings[keyPath: path] = choice
        case .stretches(let path):
            do throws(ExcludedStretchError) {
                settings[keyPath: path] = try ExcludedStretches(text: text)
            } catch {
                throw SettingError(name: name, problem: error.problem, remedy: ExcludedStretchError.remedy)
            }
        }
    }

    private func checked<Value: Comparable>(
        _ value: Value?, _ text: String, in range: ClosedRange<Value>
    ) throws(SettingError) -> Value {
        guard let value else { throw malformed(text) }
        guard range.contains(value) else {
            throw SettingError(
                name: name, problem: "\(text) is out of range", remedy: "give a value from \(allowedText)")
        }
        return value
    }

    private func malformed(_ text: String) -> SettingError {
        SettingError(
            name: name, problem: "'\(text)' cannot be read",
            remedy: "write it as in \(defaultText); allowed is \(allowedText)")
    }

    /// The number before `unit`; nil where the unit is missing.
    private static func number(_ text: String, unit: String) -> String? {
        text.hasSuffix(unit) ? String(text.dropLast(unit.count)) : nil
    }

    /// Reads `500ms`, `1s`, `1.5s` or `2min`, to the microsecond.
    private static func duration(_ text: String) -> MediaTime? {
        let units: [(suffix: String, microseconds: Double)] = [("ms", 1_000), ("min", 60_000_000), ("s", 1_000_000)]
        for unit in units {
            if let digits = number(text, unit: unit.suffix), let value = Double(digits), value >= 0, value < 1e6 {
                return MediaTime(microseconds: Int64((value * unit.microseconds).rounded()))
            }
        }
        return nil
    }

    private static func text(_ duration: MediaTime) -> String {
        let second: Int64 = 1_000_000
        if duration.microseconds % (60 * second) == 0, duration > .zero {
            return "\(duration.microseconds / (60 * second))min"
        }
        if duration.microseconds % second == 0 { return "\(duration.microseconds / second)s" }
        if duration.microseconds % 1_000 == 0 { return "\(duration.microseconds / 1_000)ms" }
        return "\(duration.seconds)s"
    }
}

/// A setting that cannot be used: a bad setting ends a run before it starts.
public struct SettingError: Error, Equatable, Sendable, CustomStringConvertible {
    public let name: String
    public let problem: String
    public let remedy: String

    public init(name: String, problem: String, remedy: String) {
        self.name = name
        self.problem = problem
        self.remedy = remedy
    }

    public var description: String { "setting '\(name)': \(problem); \(remedy)" }
}
