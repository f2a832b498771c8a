import AttuneCore

/// The lecturer in one minute, who is kept apart from the class.
public struct LecturerMinute: Equatable, Sendable {
    /// Share of the minute's samples in which the lecturer's face could be seen, 0…1; nil where there was no sample.
    public var visible: Double?
    /// What the face showed; nil unless the teacher said that it is their own, and where it could not be read. Its index
    /// is always nil: that is made for a class.
    public var measures: MinuteMeasures?

    public init(visible: Double?, measures: MinuteMeasures? = nil) {
        self.visible = visible
        self.measures = measures
    }
}

extension MinuteBinner {
    /// The lecturer in every minute from 0 to `end`.
    ///
    /// - Parameters:
    ///   - samples: in time order, with nobody but the lecturer in them.
    ///   - isSelf: whether the teacher said that the lecturer's face is their own.
    static func lecturer(in samples: [JudgedSample], end: MediaTime, isSelf: Bool) -> [LecturerMinute] {
        // One's own face is no group.
        let binner = MinuteBinner(
            minimumGroup: MinimumGroup(size: 1), index: EngagementIndex(weights: .version2))
        return binner.minutes(of: samples, end: end).map { minute in
            let visible =
                minute.samples == 0 ? nil : Double(minute.samplesWithFaces) / Double(minute.samples)
            guard isSelf, var measures = minute.outcome.measures else { return LecturerMinute(visible: visible) }
            measures.engagement = nil
            return LecturerMinute(visible: visible, measures: measures)
        }
    }
}
