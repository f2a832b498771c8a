import AttuneCore
import AttuneJobs
import AttuneWorkspace

/// One event of a run as a line of JSON.
struct ProgressLine: Encodable {
    private var event: String
    private var path: String?
    private var name: String?
    private var job: Int?
    private var number: Int?
    private var count: Int?
    private var because: String?
    private var analysedSeconds: Double?
    private var expectedSeconds: Double?
    private var elapsedSeconds: Double?
    private var output: String?
    private var index: String?
    private var warning: String?
    private var error: String?
    private var code: String?
    private var mayHelpToRetry: Bool?

    private enum CodingKeys: String, CodingKey {
        case event, path, name, job, number, count, because, output, index, warning, error, code
        case analysedSeconds = "analysed_s"
        case expectedSeconds = "expected_s"
        case elapsedSeconds = "elapsed_s"
        case mayHelpToRetry = "may_help_to_retry"
    }

    private init(_ event: String, _ job: Job) {
        self.event = event
        path = job.recording.path.string
        name = job.recording.name
        self.job = job.id.number
    }

    /// Nil for what is not told: that a job waits.
    init?(_ progress: JobEvent) {
        switch progress {
        case .waiting: return nil
        case .started(let job, let number, let count):
            self.init("started", job)
            self.number = number
            self.count = count
        case .decided(let job, let freshness):
            guard let reason = freshness.reason else { return nil }
            self.init("decided", job)
            because = reason
        case .resumed(let job, let time, let expected):
            self.init("resumed", job)
            analysedSeconds = time.seconds
            expectedSeconds = expected?.seconds
        case .advanced(let job, let progress):
            self.init("advanced", job)
            analysedSeconds = progress.analysed.seconds
            expectedSeconds = progress.expected?.seconds
            elapsedSeconds = progress.seconds
        case .warned(let job, let message):
            self.init("warned", job)
            warning = message
        case .ended(let job):
            guard case .ended(let outcome) = job.state else { return nil }
            self.init("", job)
            tell(outcome)
        }
    }

    init(_ error: InputError) {
        event = "failed"
        path = error.path
        name = error.path
        let failure = RecordingFailure(error)
        tell(.failed(failure))
    }

    init(_ item: RecordingFinder.PassedOver) {
        event = "passed_over"
        path = item.path.string
        because = item.reason.rawValue
    }

    init(_ batch: BatchSummary, outputFolder: String) {
        event = "finished"
        output = outputFolder
        index = "\(outputFolder)/\(OutputFile.index)"
    }

    private mutating func tell(_ outcome: RecordingOutcome) {
        switch outcome {
        case .done(let done):
            event = "done"
            output = done.folder
        case .upToDate(let done):
            event = "up_to_date"
            output = done.folder
        case .failed(let failure):
            event = "failed"
            error = failure.message
            code = failure.code
            mayHelpToRetry = failure.mayHelpToRetry
        case .cancelled: event = "cancelled"
        }
    }
}
