import AttuneCore
import AttuneEngagement
import Foundation
import Yams

/// A weight table that cannot be used.
struct WeightsFileError: Error, CustomStringConvertible {
    let path: String
    let problem: String

    var description: String { "\(path): \(problem)" }
}

/// A weight table in YAML, for `--weights`.
struct WeightsFile: Decodable {
    private let name: String
    private let source: String
    private let neutralRange: [Double]
    private let weights: [String: Double]

    private enum CodingKeys: String, CodingKey {
        case name, source, weights
        case neutralRange = "neutral_range"
    }

    /// Reads the file at `path`.
    ///
    /// - Throws: `WeightsFileError` for a file that cannot be read, a missing or unknown expression, and a weight
    ///   outside 0…1.
    static func table(fromFileAt path: String) throws -> EngagementWeights {
        let file: WeightsFile
        do {
            file = try YAMLDecoder().decode(WeightsFile.self, from: String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw WeightsFileError(
                path: path, problem: "this is no weight table with name, source, weights and neutral_range: \(error)")
        }
        return try file.table(path: path)
    }

    private func table(path: String) throws(WeightsFileError) -> EngagementWeights {
        let known = AttuneCore.Expression.allCases
        guard Set(weights.keys) == Set(known.map(\.rawValue)) else {
            throw WeightsFileError(
                path: path,
                problem: "weights must name exactly these: \(known.map(\.rawValue).joined(separator: ", "))")
        }
        guard (Array(weights.values) + neutralRange).allSatisfy({ (0...1).contains($0) }) else {
            throw WeightsFileError(path: path, problem: "every weight must lie between 0 and 1")
        }
        guard neutralRange.count == 2, neutralRange[0] <= neutralRange[1] else {
            throw WeightsFileError(path: path, problem: "neutral_range must be two numbers, the smaller first")
        }
        return EngagementWeights(
            name: name, source: source, weights: ExpressionValues(known.map { weights[$0.rawValue] ?? 0 }),
            neutralRange: neutralRange[0]...neutralRange[1])
    }
}
