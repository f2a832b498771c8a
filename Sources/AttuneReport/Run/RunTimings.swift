import AttuneCore

/// How long a run took, in seconds of wall time, to the millisecond.
public struct RunTimings: Equatable, Sendable, Codable {
    /// By stage, as in `decode`; stages run side by side, so that they need not add up to `wall`.
    public var stages: [String: Double]
    public var wall: Double
    /// Seconds of recording per second of wall time; nil where no time passed.
    public var timesRealTime: Double?
    /// When it measured, as in `2024-01-24T20:29:01Z`; nil in records of earlier versions.
    public var measured: String?

    /// - Parameters:
    ///   - stages: seconds by stage.
    ///   - wall: seconds from the first byte read to the last output written.
    ///   - decodedDuration: how much of the recording was analysed.
    ///   - measured: when it measured, in UTC.
    public init(stages: [String: Double], wall: Double, decodedDuration: MediaTime, measured: String? = nil) {
        self.measured = measured
        self.stages = stages.mapValues(RunTimings.rounded)
        self.wall = RunTimings.rounded(wall)
        timesRealTime = wall > 0 ? RunTimings.rounded(decodedDuration.seconds / wall) : nil
    }

    private static func rounded(_ seconds: Double) -> Double {
        (seconds * 1_000).rounded() / 1_000
    }

    enum CodingKeys: String, CodingKey {
        case stages = "stages_s"
        case wall = "wall_s"
        case timesRealTime = "times_real_time"
        case measured = "measured_at"
    }
}
