import AttuneCore

/// A grey face with the expression it is labelled with.
public struct LabelledImage: Equatable, Sendable {
    public let label: Expression
    /// Grey values 0 (black) to 255 (white), row by row, `LabelledImages.side` squared.
    public let pixels: [UInt8]

    public init(label: Expression, pixels: [UInt8]) {
        self.label = label
        self.pixels = pixels
    }
}

/// Both common forms of FER2013: a folder of class folders, and `fer2013.csv`.
public enum LabelledImages {
    /// Width and height of an image.
    public static let side = 48

    /// Reads a folder of class folders or a table.
    ///
    /// - Parameter usage: the rows of a table to read, as in its `Usage` column; nil reads all.
    /// - Throws: `DatasetError` naming the file, and the line of a table, of the first entry that cannot be used.
    public static func read(path: String, usage: String?) throws -> [LabelledImage] {
        let images =
            path.lowercased().hasSuffix(".csv")
            ? try PixelTable.read(path: path, usage: usage) : try ClassFolders.read(path: path)
        guard !images.isEmpty else {
            throw DatasetError(path: path, line: nil, problem: "no labelled image was found in it")
        }
        return images
    }
}

/// A dataset, or an entry of one, that cannot be used.
public struct DatasetError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    /// Counted from 1; nil where the file as a whole is meant.
    public let line: Int?
    public let problem: String

    public var description: String {
        "\(line.map { "\(path):\($0)" } ?? path): \(problem)"
    }
}
