import AttuneAnalysis
import AttuneCore

extension AnalysisProgress {
    /// 0…1; nil where the recording's duration is not known.
    public var share: Double? {
        guard let expected, expected > .zero else { return nil }
        return min(1, analysed.seconds / expected.seconds)
    }

    /// Seconds of recording per second of wall time; nil where too little time has passed to say.
    public var timesRealTime: Double? {
        seconds >= 0.5 && analysed > resumed ? (analysed - resumed).seconds / seconds : nil
    }

    /// Seconds still to go at the pace so far; nil where it cannot be told.
    public var remainingSeconds: Double? {
        guard let expected, let timesRealTime else { return nil }
        return max(0, expected.seconds - analysed.seconds) / timesRealTime
    }
}
