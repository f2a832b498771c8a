import Foundation
import TestSupport
import Testing

/// What `inspect --json` prints is what its schema says.
@Suite struct InspectionTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private static let schemaPath = "Documentation/Schemas/inspection.schema.json"

    private func object(_ text: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: text) as? [String: Any])
    }

    /// Says where a value has a key that the schema does not name, lacks one that it requires, or is of another type.
    private func differences(
        of value: Any, from schema: [String: Any], definitions: [String: Any], at place: String
    ) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let definition = definitions[name] as? [String: Any] else { return ["\(place): no \(reference)"] }
            return differences(of: value, from: definition, definitions: definitions, at: place)
        }
        func allows(_ allowed: Any) -> Bool { (allowed as? NSObject) == (value as? NSObject) }
        if let constant = schema["const"], !allows(constant) { return ["\(place): is not \(constant)"] }
        if let choices = schema["enum"] as? [Any], !choices.contains(where: allows) { return ["\(place): is \(value)"] }
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any], let properties = schema["properties"] as? [String: Any] else {
                return ["\(place): is no object"]
            }
            let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
            return missing.map { "\(place).\($0): is missing" }
                + object.flatMap { key, value -> [String] in
                    guard let property = properties[key] as? [String: Any] else { return ["\(place).\(key): unknown"] }
                    return differences(of: value, from: property, definitions: definitions, at: "\(place).\(key)")
                }
        case "array":
            guard let items = value as? [Any], let schema = schema["items"] as? [String: Any] else {
                return ["\(place): is no array"]
            }
            return items.flatMap { differences(of: $0, from: schema, definitions: definitions, at: "\(place)[]") }
        case "string": return value is String ? [] : ["\(place): is no text"]
        case "boolean", "number", "integer": return value is NSNumber ? [] : ["\(place): is no number"]
        default: return []
        }
    }

    @Test(arguments: ["lesson.mp4", "lesson.mkv", "lesson.ts"])
    func isAsItsSchemaSays(_ name: String) throws {
        let path = try TestRecording.makePattern(folder.path(name))
        let result = try BuiltProgram.run(["inspect", path, "--json"])
        #expect(result.status == 0)
        #expect(result.stdout.hasSuffix("}\n"))
        #expect(!result.stdout.contains(folder.path))
        let schema = try object(
            try Data(contentsOf: Requirement.packageRoot.appendingPathComponent(Self.schemaPath)))
        let definitions = try #require(schema["$defs"] as? [String: Any])
        let info = try object(Data(result.stdout.utf8))
        let found = differences(of: info, from: schema, definitions: definitions, at: "$")
        #expect(found == [])
        // A key too many, and one too few, would be told.
        var other = info
        other["path"] = "/"
        other["container"] = nil
        let told = differences(of: other, from: schema, definitions: definitions, at: "$").sorted()
        #expect(told == ["$.container: is missing", "$.path: unknown"])
    }

    @Test func theKeysAreSorted() throws {
        let path = try TestRecording.makePattern(folder.path("pattern.mp4"))
        let lines = try BuiltProgram.run(["inspect", path, "--json"]).stdout.split(separator: "\n")
        let keys = lines.filter { $0.hasPrefix("  \"") }.map { $0.split(separator: "\"")[1] }
        #expect(keys == keys.sorted())
        #expect(keys.first == "audio" && keys.contains("schema_version"))
    }
}
