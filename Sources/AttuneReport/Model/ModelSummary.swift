import AttuneCore

/// One neural network as its card describes it.
public struct ModelSummary: Equatable, Sendable, Codable {
    public var name: String
    public var version: String
    /// What it is used for, as in `expression classifier`.
    public var role: String
    /// The licence's short name, as in `MIT`.
    public var licence: String
    /// Of the model file, 64 hexadecimal digits in lower case.
    public var sha256: String
    /// Nil for a model whose card gives none.
    public var metrics: ModelMetrics?
    /// What the model must not be taken for, one sentence each; nil where the card says nothing of it.
    public var limits: [String]?

    public init(
        name: String, version: String, role: String, licence: String, sha256: String, metrics: ModelMetrics? = nil,
        limits: [String]? = nil
    ) {
        self.name = name
        self.version = version
        self.role = role
        self.licence = licence
        self.sha256 = sha256
        self.metrics = metrics
        self.limits = limits
    }
}

/// How often an expression classifier gives the label that people gave.
public struct ModelMetrics: Equatable, Sendable, Codable {
    /// The labelled pictures it was tested on, as in `FER2013 PublicTest`.
    public var dataset: String
    /// Share of those pictures that got their own label, 0…1.
    public var accuracy: Double
    /// Share of each label's pictures that got it, 0…1; nil where it was not measured.
    public var recall: ExpressionValues<Double>?
    /// Pictures counted by their label, then by the label that the classifier gave; nil where it was not measured.
    public var confusion: ExpressionValues<ExpressionValues<Int>>?
    /// How well its probabilities may be believed; nil where it was not measured.
    public var calibration: Calibration?

    /// Whether a classifier is right as often as it says it is.
    public struct Calibration: Equatable, Sendable, Codable {
        /// Mean distance of what it says and how often it is right, 0…1.
        public var expectedError: Double
        /// Share of the pictures on which no label is as probable as `minimum_probability` by default, 0…1.
        public var unclearShare: Double
        /// Share of the other pictures that got their own label, 0…1.
        public var accuracyWithoutUnclear: Double

        public init(expectedError: Double, unclearShare: Double, accuracyWithoutUnclear: Double) {
            self.expectedError = expectedError
            self.unclearShare = unclearShare
            self.accuracyWithoutUnclear = accuracyWithoutUnclear
        }
    }

    public init(
        dataset: String, accuracy: Double, recall: ExpressionValues<Double>? = nil,
        confusion: ExpressionValues<ExpressionValues<Int>>? = nil, calibration: Calibration? = nil
    ) {
        self.dataset = dataset
        self.accuracy = accuracy
        self.recall = recall
        self.confusion = confusion
        self.calibration = calibration
    }
}
