import Foundation
import TestSupport
import Testing

@testable import AttuneInference

struct ModelLibraryTests {
    @Test func saysWhichFileIsMissingAndWhereItLooked() throws {
        try TestFolder.with { folder in
            let models = ModelLibrary(folders: [folder.path, "/nowhere"])
            let error = #expect(throws: InferenceError.self) { try models.card(named: "centerface") }
            #expect(
                error?.description == "the model card centerface.json is missing (searched: \(folder.path), /nowhere)"
                    + "; run Scripts/setup, or name the folders with models in ATTUNE_MODELS")

            try TinyModel.write(to: folder)
            try FileManager.default.removeItem(at: folder.appendingPathComponent("expression_residual32.onnx"))
            let card = try models.card(named: "expression_residual32")
            let other = #expect(throws: InferenceError.self) { try models.weights(for: card) }
            #expect(other?.what.hasPrefix("the model file expression_residual32.onnx is missing") == true)
        }
    }

    @Test func refusesACardThatIsNone() throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder, card: #"{"name": "expression_residual32"}"#)
            let models = ModelLibrary(folders: [folder.path])
            let error = #expect(throws: InferenceError.self) { try models.card(named: "expression_residual32") }
            #expect(error?.what == "the model card cannot be read")
            #expect(error?.file == folder.appendingPathComponent("expression_residual32.json").path)
        }
    }

    @Test func refusesWeightsThatAreNotTheCards() throws {
        try TestFolder.with { folder in
            var changed = TinyModel.weights
            changed[changed.count - 40] ^= 1
            try TinyModel.write(to: folder, weights: changed)
            let models = ModelLibrary(folders: [folder.path])
            let card = try models.card(named: "expression_residual32")
            let error = #expect(throws: InferenceError.self) { try models.weights(for: card) }
            #expect(error?.file == folder.appendingPathComponent("expression_residual32.onnx").path)
            #expect(error?.what.contains("is not the one that the card of expression_residual32 1 describes") == true)
            #expect(error?.what.contains("where the card says 7f0792046aa8…") == true)
        }
    }

    @Test func takesTheFirstFolderThatHasTheFile() throws {
        try TestFolder.with { folder in
            let second = folder.appendingPathComponent("second")
            try FileManager.default.createDirectory(at: second, withIntermediateDirectories: false)
            try TinyModel.write(to: second)
            let models = ModelLibrary(folders: [folder.path, second.path])
            let card = try models.card(named: "expression_residual32")
            let path = try models.weights(for: card)
            #expect(path == second.appendingPathComponent("expression_residual32.onnx").path)
        }
    }

    @Test func findsTheModelsOfAnExecutable() throws {
        try TestFolder.with { root in
            func make(_ path: String) throws -> URL {
                let folder = root.appendingPathComponent(path)
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                return folder
            }
            let build = try make("repository/.build/debug")
            #expect(ModelLibrary.folders(above: build.path + "/attune").isEmpty)

            let models = try make("repository/Models")
            // A folder of that name without cards is somebody else's.
            #expect(ModelLibrary.folders(above: build.path + "/attune").isEmpty)
            try TinyModel.write(to: models)
            #expect(
                ModelLibrary.folders(above: build.path + "/attune")
                    == [models.path, root.appendingPathComponent("repository/.deps/models").path])

            let installed = try make("usr/share/attune/models")
            try TinyModel.write(to: installed)
            let binaries = try make("usr/bin")
            #expect(ModelLibrary.folders(above: binaries.path + "/attune") == [installed.path])
        }
    }
}
