import AttuneCore

/// The samples of a recording, which can be gone through again and again without being held.
public protocol SampleSource {
    associatedtype Failure: Error

    /// Lends all samples in time order, some at a time; the same ones at every call.
    func forEachPart(_ body: ([SampleObservation]) -> Void) throws(Failure)
}

extension [SampleObservation]: SampleSource {
    public func forEachPart(_ body: ([SampleObservation]) -> Void) {
        body(self)
    }
}
