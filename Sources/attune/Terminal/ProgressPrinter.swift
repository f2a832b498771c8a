import ArgumentParser
import AttuneDecoder
import AttuneJobs
import AttuneText
import AttuneWorkspace
import Foundation
import Synchronization

/// How a run tells what it is doing.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
    case auto, plain, json, none
    /// Errors alone; asked for with `--quiet`.
    case quiet

    static let allValueStrings = ["auto", "plain", "json", "none"]
}

/// Prints the events of a run in one style.
final class ProgressPrinter: Sendable {
    private enum Form {
        case bar, lines, json, silent, quiet
    }

    private let form: Form
    private let decoder: RecordingDecoder
    private let progress = Mutex(BatchProgress())

    /// - Parameter decoder: reads how long recordings are.
    init(style: ProgressStyle, decoder: RecordingDecoder) {
        self.decoder = decoder
        switch style {
        case .auto: form = Terminal.showsProgressBar ? .bar : .lines
        case .plain: form = .lines
        case .json: form = .json
        case .none: form = .silent
        case .quiet: form = .quiet
        }
    }

    /// What was found where recordings were looked for: mistakes, and what is left out.
    func tell(of found: RecordingFinder) {
        for error in found.errors {
            form == .json ? printJSON(ProgressLine(error)) : Terminal.printDiagnostic("error: \(error)")
        }
        for item in found.passedOver where form != .quiet {
            form == .json
                ? printJSON(ProgressLine(item))
                : Terminal.printDiagnostic("passed over: \(item.path.string) \(item.reason.words)")
        }
    }

    func handle(_ event: JobEvent) {
        switch form {
        case .bar: drawBar(event)
        case .lines: printLine(event)
        case .json: ProgressLine(event).map(printJSON)
        case .silent, .quiet: printTrouble(event)
        }
    }

    /// Says how the whole run ended: reports on stdout, everything else on stderr.
    func finish(_ batch: BatchSummary, outputFolder: String) {
        switch form {
        case .quiet: return
        case .json: printJSON(ProgressLine(batch, outputFolder: outputFolder))
        case .bar, .lines, .silent:
            batch.lines(in: outputFolder).forEach(Terminal.printDiagnostic)
            batch.folders.forEach { Terminal.printResult("\($0)/\(OutputFile.page)") }
        }
    }

    private func drawBar(_ event: JobEvent) {
        let line = progress.withLock { progress -> String? in
            switch event {
            case .waiting(let job): progress.wait(for: job)
            case .started(let job, let number, let count):
                progress.start(job.id, name: job.recording.name, number: number, of: count)
            case .advanced(_, let state):
                // Asked only when something has to be measured: headers take their time, and where all is done nobody
                // wants to know. A header is a hint here, and no more.
                for job in progress.unknown {
                    let info = try? decoder.inspect(job.recording.path)
                    progress.expect(job.id, seconds: info?.durationFromHeader?.seconds)
                }
                progress.advance(state)
                return progress.line(columns: Terminal.columns - 1)
            case .ended(let job): progress.end(job.id)
            case .decided, .resumed, .warned: break
            }
            return nil
        }
        if let line { return Terminal.draw("\r\u{1B}[K" + PrintableText.printable(line)) }
        if case .waiting = event { return }
        Terminal.draw("\r\u{1B}[K")
        printLine(event)
    }

    private func printLine(_ event: JobEvent) {
        switch event {
        case .waiting, .advanced: break
        case .started(let job, let number, let count):
            Terminal.printDiagnostic("[\(number)/\(count)] \(job.recording.path.string)")
        case .decided(_, let freshness): Self.words(freshness).map { Terminal.printDiagnostic("  \($0)") }
        case .resumed(_, let time, let expected):
            let whole = expected.map { " of \(PlainWords.clock($0))" } ?? ""
            Terminal.printDiagnostic("  resumed at \(PlainWords.clock(time))\(whole)")
        case .warned: printTrouble(event)
        case .ended(let job):
            switch job.state {
            case .ended(.done(let done)): tell(done)
            case .ended(.upToDate):
                Terminal.printDiagnostic("  up to date: nothing to do (--force measures it again)")
            case .ended(.cancelled): Terminal.printDiagnostic("  cancelled")
            default: printTrouble(event)
            }
        }
    }

    private func tell(_ done: DoneRecording) {
        Terminal.printDiagnostic("  done: \(done.sentence ?? "")")
        if let hint = done.hint { Terminal.printDiagnostic("  note: \(hint)") }
    }

    /// Nil where there is nothing to say before it is done.
    private static func words(_ freshness: Freshness) -> String? {
        switch freshness {
        case .upToDate: nil
        case .redraw(let reason): "drawn again: \(reason)"
        case .reread(let reason): "read again, without decoding: \(reason)"
        case .examine(let reason): "analysed: \(reason)"
        }
    }

    private func printTrouble(_ event: JobEvent) {
        if case .warned(_, let message) = event, form != .quiet { Terminal.printDiagnostic("warning: \(message)") }
        guard case .ended(let job) = event, case .ended(.failed(let failure)) = job.state else { return }
        Terminal.printDiagnostic("error: \(failure)")
    }

    private func printJSON(_ line: ProgressLine) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            Terminal.printResult(String(decoding: try encoder.encode(line), as: UTF8.self))
        } catch {
            Terminal.printDiagnostic("error: a line of progress could not be written: \(error)")
        }
    }
}
