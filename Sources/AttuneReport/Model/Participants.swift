import AttuneEngagement

/// The part of a report that speaks of single faces, because somebody asked for it and said why.
public struct Participants: Equatable, Sendable {
    public var reason: ParticipantsReason
    public var summaries: TrackSummaries

    public init(reason: ParticipantsReason, summaries: TrackSummaries) {
        self.reason = reason
        self.summaries = summaries
    }
}
