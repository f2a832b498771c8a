import Foundation
import GRDB

/// What measured values depend on, and nothing else: equal identities mean that saved segments can be used again.
///
/// Versions of the program and of its libraries are no part of it.
public struct MeasurementIdentity: Codable, Equatable, Sendable {
    /// The version of the measurements that this program makes.
    ///
    /// Raise it by one with every change after which the same recording, settings and models give other stored values:
    /// another formula, another level, another order. A change of how values are stored is none: that is
    /// `StoreSchema.version`, and stores are migrated.
    public static let currentMeasurement = 7

    /// SHA-256 of the recording, lower-case hex.
    public var inputSHA256: String
    /// Texts of the settings that decide what is measured, by their names.
    public var settings: [String: String]
    /// SHA-256 of each model's file, lower-case hex, by the model's name.
    public var models: [String: String]
    /// The version of the measurements; see `currentMeasurement`.
    public var measurement: Int

    public init(
        inputSHA256: String, settings: [String: String], models: [String: String],
        measurement: Int = MeasurementIdentity.currentMeasurement
    ) {
        self.inputSHA256 = inputSHA256
        self.settings = settings
        self.models = models
        self.measurement = measurement
    }

    /// What keeps values that were measured under `other` from being used under this identity, in words; nil where
    /// nothing does. Of several differences the first counts: recording, measurement, models, settings.
    public func difference(from other: MeasurementIdentity) -> String? {
        if inputSHA256 != other.inputSHA256 { return "another recording" }
        if measurement != other.measurement {
            return "measured by version \(other.measurement), now \(measurement)"
        }
        for name in Set(models.keys).union(other.models.keys).sorted() where models[name] != other.models[name] {
            switch (models[name], other.models[name]) {
            case (nil, _): return "model \(name) is no longer used"
            case (_, nil): return "model \(name) is new"
            default: return "model \(name) has changed"
            }
        }
        for name in Set(settings.keys).union(other.settings.keys).sorted()
        where settings[name] != other.settings[name] {
            return "setting \(name) \(settings[name] ?? "left out"), was \(other.settings[name] ?? "left out")"
        }
        return nil
    }
}

extension MeasurementIdentity {
    func insert(into database: Database) throws {
        try database.execute(
            sql: "INSERT INTO identity (input_sha256, settings, models, measurement) VALUES (?, ?, ?, ?)",
            arguments: [
                inputSHA256, try MeasurementIdentity.json(settings), try MeasurementIdentity.json(models), measurement,
            ])
    }

    static func fetch(_ database: Database) throws -> MeasurementIdentity {
        let rows = try CheckedRow.fetchAll(
            database, sql: "SELECT input_sha256, settings, models, measurement FROM identity LIMIT 2")
        guard let row = rows.first, rows.count == 1 else {
            throw Malformed("it does not say what it is an analysis of")
        }
        return MeasurementIdentity(
            inputSHA256: try row.value(0, "identity.input_sha256"),
            settings: try texts(row.value(1, "identity.settings"), "identity.settings"),
            models: try texts(row.value(2, "identity.models"), "identity.models"),
            measurement: try row.value(3, "identity.measurement"))
    }

    static func json(_ texts: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(texts), as: UTF8.self)
    }

    static func texts(_ json: String, _ name: String) throws -> [String: String] {
        do {
            return try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
        } catch {
            throw Malformed("\(name) is no table of texts")
        }
    }
}
