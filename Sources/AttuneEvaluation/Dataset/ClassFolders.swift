import AttuneCore
import AttuneThreads
import AttuneVideo
import Foundation

/// Reads a folder that holds one folder of pictures for each expression, such as `happy/0001.png`, or parts that do,
/// such as `test/happy/0001.png`.
struct ClassFolders {
    static let fileExtensions: Set<String> = ["jpeg", "jpg", "png"]
    /// Pictures too, but in none of the forms that FER2013 comes in.
    private static let otherPictures = ["bmp", "gif", "pgm", "tif", "tiff", "webp"]
    /// The names of parts; a folder of another name is one where it holds class folders.
    static let usages: Set<String> = ["train", "test"]

    let path: String
    let workers: Int

    /// The images of one part, whose name is compared without case; of all parts where it is nil.
    func images(usage: String?, bad: inout BadEntries) throws -> [LabelledImage] {
        let parts = try parts().filter { usage == nil || $0.usage?.lowercased() == usage?.lowercased() }
        var files: [File] = []
        for part in parts {
            for folder in part.folders { files += try self.files(in: folder, usage: part.usage, bad: &bad) }
        }
        let results = try WorkerThreads.map(files, workers: workers) { file in
            Result { () throws(DatasetError) in try image(file) }
        }
        var images: [LabelledImage] = []
        for result in results {
            switch result {
            case .success(let image): images.append(image)
            case .failure(let error): try bad.add(error)
            }
        }
        return images
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

    /// One picture that is to be read; its name is relative to the data set.
    private struct File: Sendable {
        let name: String
        let usage: String?
        let label: AttuneCore.Expression
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
    ) throws(DatasetError) -> [File] {
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
            .map { File(name: "\(folder)/\($0)", usage: usage, label: label) }
        if files.isEmpty {
            try bad.add(DatasetError(path: "\(path)/\(folder)", problem: "the folder holds no picture (png or jpg)"))
        }
        return files
    }

    private func image(_ file: File) throws(DatasetError) -> LabelledImage {
        let filePath = "\(path)/\(file.name)"
        let picture: GreyPicture
        do {
            picture = try GreyPicture(fileAt: filePath)
        } catch {
            let problem =
                switch error.kind {
                case .empty, .noPermission, .isFolder, .outOfMemory: error.problem
                default: "this cannot be read as a picture"
                }
            throw DatasetError(path: filePath, problem: problem, libraryMessage: error.libraryMessage)
        }
        let side = LabelledImage.side
        guard picture.size == PixelSize(width: side, height: side) else {
            throw DatasetError(
                path: filePath,
                problem: "the picture is \(picture.size.width)x\(picture.size.height) where \(side)x\(side) belongs")
        }
        return LabelledImage(name: file.name, usage: file.usage, label: file.label, pixels: picture.bytes)
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
