/// The contract of one model: what goes in, what comes out, where it is from and how good it is.
///
/// Read from `Models/<name>.json`; weights that do not match their card are refused.
public struct ModelCard: Equatable, Sendable, Codable {
    public var name: String
    public var version: String
    /// What the model is for, in one sentence.
    public var task: String
    /// The file name of the weights.
    public var file: String
    /// Of the weights, as 64 lower-case hexadecimal digits.
    public var sha256: String
    /// Where the weights come from.
    public var source: String
    public var licence: String
    public var input: Input
    public var outputs: [Output]
    /// How faces are cut out for this model; nil for models that are not given aligned faces.
    public var cropGeometry: CropGeometry?
    /// Measured results, one entry for each data set.
    public var metrics: [Metrics]?
    /// What the weights were trained on; nil for models from elsewhere.
    public var training: Training?
    /// What the model must not be taken for, one sentence each.
    public var limits: [String]?
    public var notes: String?

    /// The one tensor a model is given.
    public struct Input: Equatable, Sendable, Codable {
        public var name: String
        public var shape: [Dimension]
        /// The meaning of the dimensions, as in `NCHW`.
        public var layout: String
        public var elementType: ElementType
        /// What black and white are as elements, as in [0, 255].
        public var range: [Float]
    }

    /// One tensor a model gives back.
    public struct Output: Equatable, Sendable, Codable {
        public var name: String
        public var shape: [Dimension]
        public var meaning: String
        /// Whose labels an expression classifier's head was trained to give; nil for other models.
        public var labelSet: LabelSet?
    }

    /// Labels of the same pictures that were given by different people.
    public enum LabelSet: String, Sendable, Codable, CaseIterable {
        /// FER2013's own label.
        case fer2013
        /// What most of FER+'s ten annotators saw.
        case ferplus
    }

    /// Element types in use.
    public enum ElementType: String, Sendable, Codable {
        case f32, u8
    }

    /// One dimension of a shape: a number, or the name of one that is chosen when the model is compiled.
    public enum Dimension: Equatable, Sendable {
        case fixed(Int)
        case named(String)
    }

    /// What a model reached on a data set.
    public struct Metrics: Equatable, Sendable, Codable {
        public var dataset: String
        public var images: Int?
        /// The share of images classified right, 0…1.
        public var accuracy: Double?
        /// How far confidence and accuracy lie apart, in the mean over 15 bins of confidence, 0…1.
        public var expectedCalibrationError: Double?
        /// The share of images whose most probable label is less probable than 0.4, 0…1.
        public var unclearShare: Double?
        /// The share of the other images classified right, 0…1.
        public var accuracyWithoutUnclear: Double?
        /// The labels of the rows and columns below.
        public var labels: [String]?
        /// Images by true label (row) and by answer (column).
        public var confusionMatrix: [[Int]]?
        /// The share of each label's images classified right, 0…1.
        public var perClassRecall: [Double]?
    }

    /// What a model was trained on; a card may hold more about the training than is read here.
    public struct Training: Equatable, Sendable, Codable {
        /// The labels of the counts below.
        public var labels: [String]?
        /// Training images by label.
        public var classCounts: [Int]?
    }
}

extension ModelCard.Dimension: Codable {
    /// Encoded as a bare number or a bare name.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let size = try? container.decode(Int.self) {
            self = .fixed(size)
        } else {
            self = .named(try container.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .fixed(let size): try container.encode(size)
        case .named(let name): try container.encode(name)
        }
    }
}
