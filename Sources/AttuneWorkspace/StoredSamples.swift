import AttuneCore
import AttuneGallery
import AttuneStore

/// The samples of a finished store, lent a segment at a time.
public struct StoredSamples: SampleSource {
    private let store: AnalysisStore
    private let end: MediaTime?

    /// - Parameters:
    ///   - store: the finished store.
    ///   - end: where the recording is known to end.
    public init(of store: AnalysisStore, endingAt end: MediaTime? = nil) {
        self.store = store
        self.end = end
    }

    /// - Throws: `StoreError` where anything is missing or damaged.
    public func forEachPart(_ body: ([SampleObservation]) -> Void) throws(StoreError) {
        try store.forEachSegmentOfWhole(endingAt: end) { (segment) throws(StoreError) in body(segment.samples) }
    }
}
