import ArgumentParser
import AttuneVideo
import Foundation

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what a recording's container holds, without analysing it.")

    @Argument(help: "A recording.")
    var file: String

    @Flag(help: "As JSON, with documented names.")
    var json = false

    func run() throws {
        try Failure.wrapping {
            let info = try RecordingProbe.inspect(file)
            Terminal.printResult(json ? try encoded(info) : InspectionText(info).text)
        }
    }

    private func encoded(_ info: RecordingInfo) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(info), as: UTF8.self)
    }
}
