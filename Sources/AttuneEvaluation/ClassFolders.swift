import AttuneCore
import AttuneVideo
import Foundation

/// Reads a folder that holds one folder of pictures for each expression, such as `test/happy/0001.png`.
enum ClassFolders {
    static let fileExtensions: Set<String> = ["jpeg", "jpg", "png"]

    static func read(path: String) throws -> [LabelledImage] {
        var images: [LabelledImage] = []
        for folder in try names(in: path) {
            let folderPath = "\(path)/\(folder)"
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folderPath, isDirectory: &isFolder), isFolder.boolValue else {
                continue
            }
            guard let label = AttuneCore.Expression(rawValue: folder.lowercased()) else {
                let known = AttuneCore.Expression.allCases.map(\.rawValue).joined(separator: ", ")
                throw DatasetError(
                    path: folderPath, line: nil, problem: "the folder is no expression; expected are \(known)")
            }
            for file in try names(in: folderPath) where fileExtensions.contains(fileExtension(file)) {
                images.append(LabelledImage(label: label, pixels: try pixels(path: "\(folderPath)/\(file)")))
            }
        }
        return images
    }

    private static func pixels(path: String) throws -> [UInt8] {
        let picture = try GreyPicture(fileAt: path)
        let side = LabelledImages.side
        guard picture.size == PixelSize(width: side, height: side) else {
            throw DatasetError(
                path: path, line: nil,
                problem: "the picture is \(picture.size.width)x\(picture.size.height) where \(side)x\(side) belongs")
        }
        return picture.bytes
    }

    private static func fileExtension(_ name: String) -> String {
        URL(fileURLWithPath: name).pathExtension.lowercased()
    }

    private static func names(in folder: String) throws(DatasetError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw DatasetError(path: folder, line: nil, problem: "the folder cannot be read")
        }
    }
}
