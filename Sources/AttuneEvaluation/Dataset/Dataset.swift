import AttuneCore
import AttuneFiles
import Foundation

/// Labelled images: a folder of class folders or of pictures labelled by their names, or a table such as `fer2013.csv`.
public struct Dataset: Sendable {
    /// The last component of its path.
    public let name: String
    /// Of a table; nil for a folder.
    public let sha256: String?
    /// FER+'s table of votes on the same rows; nil where none was given.
    public let ferplus: Companion?
    /// The part that was asked for, as it was asked for; nil for all of it.
    public let usage: String?
    /// At least one.
    public let images: [LabelledImage]
    /// How its pictures became crops.
    public var pictures = PictureCounts()
    /// What could not be used, in the order of the data set; paths are relative to it.
    public let leftOut: [DatasetError]

    /// A table that belongs to the data set.
    public struct Companion: Equatable, Sendable {
        public let name: String
        public let sha256: String
    }

    /// Where a data set lies and what of it is wanted.
    public struct Source: Sendable {
        public var path: String
        /// A part of it, as in `PublicTest` or `test`, compared without case; nil for all.
        public var usage: String?
        /// The path of FER+'s `fer2013new.csv`; only for a table.
        public var ferplusPath: String?
        /// Whether an entry that cannot be used is left out instead of ending the reading.
        public var skipsBad: Bool

        public init(path: String, usage: String? = nil, ferplusPath: String? = nil, skipsBad: Bool = false) {
            self.path = path
            self.usage = usage
            self.ferplusPath = ferplusPath
            self.skipsBad = skipsBad
        }

        /// Whether it is a folder of class folders.
        public var isFolder: Bool {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
        }
    }

    /// Reads what `source` names.
    ///
    /// - Parameters:
    ///   - source: a file or a folder.
    ///   - workers: how many pictures are decoded at a time.
    ///   - cutting: of pictures that are no crops; nil to refuse them.
    ///   - whenSkipped: told of each entry that is left out, with its path as it was given.
    /// - Throws: `DatasetError` naming the file, and the line of a table, of the first entry that cannot be used, or
    ///   of the whole where nothing is left; `FileError` where a table cannot be read a second time; `InferenceError`
    ///   where models to find faces with are missing.
    public static func read(
        _ source: Source, workers: Int, cutting: PictureCutting? = nil, whenSkipped: (DatasetError) -> Void = { _ in }
    ) throws -> Dataset {
        guard FileManager.default.fileExists(atPath: source.path) else {
            throw DatasetError(path: source.path, problem: "there is no such file or folder")
        }
        var bad = BadEntries(areSkipped: source.skipsBad)
        let (images, pictures) =
            try source.isFolder
            ? folderImages(source, workers, cutting, &bad) : (tableImages(source, &bad), PictureCounts())
        bad.skipped.forEach(whenSkipped)
        guard !images.isEmpty else {
            throw DatasetError(path: source.path, problem: "no labelled image that can be used was found in it")
        }
        let name = lastComponent(source.path)
        return Dataset(
            name: name, sha256: source.isFolder ? nil : try FileDigest.sha256(ofFileAt: source.path),
            ferplus: try source.ferplusPath.map { path in
                Companion(name: lastComponent(path), sha256: try FileDigest.sha256(ofFileAt: path))
            },
            usage: source.usage, images: images, pictures: pictures,
            leftOut: bad.skipped.map { error in
                let prefix = source.path.hasSuffix("/") ? source.path : "\(source.path)/"
                let relative =
                    error.path.hasPrefix(prefix)
                    ? String(error.path.dropFirst(prefix.count)) : lastComponent(error.path)
                return DatasetError(path: relative, line: error.line, problem: error.problem)
            })
    }

    private static func folderImages(
        _ source: Source, _ workers: Int, _ cutting: PictureCutting?, _ bad: inout BadEntries
    ) throws -> (images: [LabelledImage], counts: PictureCounts) {
        if let ferplusPath = source.ferplusPath {
            throw DatasetError(
                path: ferplusPath, problem: "votes belong to the rows of a table, and \(source.path) is a folder")
        }
        let folders = ClassFolders(path: source.path, workers: workers, cutting: cutting)
        try requireUsage(source, among: folders.usages())
        return try folders.images(usage: source.usage, bad: &bad)
    }

    private static func tableImages(
        _ source: Source, _ bad: inout BadEntries
    ) throws(DatasetError) -> [LabelledImage] {
        let table = try PixelTable(try TextTable(path: source.path))
        var ferplus: FERPlusTable?
        if let path = source.ferplusPath { ferplus = try FERPlusTable(path: path) }
        let images = try table.images(usage: source.usage, ferplus: ferplus, bad: &bad)
        if images.isEmpty { try requireUsage(source, among: table.usages()) }
        return images
    }

    private static func requireUsage(_ source: Source, among usages: [String]) throws(DatasetError) {
        guard let usage = source.usage, !usages.contains(where: { $0.lowercased() == usage.lowercased() }) else {
            return
        }
        let known = usages.isEmpty ? "it has no parts" : "there is \(usages.joined(separator: ", "))"
        throw DatasetError(path: source.path, problem: "it has no part '\(usage)'; \(known)")
    }

    private static func lastComponent(_ path: String) -> String {
        URL(fileURLWithPath: path).lastPathComponent
    }
}
