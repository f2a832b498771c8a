import AttuneCore
import AttuneJobs
import AttuneWorkspace

/// One event of a run as a line of JSON.
struct ProgressLine: Encodable {
    private let event: String
    private let path: String
    private let name: String
    private var number: Int?
    private var count: Int?
    private var analysedSeconds: Double?
    private var expectedSeconds: Double?
    private var elapsedSeconds: Double?
    private var output: String?
    private var warning: String?
    private var error: String?

    private enum CodingKeys: String, CodingKey {
        case event, path, name, number, count, output, warning, error
        case analysedSeconds = "analysed_s"
        case expectedSeconds = "expected_s"
        case elapsedSeconds = "elapsed_s"
    }

    init(_ progress: ProgressEvent) {
        switch progress {
        case .started(let recording, let number, let count):
            event = "started"
            path = recording.path.string
            name = recording.name
            self.number = number
            self.count = count
        case .advanced(let recording, let analysed, _, let expected, let seconds):
            event = "advanced"
            path = recording.path.string
            name = recording.name
            analysedSeconds = analysed.seconds
            expectedSeconds = expected?.seconds
            elapsedSeconds = seconds
        case .warned(let recording, let message):
            event = "warned"
            path = recording.path.string
            name = recording.name
            warning = message
        case .finished(let result):
            path = result.path
            name = result.name
            switch result.outcome {
            case .done(let done):
                event = "done"
                output = done.folder
            case .upToDate(let done):
                event = "up_to_date"
                output = done.folder
            case .failed(let message):
                event = "failed"
                error = message
            }
        }
    }
}
