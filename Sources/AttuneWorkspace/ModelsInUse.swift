import AttuneCore
import AttuneFaces
import AttuneInference
import AttuneReport
import AttuneThreads
import Synchronization

/// The models of a request: their cards at once, the networks themselves when the first recording has to be measured.
package final class ModelsInUse: Sendable {
    let cards: [ModelCard]
    package let workers: Int
    private let library: ModelLibrary
    private let settings: Settings
    private let loaded = Mutex<FaceAnalyzer?>(nil)

    /// - Throws: `InferenceError` for a card that is missing or cannot be read.
    package init(_ library: ModelLibrary, settings: Settings) throws(InferenceError) {
        self.library = library
        self.settings = settings
        workers = WorkerThreads.count(asked: settings.workers)
        cards = try FaceAnalyzer.cards(in: library)
    }

    var summaries: [ModelSummary] { cards.map(ModelSummary.init(card:)) }

    /// The model files' checksums by the models' names.
    package var checksums: [String: String] {
        Dictionary(cards.map { ($0.name, $0.sha256) }) { first, second in "\(first) \(second)" }
    }

    /// The networks, made ready at the first call and kept for the next recordings.
    ///
    /// - Parameter expected: the size of the frames that come first, where it is known.
    /// - Throws: `InferenceError` for a model file that is missing or is not what its card says.
    package func analyzer(expected: PixelSize? = nil) throws -> FaceAnalyzer {
        try loaded.withLock { loaded in
            if let loaded { return loaded }
            let made = try FaceAnalyzer(models: library, settings: settings, streams: workers, expected: expected)
            loaded = made
            return made
        }
    }
}
