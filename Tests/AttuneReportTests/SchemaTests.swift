import AttuneCore
import Foundation
import SyntheticReports
import TestSupport
import Testing

@testable import AttuneReport

/// What is written is what the committed schemas say, for every kind of report.
@Suite(.enabled(if: Requirement.isMet(JSONSchemaValidator.package))) struct SchemaTests {
    private static func schema(_ name: String) -> URL {
        Requirement.packageRoot.appendingPathComponent("Documentation/Schemas/\(name).schema.json")
    }

    @Test(arguments: try SyntheticReports.every().map(\.name))
    func everyReportAndItsRun(_ name: String) throws {
        let report = try #require(try SyntheticReports.every().first { $0.name == name }).report
        #expect(try JSONSchemaValidator.violations(of: report.json(), against: SchemaTests.schema("report")) == [])
        let run = SyntheticRuns.record(report, course: "Algebra")
        #expect(try JSONSchemaValidator.violations(of: run.json(), against: SchemaTests.schema("run")) == [])
    }

    /// What a merge of many machines says beside.
    @Test func stretchesThatAreMissingAndKindsOfMachines() throws {
        var report = SyntheticMoments.lecture(minutes: 10)
        let versions = ["1.0", "1.1"].map { ProgramVersions(program: $0, libraries: ["openvino": "1"]) }
        report.decoding = DecodingSummary(
            protection: nil, missing: [TimeRange(start: .seconds(60), end: .seconds(90))],
            machines: versions.map { MeasuringMachine(versions: $0, instructionSet: "avx2", segments: 3) })
        #expect(try JSONSchemaValidator.violations(of: report.json(), against: SchemaTests.schema("report")) == [])
        let run = SyntheticRuns.record(report, course: "Algebra")
        #expect(try JSONSchemaValidator.violations(of: run.json(), against: SchemaTests.schema("run")) == [])
        #expect(try Report(json: report.json()) == report)
        #expect(
            SummarySentence.claims(report.decoding)
                == "1:00–1:30 was not measured and is missing here; its parts were measured by 2 kinds of machines, "
                + "whose numbers may differ in the last digits")
    }

    /// The schemas refuse what they should: a key that is not documented, measures of a suppressed minute, a share
    /// beyond 1.
    @Test(arguments: [
        ("\"decode\":", "\"decoder\": 1,\n\"decode\":"), ("\"outcome\": \"measured\"", "\"outcome\": \"suppressed\""),
        ("\"coverage\": 1", "\"coverage\": 1.5"), ("\"schema_version\": 3", "\"schema_version\": 4"),
    ])
    func whatIsNotDocumentedIsRefused(_ good: String, _ bad: String) throws {
        let text = String(decoding: try SyntheticMoments.lecture(minutes: 10).json(), as: UTF8.self)
        let place = try #require(text.range(of: good))
        let changed = Data(text.replacingCharacters(in: place, with: bad).utf8)
        #expect(try !JSONSchemaValidator.violations(of: changed, against: SchemaTests.schema("report")).isEmpty)
    }

    @Test(arguments: [("report", ReportRecord.currentSchemaVersion), ("run", RunRecord.currentSchemaVersion)])
    func schemasNameTheVersion(_ name: String, _ version: Int) throws {
        let text = try String(contentsOf: SchemaTests.schema(name), encoding: .utf8)
        #expect(text.contains("/\(name)-\(version).json\""))
        #expect(text.contains("\"const\": \(version)"))
    }
}
