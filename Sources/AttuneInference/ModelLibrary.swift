import AttuneFiles
import Foundation

/// The folders in which model cards and weights are looked for.
public struct ModelLibrary: Sendable {
    /// Searched in this order.
    public let folders: [String]
    /// Where compiled models are kept; nil where each start compiles them.
    public let cache: ModelCache?

    public init(folders: [String], cache: ModelCache? = nil) {
        self.folders = folders
        self.cache = cache
    }

    /// The same models, compiled by each start.
    public var withoutCache: ModelLibrary { ModelLibrary(folders: folders) }

    /// The folders in the environment variable ATTUNE_MODELS (separated by colons), else those that belong to this
    /// program: `../share/attune/models` as seen from an installed executable's folder, or above it a `Models` folder
    /// with cards and the `.deps/models` beside it. Compiled models are kept in the standard cache.
    public static func standard() -> ModelLibrary {
        if let folders = ProcessInfo.processInfo.environment["ATTUNE_MODELS"], !folders.isEmpty {
            return ModelLibrary(folders: folders.split(separator: ":").map(String.init), cache: .standard())
        }
        return ModelLibrary(folders: folders(above: executablePath), cache: .standard())
    }

    /// The folders with models that belong to an executable at `path`; empty where there are none.
    static func folders(above path: String) -> [String] {
        var folder = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("share/attune/models")
        if holdsCards(installed) { return [installed.path] }
        while true {
            let models = folder.appendingPathComponent("Models")
            if holdsCards(models) {
                return [models.path, folder.appendingPathComponent(".deps/models").path]
            }
            if folder.path == "/" { return [] }
            folder.deleteLastPathComponent()
        }
    }

    private static var executablePath: String {
        // The kernel's own link to the program; argument zero may hold anything.
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    private static func holdsCards(_ folder: URL) -> Bool {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.contains { $0.hasSuffix(".json") }
    }

    /// Reads the card `<name>.json`; throws where it is missing or cannot be read as a card.
    public func card(named name: String) throws(InferenceError) -> ModelCard {
        let path = try path(of: "\(name).json", kind: "model card")
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            return try JSONDecoder().decode(ModelCard.self, from: data)
        } catch {
            throw InferenceError(
                what: "the model card cannot be read", file: path,
                remedy: "take the file from a fresh copy of Attune", detail: "\(error)")
        }
    }

    /// The path of the card's weights; throws where they are missing or differ from the card's checksum.
    public func weights(for card: ModelCard) throws(InferenceError) -> String {
        let path = try path(of: card.file, kind: "model file")
        let sha256: String
        do {
            sha256 = try FileDigest.sha256(ofFileAt: path)
        } catch {
            throw InferenceError(what: "the model file cannot be read", file: path, remedy: error.remedy)
        }
        guard sha256 == card.sha256 else {
            throw InferenceError(
                what: "the model file is not the one that the card of \(card.name) \(card.version) describes "
                    + "(SHA-256 \(sha256.prefix(12))… where the card says \(card.sha256.prefix(12))…)",
                file: path, remedy: "remove it and run Scripts/setup again, or take it from a fresh copy of Attune")
        }
        return path
    }

    /// The path of a file that lies in the same folder as the card `name`; nil where there is none.
    public func path(of file: String, besideCardNamed name: String) -> String? {
        let folder = folders.first { FileManager.default.fileExists(atPath: "\($0)/\(name).json") }
        return folder.map { "\($0)/\(file)" }.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }

    private func path(of file: String, kind: String) throws(InferenceError) -> String {
        let paths = folders.map { "\($0)/\(file)" }
        guard let path = paths.first(where: FileManager.default.fileExists) else {
            let searched = folders.isEmpty ? "no folder of models was found" : folders.joined(separator: ", ")
            throw InferenceError(
                what: "the \(kind) \(file) is missing (searched: \(searched))", file: nil,
                remedy: "run Scripts/setup, or name the folders with models in ATTUNE_MODELS")
        }
        return path
    }
}
