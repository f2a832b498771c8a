import AttuneCore
import Foundation

/// One picture that is to be read; its name is relative to the data set.
struct LabelledFile: Sendable {
    let name: String
    let usage: String?
    let label: AttuneCore.Expression

    func image(of pixels: [UInt8]) -> LabelledImage {
        LabelledImage(name: name, usage: usage, label: label, pixels: pixels)
    }
}

/// Pictures of data sets that come without class folders, and are labelled by their names or by files beside them.
///
/// JAFFE: one folder of pictures such as `KA.AN1.39.tiff`. CK+: the folders `cohn-kanade-images` and `Emotion`; of a
/// sequence that has a label the last picture shows it, and no other is read.
struct NamedPictures {
    private static let extensions: Set<String> = ["bmp", "jpeg", "jpg", "png", "tif", "tiff"]
    private static let ckPlusPictures = "cohn-kanade-images"
    private static let ckPlusLabels = "Emotion"

    let path: String

    /// In the order of their names; none where the folder is of no such data set.
    func files() throws(DatasetError) -> [LabelledFile] {
        let names = try names(in: "")
        if names.contains(NamedPictures.ckPlusPictures), names.contains(NamedPictures.ckPlusLabels) {
            return try ckPlusFiles()
        }
        return names.compactMap { name in
            guard NamedPictures.extensions.contains(URL(fileURLWithPath: name).pathExtension.lowercased()) else {
                return nil
            }
            return PictureNames.jaffe(name).map { LabelledFile(name: name, usage: nil, label: $0) }
        }
    }

    private func ckPlusFiles() throws(DatasetError) -> [LabelledFile] {
        var files: [LabelledFile] = []
        for person in try names(in: NamedPictures.ckPlusLabels) {
            for sequence in try names(in: "\(NamedPictures.ckPlusLabels)/\(person)") {
                let folder = "\(person)/\(sequence)"
                for name in try names(in: "\(NamedPictures.ckPlusLabels)/\(folder)") {
                    guard name.hasSuffix("_emotion.txt"),
                        let text = try? String(
                            contentsOfFile: "\(path)/\(NamedPictures.ckPlusLabels)/\(folder)/\(name)",
                            encoding: .utf8),
                        let label = PictureNames.ckPlus(text)
                    else { continue }
                    let picture = name.dropLast("_emotion.txt".count) + ".png"
                    files.append(
                        LabelledFile(
                            name: "\(NamedPictures.ckPlusPictures)/\(folder)/\(picture)", usage: nil, label: label))
                }
            }
        }
        return files
    }

    /// Sorted, without hidden ones; none where a name is no folder's.
    private func names(in folder: String) throws(DatasetError) -> [String] {
        let folderPath = folder.isEmpty ? path : "\(path)/\(folder)"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folderPath, isDirectory: &isFolder), isFolder.boolValue else {
            return []
        }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folderPath)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw DatasetError(path: folderPath, problem: "the folder cannot be read")
        }
    }
}
