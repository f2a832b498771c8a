import AttuneInference
import Foundation

/// Which model is meant: the name of a card in the program's folders, or the path of an ONNX file with its card beside
/// it.
public struct ModelReference: Sendable {
    public let name: String
    /// Where the card and the weights are looked for.
    public let library: ModelLibrary
    /// The file that was named; nil where a card was.
    private let file: String?

    public init(_ text: String, standard: ModelLibrary = .standard()) {
        guard text.lowercased().hasSuffix(".onnx") else {
            name = text
            library = standard
            file = nil
            return
        }
        let url = URL(fileURLWithPath: text)
        name = url.deletingPathExtension().lastPathComponent
        library = ModelLibrary(folders: [url.deletingLastPathComponent().path])
        file = url.lastPathComponent
    }

    /// Reads the card.
    ///
    /// - Throws: `InferenceError` where it is missing, cannot be read, or describes another file than was named.
    public func card() throws(InferenceError) -> ModelCard {
        guard let file else { return try library.card(named: name) }
        let folder = library.folders[0]
        guard FileManager.default.fileExists(atPath: "\(folder)/\(file)") else {
            throw InferenceError(
                what: "there is no file \(file)", file: folder,
                remedy: "name an .onnx file, or the card of Attune's own")
        }
        guard FileManager.default.fileExists(atPath: "\(folder)/\(name).json") else {
            throw InferenceError(
                what: "the card of \(file), \(name).json, is missing beside it", file: folder,
                remedy: "write one like those in Models, which say what a model is fed and what it answers")
        }
        let card = try library.card(named: name)
        guard card.file == file else {
            throw InferenceError(
                what: "the card beside \(file) describes another file, \(card.file)", file: folder,
                remedy: "name that file, or give \(file) a card of its own")
        }
        return card
    }
}
