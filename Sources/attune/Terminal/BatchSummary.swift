import AttuneJobs
import AttuneText
import AttuneWorkspace

/// How a run over several recordings ended.
struct BatchSummary {
    private let ended: [Job]
    private let inputErrors: [InputError]
    private let passedOver: [RecordingFinder.PassedOver]

    init(_ ended: [Job], inputErrors: [InputError], passedOver: [RecordingFinder.PassedOver]) {
        self.ended = ended
        self.inputErrors = inputErrors
        self.passedOver = passedOver
    }

    private var outcomes: [RecordingOutcome] {
        ended.compactMap { job in
            if case .ended(let outcome) = job.state { outcome } else { nil }
        }
    }

    /// The folders of outputs that are in place, in the order of the recordings.
    var folders: [String] {
        outcomes.compactMap { outcome in
            switch outcome {
            case .done(let done), .upToDate(let done): done.folder
            case .failed, .cancelled: nil
            }
        }
    }

    var failures: [RecordingFailure] {
        outcomes.compactMap { outcome in
            if case .failed(let failure) = outcome { failure } else { nil }
        }
    }

    var hasFailures: Bool { !failures.isEmpty || !inputErrors.isEmpty }

    /// The page to look at: the report of a single recording, the index over several; nil where none is in place.
    func page(in outputFolder: String) -> String? {
        folders.count == 1 && ended.count == 1
            ? "\(folders[0])/\(OutputFile.page)" : folders.isEmpty ? nil : "\(outputFolder)/\(OutputFile.index)"
    }

    /// Lines for a person, the last of them where the index is; none for a single recording that was all there was.
    func lines(in outputFolder: String) -> [String] {
        guard ended.count + inputErrors.count > 1 || !passedOver.isEmpty else { return [] }
        let counts: [(Int, String)] = [
            (outcomes.count { if case .done = $0 { true } else { false } }, "done"),
            (outcomes.count { if case .upToDate = $0 { true } else { false } }, "up to date"),
            (failures.count + inputErrors.count, "failed"),
            (outcomes.count { $0 == .cancelled }, "cancelled"),
            (passedOver.count, "passed over"),
        ]
        let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return [PlainWords.count(ended.count + inputErrors.count, "recording") + ": " + words.joined(separator: ", ")]
            + inputErrors.map { "  failed: \($0)" } + failures.map { "  failed: \($0)" }
            + (ended.isEmpty ? [] : ["index: \(outputFolder)/\(OutputFile.index)"])
    }
}
