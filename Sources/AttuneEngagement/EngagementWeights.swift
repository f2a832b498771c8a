import AttuneCore

/// A named, versioned table that says how much each expression counts towards engagement.
public struct EngagementWeights: Equatable, Sendable, Codable {
    /// Name and version, as in `engagement_v1`.
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

    /// After Sharma et al., "Student Engagement Detection Using Emotion Analysis, Eye Tracking and Head Movement with
    /// Machine Learning", arXiv 1909.12913.
    public static let version1 = EngagementWeights(
        name: "engagement_v1",
        source: "after Sharma et al., arXiv 1909.12913",
        weights: ExpressionValues([0.25, 0.2, 0.3, 0.6, 0.9, 0.3, 0.6]),
        neutralRange: 0.5...0.9)
}
