import AttuneCore

/// How far a plan is: what is in the folder, without reading what was measured.
public struct PlanState: Sendable {
    /// A segment that failed for good.
    public struct Failed: Sendable {
        public let recording: PlannedRecording
        public let segment: PlannedSegment
        public let failure: SegmentFailure
    }

    public private(set) var done = 0
    public private(set) var failed: [Failed] = []
    /// The indices of what is neither done nor failed for good.
    public private(set) var missing: [Int] = []

    public init(_ plan: ClusterPlan, in folder: PlanFolder) {
        for recording in plan.recordings where !recording.segments.isEmpty {
            if folder.isMerged(recording) {
                done += recording.segments.count
                continue
            }
            for segment in recording.segments {
                if folder.isDone(segment, of: recording) {
                    done += 1
                } else if let failure = folder.failure(segment, of: recording) {
                    failed.append(Failed(recording: recording, segment: segment, failure: failure))
                } else {
                    missing.append(segment.index)
                }
            }
        }
    }
}
