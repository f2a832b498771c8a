import AttuneAnalysis
import AttuneCore
import AttuneFiles
import AttuneReport
import AttuneStore
import AttuneThreads
import AttuneVideo

/// Who measures the segments of a recording into its store: threads of this process, or whoever did it before, elsewhere.
package protocol SegmentExecutor: Sendable {
    /// The checksum of a recording's bytes, where it is known without reading them all again; nil where it is not.
    func knownSHA256(of recording: Recording, file: FileIdentity) -> String?

    /// The stretches of a recording that nobody measured, and that are to be missing in its outputs.
    func missing(inputSHA256: String) -> [TimeRange]

    /// Told when a recording is about to be measured and nothing is known of it yet: what the work will need whatever the
    /// recording may be made ready from now on.
    func begin(_ models: ModelsInUse)

    /// Fills the store with what is missing in it.
    ///
    /// - Throws: what ends the recording's way through the pipeline.
    func fill(_ work: SegmentWork) throws -> FilledStore
}

extension SegmentExecutor {
    package func begin(_ models: ModelsInUse) {}
}

/// One store that is to be filled.
package struct SegmentWork {
    package let inputSHA256: String
    package let info: RecordingInfo
    package let settings: Settings
    package let analyzer: RecordingAnalyzer
    /// Of this process; loads the networks.
    let models: ModelsInUse
    let decoder: () -> DecoderProtection?
}

/// What filled a store, and where.
package struct FilledStore {
    package let effort: RecordingAnalyzer.Effort
    package let inference: InferenceSummary
    /// Nil for those of this process.
    package var versions: ProgramVersions?
    package var protection: DecoderProtection?
    /// Where several kinds of machines measured: all of them.
    package var machines: [MeasuringMachine] = []

    package init(
        effort: RecordingAnalyzer.Effort, inference: InferenceSummary, versions: ProgramVersions? = nil,
        protection: DecoderProtection?, machines: [MeasuringMachine] = []
    ) {
        self.effort = effort
        self.inference = inference
        self.versions = versions
        self.protection = protection
        self.machines = machines
    }
}

/// Measures on threads of this process.
package struct ThreadExecutor: SegmentExecutor {
    package init() {}

    package func knownSHA256(of recording: Recording, file: FileIdentity) -> String? { nil }

    package func missing(inputSHA256: String) -> [TimeRange] { [] }

    package func begin(_ models: ModelsInUse) {
        models.begin()
    }

    package func fill(_ work: SegmentWork) throws -> FilledStore {
        let (models, size) = (work.models, work.info.video.displaySize)
        // The decoders start meanwhile.
        let faces = ThreadResult { try models.analyzer(expected: size) }
        defer { faces.wait() }
        let effort = try work.analyzer.measure(workers: models.workers, faces: faces.get)
        let precision = try faces.get().precision
        return FilledStore(
            effort: effort, inference: InferenceSummary(device: "CPU", precision: precision.rawValue),
            protection: work.decoder())
    }
}
