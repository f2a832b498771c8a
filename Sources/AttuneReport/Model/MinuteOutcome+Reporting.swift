import AttuneEngagement

extension MinuteOutcome {
    /// What the faces showed; nil unless the minute was measured.
    package var measures: MinuteMeasures? {
        if case .measured(let measures) = self { measures } else { nil }
    }
}
