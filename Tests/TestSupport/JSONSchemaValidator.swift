import Foundation

/// Holds JSON against a committed JSON Schema, with the Python package `fastjsonschema` that `Scripts/setup` fetches.
///
/// Schemas are of draft 4, 6 or 7, as their `$schema` says. The first violation ends the check.
public enum JSONSchemaValidator {
    /// Under the package root; for `.enabled(if: Requirement.isMet(JSONSchemaValidator.package))`.
    public static let package = ".deps/test-tools/fastjsonschema"

    /// A check that could not be made: the package is missing, or a file is no JSON or no schema.
    public struct ValidationFailure: Error, CustomStringConvertible {
        public let description: String
    }

    /// What of `json` the schema in the file `schema` does not allow, a sentence each; empty where all is allowed.
    ///
    /// Where the package is missing this throws in continuous integration; elsewhere it says so on stderr and returns
    /// nothing.
    public static func violations(of json: Data, against schema: URL) throws -> [String] {
        guard Requirement.isMet(package) else { return [] }
        guard let python = ProgramRunner.find("python3") else {
            throw ValidationFailure(description: "python3 is not on the search path: run Scripts/setup")
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("json-\(UUID().uuidString)")
        try json.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let packages = Requirement.packageRoot.appendingPathComponent(package).deletingLastPathComponent()
        let outcome = try ProgramRunner.run(
            python, ["-B", "-c", program, schema.path, file.path], environment: ["PYTHONPATH": packages.path])
        guard outcome.status == 0 else {
            throw ValidationFailure(description: "\(schema.lastPathComponent): \(outcome.errorText)")
        }
        return outcome.outputText.split(separator: "\n").map(String.init)
    }

    /// Numbers that JSON does not have (NaN, Infinity), which Python would read, are refused.
    private static let program = """
        import json, sys
        import fastjsonschema
        def refuse(text):
            raise ValueError(f"{text} is not JSON")
        with open(sys.argv[1], encoding="utf-8") as file:
            validate = fastjsonschema.compile(json.load(file), use_default=False)
        with open(sys.argv[2], encoding="utf-8") as file:
            value = json.load(file, parse_constant=refuse)
        try:
            validate(value)
        except fastjsonschema.JsonSchemaValueException as violation:
            print(violation.message.replace("\\n", " "))
        """
}
