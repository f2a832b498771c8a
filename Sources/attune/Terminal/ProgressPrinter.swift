import ArgumentParser
import AttuneCore
import AttuneJobs
import AttuneWorkspace
import Foundation

/// How a run tells what it is doing.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
    case auto, plain, json, none
}

/// Prints the events of a run in one style.
struct ProgressPrinter: Sendable {
    private enum Form {
        case bar, lines, json, silent
    }

    private let form: Form

    init(style: ProgressStyle) {
        switch style {
        case .auto: form = Terminal.showsProgressBar ? .bar : .lines
        case .plain: form = .lines
        case .json: form = .json
        case .none: form = .silent
        }
    }

    /// Whether results are told in words; false where stdout holds JSON alone.
    var speaksInWords: Bool { form != .json }

    func handle(_ event: ProgressEvent) {
        switch form {
        case .bar: drawBar(event)
        case .lines: printLine(event)
        case .json: printJSON(event)
        case .silent: printTrouble(event)
        }
    }

    private func drawBar(_ event: ProgressEvent) {
        switch event {
        case .started: break
        case .advanced(let recording, let analysed, let resumed, let expected, let seconds):
            let state = ProgressState(analysed: analysed, resumed: resumed, expected: expected, seconds: seconds)
            let text = state.bar(name: recording.name, columns: Terminal.columns)
            Terminal.draw("\r\u{1B}[K\(text)")
        case .warned, .finished:
            Terminal.draw("\r\u{1B}[K")
            printLine(event)
        }
    }

    private func printLine(_ event: ProgressEvent) {
        switch event {
        case .started(let recording, let number, let count):
            Terminal.printDiagnostic("[\(number)/\(count)] \(recording.path.string)")
        case .advanced: break
        case .warned: printTrouble(event)
        case .finished(let result):
            switch result.outcome {
            case .done(let done): Terminal.printDiagnostic("  done: \(done.report.sentence)")
            case .upToDate: Terminal.printDiagnostic("  up to date: nothing to do (--force analyses it again)")
            case .failed: printTrouble(event)
            }
        }
    }

    private func printTrouble(_ event: ProgressEvent) {
        if case .warned(_, let message) = event { Terminal.printDiagnostic("warning: \(message)") }
        guard case .finished(let result) = event, case .failed(let message) = result.outcome else { return }
        Terminal.printDiagnostic("error: \(message)")
    }

    private func printJSON(_ event: ProgressEvent) {
        let line = ProgressLine(event)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            Terminal.printResult(String(decoding: try encoder.encode(line), as: UTF8.self))
        } catch {
            Terminal.printDiagnostic("error: a line of progress could not be written: \(error)")
        }
    }
}
