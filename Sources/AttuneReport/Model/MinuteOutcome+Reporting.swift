import AttuneEngagement

extension MinuteOutcome {
    /// What the faces showed; nil unless the minute was measured.
    package var measures: MinuteMeasures? {
        if case .measured(let measures) = self { measures } else { nil }
    }

    /// Why a minute has no measures, as `timeline.csv` writes it; empty for a measured one.
    package var reason: String {
        switch self {
        case .measured: ""
        case .suppressed: "minimum_group"
        case .noUsableFace: "no_usable_face"
        case .noSample: "no_sample"
        }
    }
}
