import AttuneCore
import AttuneThreads
import AttuneVideo
import Foundation

/// Reads a folder that holds one folder of pictures for each expression, such as `happy/0001.png`, or parts that do,
/// such as `test/happy/0001.png`; or one whose pictures are labelled by their names (`NamedPictures`).
struct ClassFolders {
    static let fileExtensions: Set<String> = ["jpeg", "jpg", "png"]
    /// Pictures too, but in none of the forms that FER2013 comes in.
    private static let otherPictures = ["bmp", "gif", "pgm", "tif", "tiff", "webp"]
    /// The names of parts; a folder of another name is one where it holds class folders.
    static let usages: Set<String> = ["train", "test"]

    let path: String
    let workers: Int
    /// Of pictures that are no crops; nil where these are refused.
    var cutting: PictureCutting?

    /// The images of one part, whose name is compared without case; of all parts where it is nil.
    ///
    /// - Throws: `DatasetError`, and `InferenceError` where models to find faces with are missing.
    func images(usage: String?, bad: inout BadEntries) throws -> (images: [LabelledImage], counts: PictureCounts) {
        var files = try NamedPictures(path: path).files()
        if files.isEmpty {
            for part in try parts() where usage == nil || part.usage?.lowercased() == usage?.lowercased() {
                for folder in part.folders { files += try self.files(in: folder, usage: part.usage, bad: &bad) }
            }
        }
        var images: [LabelledImage] = []
        var counts = PictureCounts()
        for (file, outcome) in zip(files, try WorkerThreads.map(files, workers: workers, read)) {
            switch outcome {
            case .asItIs(let image):
                images.append(image)
                counts.asTheyAre += 1
            case .cut(let image):
                images.append(image)
                counts.cut += 1
                counts.way = cutting?.way
            case .withoutFace:
                counts.withoutFace.append(file.name)
                counts.withoutFaceByClass[file.label] += 1
                counts.way = cutting?.way
            case .bad(let error): try bad.add(error)
            }
        }
        return (images, counts)
    }

    /// What becomes of one picture.
    private enum Outcome: Sendable {
        case asItIs(LabelledImage)
        case cut(LabelledImage)
        case withoutFace
        case bad(DatasetError)
    }

    /// The names of the parts that there are.
    func usages() throws(DatasetError) -> [String] { try parts().compactMap(\.usage) }

    /// The expression that a class folder of this name stands for, in any case; nil for another name.
    static func expression(named name: String) -> AttuneCore.Expression? {
        let synonyms: [String: AttuneCore.Expression] = [
            "anger": .angry, "disgusted": .disgust, "fearful": .fear, "happiness": .happy, "sadness": .sad,
            "surprised": .surprise,
        ]
        let name = name.lowercased()
        return AttuneCore.Expression(rawValue: name) ?? synonyms[name]
    }

    /// Class folders, by names relative to the data set, and the part that they make up; nil for none.
    private struct Part {
        let usage: String?
        let folders: [String]
    }

    private func parts() throws(DatasetError) -> [Part] {
        var own: [String] = []
        var parts: [Part] = []
        for name in try folders(in: "") {
            let inner = try folders(in: name)
            let holdsClasses = inner.contains { ClassFolders.expression(named: $0) != nil }
            if ClassFolders.usages.contains(name.lowercased()) || holdsClasses {
                parts.append(Part(usage: name, folders: inner.map { "\(name)/\($0)" }))
            } else {
                own.append(name)
            }
        }
        return own.isEmpty ? parts : [Part(usage: nil, folders: own)] + parts
    }

    private func files(
        in folder: String, usage: String?, bad: inout BadEntries
    ) throws(DatasetError) -> [LabelledFile] {
        guard let label = ClassFolders.expression(named: folder.split(separator: "/").last.map(String.init) ?? "")
        else {
            let known = AttuneCore.Expression.allCases.map(\.rawValue).joined(separator: ", ")
            try bad.add(
                DatasetError(
                    path: "\(path)/\(folder)", problem: "the folder is no expression; expected are \(known)"))
            return []
        }
        for inner in try folders(in: folder) {
            try bad.add(
                DatasetError(path: "\(path)/\(folder)/\(inner)", problem: "a folder within that of an expression"))
        }
        let byExtension = Dictionary(grouping: try names(in: folder)) { name in
            URL(fileURLWithPath: name).pathExtension.lowercased()
        }
        for name in ClassFolders.otherPictures.flatMap({ byExtension[$0] ?? [] }).sorted() {
            try bad.add(DatasetError(path: "\(path)/\(folder)/\(name)", problem: "only png and jpg are read"))
        }
        let files = ClassFolders.fileExtensions.flatMap { byExtension[$0] ?? [] }.sorted()
            .map { LabelledFile(name: "\(folder)/\($0)", usage: usage, label: label) }
        if files.isEmpty {
            try bad.add(DatasetError(path: "\(path)/\(folder)", problem: "the folder holds no picture (png or jpg)"))
        }
        return files
    }

    private func read(_ file: LabelledFile) throws -> Outcome {
        let filePath = "\(path)/\(file.name)"
        do {
            let picture = try GreyPicture(fileAt: filePath)
            let side = LabelledImage.side
            if picture.size == PixelSize(width: side, height: side) { return .asItIs(file.image(of: picture.bytes)) }
            guard let cutting else {
                return .bad(
                    DatasetError(
                        path: filePath,
                        problem: "the picture is \(picture.size.width)x\(picture.size.height) where "
                            + "\(side)x\(side) belongs"))
            }
            return try cutting.crop(filePath).map { .cut(file.image(of: $0)) } ?? .withoutFace
        } catch let error as VideoError {
            let problem =
                switch error.kind {
                case .empty, .noPermission, .isFolder, .outOfMemory: error.problem
                default: "this cannot be read as a picture"
                }
            return .bad(DatasetError(path: filePath, problem: problem, libraryMessage: error.libraryMessage))
        }
    }

    private func folders(in folder: String) throws(DatasetError) -> [String] {
        try names(in: folder).filter { name in
            var isFolder: ObjCBool = false
            let found = FileManager.default.fileExists(
                atPath: "\(path)/\(folder.isEmpty ? name : "\(folder)/\(name)")", isDirectory: &isFolder)
            return found && isFolder.boolValue
        }
    }

    /// Sorted, without hidden ones.
    private func names(in folder: String) throws(DatasetError) -> [String] {
        let folderPath = folder.isEmpty ? path : "\(path)/\(folder)"
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folderPath)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw DatasetError(path: folderPath, problem: "the folder cannot be read")
        }
    }
}
