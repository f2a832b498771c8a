import Foundation
import TestSupport
import Testing

/// That a schema is held against JSON at all: a validator that finds nothing would let every schema test pass.
@Suite(.enabled(if: Requirement.isMet(JSONSchemaValidator.package)))
struct JSONSchemaValidatorTests {
    private static let schema = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object",
          "required": ["minute"],
          "additionalProperties": false,
          "properties": {"minute": {"type": "integer", "minimum": 0}, "share": {"type": ["number", "null"]}}
        }
        """

    private func violations(_ json: String, schema: String = schema) throws -> [String] {
        let folder = try TestFolder()
        let file = try folder.makeFile("schema.json", schema)
        return try JSONSchemaValidator.violations(of: Data(json.utf8), against: URL(fileURLWithPath: file))
    }

    @Test(arguments: [#"{"minute": 0}"#, #"{"minute": 7, "share": 0.5}"#, #"{"minute": 7, "share": null}"#])
    func whatIsAllowedHasNoViolation(json: String) throws {
        #expect(try violations(json).isEmpty)
    }

    @Test(
        arguments: [
            (#"{}"#, "minute"), (#"{"minute": -1}"#, "data.minute must be bigger than or equal to 0"),
            (#"{"minute": 1.5}"#, "data.minute must be integer"), (#"{"minute": 1, "extra": 1}"#, "extra"),
            (#"[]"#, "data must be object"), (#"{"minute": 1, "share": "half"}"#, "data.share must be number or null"),
        ] as [(String, String)])
    func whatIsNotAllowedIsNamed(json: String, words: String) throws {
        let found = try violations(json)
        #expect(found.count == 1)
        #expect(found.first?.contains(words) == true, "\(found)")
    }

    @Test(arguments: [
        ("{", schema), (#"{"minute": 1, "share": NaN}"#, schema), ("{}", "{"), ("{}", #"{"type": "objekt"}"#),
    ])
    func whatIsNoJSONOrNoSchemaIsAnError(json: String, schema: String) {
        #expect(throws: JSONSchemaValidator.ValidationFailure.self) { try violations(json, schema: schema) }
    }
}
