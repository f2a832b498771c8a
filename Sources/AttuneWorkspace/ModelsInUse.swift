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
    private let state = Mutex(State())

    private struct State {
        /// What reads single faces, as soon as it is being made ready.
        var reader: ThreadResult<FaceReader, InferenceError>?
        var analyzer: FaceAnalyzer?
    }

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

    /// Begins to make ready, on a thread of its own, what does not depend on the recording; `settle` waits for its end.
    package func begin() {
        state.withLock { state in
            if state.analyzer == nil { _ = begun(&state) }
        }
    }

    /// Returns when nothing is being made ready any more. What failed is forgotten: the next recording tries again, because
    /// somebody may have mended it.
    package func settle() {
        guard let reader = state.withLock({ $0.reader }), (try? reader.get()) == nil else { return }
        state.withLock { state in
            if state.reader === reader { state.reader = nil }
        }
    }

    /// Gives the networks' memory back; whoever asks for them again waits until they are made ready again.
    package func release() {
        if drop() { MemoryArenas.giveBack() }
    }

    /// Forgets the networks, after they are ready; false where there were none.
    private func drop() -> Bool {
        let dropped = state.withLock { state in
            defer { state = State() }
            return state
        }
        dropped.reader?.wait()
        return dropped.analyzer != nil || dropped.reader != nil
    }

    /// What reads single faces, being made ready from now on if it was not before.
    private func begun(_ state: inout State) -> ThreadResult<FaceReader, InferenceError> {
        if let reader = state.reader { return reader }
        let reader = ThreadResult { [library, settings, workers] () throws(InferenceError) in
            try FaceReader(models: library, settings: settings, streams: workers)
        }
        state.reader = reader
        return reader
    }

    /// The networks, made ready at the first call and kept for the next recordings.
    ///
    /// - Parameter expected: the size of the frames that come first, where it is known.
    /// - Throws: `InferenceError` for a model file that is missing or is not what its card says.
    package func analyzer(expected: PixelSize? = nil) throws -> FaceAnalyzer {
        try state.withLock { state in
            if let analyzer = state.analyzer { return analyzer }
            let reader = begun(&state)
            // Where it fails the next recording tries again: somebody may have mended it.
            state.reader = nil
            let analyzer = try FaceAnalyzer(
                models: library, settings: settings, streams: workers, expected: expected, reader: reader)
            state.analyzer = analyzer
            return analyzer
        }
    }
}
