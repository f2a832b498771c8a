import AttuneCore

/// What the pictures of one class look like, all of them together.
public struct ClassLook: Equatable, Sendable {
    /// A mean over fewer pictures that differ counts as single faces, and is not made.
    public static let leastPictures = 20

    public let count: Int
    /// The mean grey value, 0 (black) to 255 (white); nil without pictures.
    public let brightness: Double?
    /// The standard deviation of the grey values within a picture, as the mean over the pictures; nil without pictures.
    public let contrast: Double?
    /// Each pixel's mean over the pictures, rounded; nil where fewer than `leastPictures` of them differ: a data set may
    /// have one picture many times.
    public let meanFace: [UInt8]?

    public init(_ images: [LabelledImage]) {
        let area = LabelledImage.side * LabelledImage.side
        // Whole numbers, so that the order of the pictures changes nothing of brightness and mean.
        var sums = [Int](repeating: 0, count: area)
        var deviations = 0.0
        for image in images {
            var (sum, squares) = (0, 0)
            for (position, pixel) in image.pixels.enumerated() {
                let value = Int(pixel)
                sums[position] += value
                sum += value
                squares += value * value
            }
            deviations += Double(area * squares - sum * sum).squareRoot() / Double(area)
        }
        let count = images.count
        self.count = count
        brightness = count == 0 ? nil : Double(sums.reduce(0, +)) / Double(area * count)
        contrast = count == 0 ? nil : deviations / Double(count)
        let isOfMany = Set(images.map(\.pixels)).count >= ClassLook.leastPictures
        meanFace = isOfMany ? sums.map { UInt8(($0 + count / 2) / count) } : nil
    }
}

/// What the pictures of a data set look like, by its own labels.
public struct DatasetLooks: Equatable, Sendable {
    public let byClass: ExpressionValues<ClassLook>
    public let together: ClassLook

    public init(_ images: [LabelledImage]) {
        byClass = ExpressionValues(Expression.allCases.map { label in ClassLook(images.filter { $0.label == label }) })
        together = ClassLook(images)
    }
}
