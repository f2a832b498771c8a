import AttuneCore
import AttuneFiles
import AttuneInference
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite(.enabled(if: Requirement.isMet(".deps/openvino/lib/libopenvino_c.so")))
struct CompiledModelTests {
    @Test func computesToTheValue() throws {
        try withModel(streams: 1) { model in
            // Softmax of 0, 0.5, … 3.
            let expected: [Float] = [0.0202, 0.0333, 0.0549, 0.0905, 0.1493, 0.2461, 0.4057]
            let computed = try compute(model, grey: 0.5)
            #expect(zip(computed, expected).allSatisfy { abs($0 - $1) < 1e-4 }, "\(computed)")
            #expect(try compute(model, grey: 0) == Array(repeating: Float(1) / 7, count: 7))
        }
    }

    @Test(arguments: [
        (TinyModel.card(input: "picture"), "it has no 'picture'"),
        (TinyModel.card(output: "scores"), "it has no 'scores'"),
        (
            TinyModel.card(outputShape: #"["batch", 8]"#),
            "the shape of 'probabilities' is ? x 7, which is not the card's"
        ),
        (
            TinyModel.card(outputShape: #"[7]"#),
            "the shape of 'probabilities' is ? x 7, which is not the card's"
        ),
    ])
    func refusesAModelThatIsNotItsCards(card: String, problem: String) throws {
        let error = #expect(throws: InferenceError.self) {
            try withModel(card: card, streams: 1) { _ in }
        }
        #expect(error?.what == "the model does not match the card of expression_residual32: \(problem)")
        #expect(error?.file?.hasSuffix("expression_residual32.onnx") == true)
    }

    @Test func passesOnWhatOpenVINOSays() throws {
        let garbage = Data("this is no model".utf8)
        let card = TinyModel.card(sha256: "205ffa0aaca692b7de90802bdd8f5ef0acd2645a13675e1ab36941f76290771f")
        let error = #expect(throws: InferenceError.self) {
            try withModel(card: card, weights: garbage, streams: 1) { _ in }
        }
        #expect(error?.what == "the model file cannot be read")
        #expect(error?.detail?.isEmpty == false)
        #expect(error?.detail?.contains("\n") == false)
    }

    @Test func lendsNoMoreRequestsThanItHas() throws {
        try withModel(streams: 2) { model in
            let counts = Mutex((running: 0, most: 0))
            let results = Mutex<[[Float]]>([])
            DispatchQueue.concurrentPerform(iterations: 16) { index in
                let computed = try? model.withRequest { (request) throws(InferenceError) in
                    counts.withLock { counts in
                        counts.running += 1
                        counts.most = max(counts.most, counts.running)
                    }
                    defer { counts.withLock { $0.running -= 1 } }
                    try request.withInput(of: Float.self) { $0.update(repeating: 0.25) }
                    try request.infer()
                    return try request.withOutputs { Array($0[0]) }
                }
                results.withLock { $0.append(computed ?? []) }
            }
            #expect(counts.withLock(\.most) <= 2)
            let distinct = results.withLock { Set($0) }
            #expect(distinct.count == 1)
            #expect(distinct.first?.count == 7)
        }
    }

    @Test func takesWhatAnEarlierStartHasCompiled() throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder)
            let cache = ModelCache(folder: folder.appendingPathComponent("cache").path)
            let models = ModelLibrary(folders: [folder.path], cache: cache)
            func computed(
                _ models: ModelLibrary, streams: Int = 1, batch: Int = 1, card: ModelCard? = nil
            ) throws -> [Float] {
                let model = try CompiledModel(
                    card: try card ?? models.card(named: "expression_residual32"), models: models,
                    input: .tensor([batch, 1, 48, 48]), precision: .f32, streams: streams,
                    runtime: try InferenceRuntime())
                return try (0..<3).map { try compute(model, grey: Float($0) / 4) }.flatMap { $0 }
            }
            func kept() throws -> [String: Date] {
                var dates: [String: Date] = [:]
                for name in try FileManager.default.contentsOfDirectory(atPath: cache.folder) {
                    let path = "\(cache.folder)/\(name)"
                    dates[name] = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
                }
                return dates
            }
            let expected = try computed(models.withoutCache)
            #expect(!FileManager.default.fileExists(atPath: cache.folder))
            #expect(try computed(models) == expected)
            let first = try kept()
            #expect(first.count == 1)
            let cachedFile = URL(fileURLWithPath: cache.folder).appendingPathComponent(try #require(first.keys.first))
            #expect(try computed(models) == expected)
            #expect(try kept() == first, "it was compiled anew")
            // Another number of streams, another input and another card are other models.
            #expect(try computed(models, streams: 2) == expected)
            #expect(try kept().count == 2)
            #expect(try computed(models, batch: 3).prefix(7) == expected.prefix(7))
            #expect(try kept().count == 3)
            var card = try models.card(named: "expression_residual32")
            card.outputs[0].meaning += "!"
            #expect(try computed(models, card: card) == expected)
            #expect(try kept().count == 4)
            // A whole file under the name of another is not what was asked for.
            for name in try kept().keys where name != first.keys.first {
                let other = try #require(FileManager.default.contents(atPath: "\(cache.folder)/\(name)"))
                try other.write(to: cachedFile)
                #expect(try computed(models) == expected)
                #expect(FileManager.default.contents(atPath: cachedFile.path) != other)
            }

            // What is whole and no model is compiled anew, and replaced.
            let garbage = [UInt8]("this is no model".utf8)
            let digest = try FileDigest.sha256(
                of: Array(cachedFile.lastPathComponent.utf8) + garbage, named: "garbage")
            try Data(garbage + Array(digest.utf8)).write(to: cachedFile)
            #expect(try computed(models) == expected)
            #expect(try Data(contentsOf: cachedFile).count > 200)
        }
    }

    private func compute(_ model: CompiledModel, grey: Float) throws -> [Float] {
        try model.withRequest { (request) throws(InferenceError) in
            try request.withInput(of: Float.self) { $0.update(repeating: grey) }
            try request.infer()
            return try request.withOutputs { Array($0[0]) }
        }
    }

    private func withModel(
        card: String = TinyModel.card(), weights: Data = TinyModel.weights, streams: Int,
        _ body: (CompiledModel) throws -> Void
    ) throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder, card: card, weights: weights)
            let models = ModelLibrary(folders: [folder.path])
            try body(
                try CompiledModel(
                    card: try models.card(named: "expression_residual32"), models: models,
                    input: .tensor([1, 1, 48, 48]), precision: .f32, streams: streams,
                    runtime: try InferenceRuntime()))
        }
    }
}
