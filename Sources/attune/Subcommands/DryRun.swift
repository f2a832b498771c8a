import ArgumentParser
import AttuneInference
import AttuneWorkspace

/// `attune analyze --dry-run`: what would be done, and why.
struct DryRun {
    let request: AnalysisRequest
    let output: String

    /// Prints a line for each recording; ends with 1 where something could not be read.
    func tell(of found: RecordingFinder) throws {
        var hasErrors = !found.errors.isEmpty
        found.errors.forEach { Terminal.printDiagnostic("error: \($0)") }
        found.passedOver.forEach { Terminal.printDiagnostic("passed over: \($0.path.string) \($0.reason.words)") }
        let workspace = Workspace(reading: output)
        let pipeline = try Failure.wrapping {
            try RecordingPipeline(workspace: workspace, request: request, models: .standard())
        }
        for recording in workspace.named(found.recordings) {
            do {
                let freshness = try pipeline.freshness(of: recording)
                Terminal.printResult("\(recording.path.string): \(DryRun.words(freshness))")
            } catch {
                hasErrors = true
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        if hasErrors { throw ExitCode.failure }
    }

    static func words(_ freshness: Freshness) -> String {
        switch freshness {
        case .upToDate: "up to date"
        case .redraw(let reason): "would be drawn again: \(reason)"
        case .reread(let reason): "would be read again, without decoding: \(reason)"
        case .examine(let reason): "would be analysed: \(reason)"
        }
    }
}
