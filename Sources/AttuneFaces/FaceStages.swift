/// What the stages of `FaceAnalyzer` took, on the thread that asked for it.
package struct FaceStages: Equatable, Sendable {
    package enum Stage: String, CaseIterable, Sendable {
        case detection, following, mesh, eyes, expression
    }

    /// Seconds of wall clock.
    package private(set) var seconds: [Stage: Double] = [:]
    /// Frames for the detection and for following, faces for all others.
    package private(set) var items: [Stage: Int] = [:]

    package init() {}

    mutating func add(_ stage: Stage, _ duration: Duration) {
        seconds[stage, default: 0] += duration / .seconds(1)
        items[stage, default: 0] += 1
    }
}
