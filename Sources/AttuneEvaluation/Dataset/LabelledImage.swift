import AttuneCore

/// A grey face with the expression it is labelled with.
public struct LabelledImage: Equatable, Sendable {
    /// Width and height of every image.
    public static let side = 48

    /// The file's path within the data set, or `row 12` for the twelfth row of a table after its header.
    public let name: String
    /// The part of the data set it belongs to, as in `PublicTest` or `test`; nil where there are no parts.
    public let usage: String?
    public let label: Expression
    /// What most of FER+'s annotators saw; nil where their votes are not known.
    public let ferplus: FERPlusMajority?
    /// Grey values 0 (black) to 255 (white), row by row, `side` squared.
    public let pixels: [UInt8]

    public init(
        name: String, usage: String? = nil, label: Expression, ferplus: FERPlusMajority? = nil, pixels: [UInt8]
    ) {
        self.name = name
        self.usage = usage
        self.label = label
        self.ferplus = ferplus
        self.pixels = pixels
    }
}
