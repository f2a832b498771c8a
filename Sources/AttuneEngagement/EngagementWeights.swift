import AttuneCore

/// A named, versioned table that says how much each expression counts towards engagement.
public struct EngagementWeights: Equatable, Sendable, Codable {
    /// Name and version, as in `engagement_v2`.
    public var name: String
    /// Where the numbers come from.
    public var source: String
    /// A weight, 0…1, for each expression.
    public var weights: ExpressionValues<Double>
    /// The range in which published tables put a neutral face; the index is computed over it for the band.
    public var neutralRange: ClosedRange<Double>

    enum CodingKeys: String, CodingKey {
        case name, source, weights
        case neutralRange = "neutral_range"
    }

    public init(
        name: String, source: String, weights: ExpressionValues<Double>, neutralRange: ClosedRange<Double>
    ) {
        self.name = name
        self.source = source
        self.weights = weights
        self.neutralRange = neutralRange
    }

    /// The table of this name that the program brings with it; nil for another name.
    public static func named(_ name: String) -> EngagementWeights? { [version2, version1].first { $0.name == name } }

    /// As `version1`, but that a class that laughs or is surprised does not fall below one that looks neutral.
    public static let version2 = EngagementWeights(
        name: "engagement_v2",
        source: "engagement_v1 with happy and surprise as high as neutral",
        weights: ExpressionValues([0.25, 0.2, 0.3, 0.9, 0.9, 0.3, 0.9]),
        neutralRange: 0.5...0.9)

    /// After Sharma et al., "Student Engagement Detection Using Emotion Analysis, Eye Tracking and Head Movement with
    /// Machine Learning", arXiv 1909.12913.
    public static let version1 = EngagementWeights(
        name: "engagement_v1",
        source: "after Sharma et al., arXiv 1909.12913",
        weights: ExpressionValues([0.25, 0.2, 0.3, 0.6, 0.9, 0.3, 0.6]),
        neutralRange: 0.5...0.9)
}
