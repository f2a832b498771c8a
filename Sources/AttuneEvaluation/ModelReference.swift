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
        let card = try library.card(named: name)
        if let file, card.file != file {
            throw InferenceError(
                what: "the card beside \(file) describes another file, \(card.file)", file: library.folders[0],
                remedy: "name that file, or give \(file) a card of its own")
        }
        return card
    }
}
