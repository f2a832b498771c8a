import AttuneCore
import AttuneEngagement
import Yams

/// A weight table in YAML, for `--weights`; `Documentation/Weights.md` describes it with an example.
struct WeightsFile {
    private static let names = ["name", "source", "weights", "neutral_range"]
    private static let expressions = AttuneCore.Expression.allCases.map(\.rawValue)
    private static let example = "Documentation/Weights.md has an example"

    private let path: String
    private let values: [String: Node]

    /// The table that the program brings with it under this name, else the one in the file of this path.
    ///
    /// - Throws: as `table(fromFileAt:)`.
    static func table(of nameOrPath: String) throws(YAMLFileError) -> EngagementWeights {
        if let table = EngagementWeights.named(nameOrPath) { return table }
        return try table(fromFileAt: nameOrPath)
    }

    /// Reads the file at `path`.
    ///
    /// - Throws: `YAMLFileError` with the line, for a file that cannot be read, a missing or unknown name or expression,
    ///   and a weight outside 0…1.
    static func table(fromFileAt path: String) throws(YAMLFileError) -> EngagementWeights {
        let file = try WeightsFile(YAMLFile(fileAt: path))
        return EngagementWeights(
            name: try file.text("name"), source: try file.text("source"), weights: try file.weights(),
            neutralRange: try file.neutralRange())
    }

    private init(_ file: YAMLFile) throws(YAMLFileError) {
        path = file.path
        guard let mapping = file.root?.mapping else {
            throw YAMLFileError(
                path: file.path, line: file.root?.mark?.line, problem: "this is no weight table",
                remedy: "give it \(Self.names.joined(separator: ", ")); \(Self.example)")
        }
        values = try Self.values(of: mapping, named: Self.names, path: file.path)
    }

    /// The values of a mapping that has exactly these names.
    private static func values(
        of mapping: Node.Mapping, named names: [String], path: String
    ) throws(YAMLFileError) -> [String: Node] {
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string, names.contains(name) else {
                throw YAMLFileError(
                    path: path, line: key.mark?.line, problem: "'\(key.scalar?.string ?? "…")' is not known here",
                    remedy: "known are \(names.joined(separator: ", ")); \(example)")
            }
            values[name] = value
        }
        let missing = names.filter { values[$0] == nil }
        guard missing.isEmpty else {
            throw YAMLFileError(
                path: path, line: mapping.mark?.line, problem: "\(missing.joined(separator: ", ")) is missing",
                remedy: "give every one of \(names.joined(separator: ", ")); \(example)")
        }
        return values
    }

    private func text(_ name: String) throws(YAMLFileError) -> String {
        guard let text = values[name]?.scalar?.string, !text.isEmpty else {
            throw wrong(name, "must be a line of text", "reports print it")
        }
        return text
    }

    private func weights() throws(YAMLFileError) -> ExpressionValues<Double> {
        guard let mapping = values["weights"]?.mapping else {
            throw wrong("weights", "must give a number for each expression", Self.example)
        }
        let given = try Self.values(of: mapping, named: Self.expressions, path: path)
        var weights: [Double] = []
        for name in Self.expressions {
            weights.append(try weight(given[name], of: name))
        }
        return ExpressionValues(weights)
    }

    private func neutralRange() throws(YAMLFileError) -> ClosedRange<Double> {
        let remedy = "write it as in neutral_range: [0.5, 0.9]"
        guard let ends = values["neutral_range"]?.sequence, ends.count == 2 else {
            throw wrong("neutral_range", "must be two numbers", remedy)
        }
        let low = try weight(ends[0], of: "neutral_range")
        let high = try weight(ends[1], of: "neutral_range")
        guard low <= high else { throw wrong("neutral_range", "must have the smaller number first", remedy) }
        return low...high
    }

    private func weight(_ node: Node?, of name: String) throws(YAMLFileError) -> Double {
        guard let number = node?.scalar.flatMap({ Double($0.string) }), (0...1).contains(number) else {
            throw YAMLFileError(
                path: path, line: node?.mark?.line,
                problem: "'\(node?.scalar?.string ?? "…")' is no weight for \(name)",
                remedy: "give a number between 0 and 1, as in 0.6")
        }
        return number
    }

    private func wrong(_ name: String, _ problem: String, _ remedy: String) -> YAMLFileError {
        YAMLFileError(path: path, line: values[name]?.mark?.line, problem: "\(name) \(problem)", remedy: remedy)
    }
}
