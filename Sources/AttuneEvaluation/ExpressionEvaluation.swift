import AttuneCore
import AttuneFaces
import AttuneInference
import AttuneThreads
import Foundation

/// What a run of classifiers over a data set gave.
public struct ExpressionEvaluation: Sendable {
    public let dataset: Dataset
    public let settings: Settings
    /// The version of Attune.
    public let programVersion: String
    /// At least one, in the order they were asked for.
    public let models: [EvaluatedModel]

    /// The first model against each other one; empty where there is one model.
    public var comparisons: [ModelComparison] { ModelComparison.all(of: models, on: dataset) }

    /// Told which model classifies, and how many of the images it has done.
    public typealias ProgressHandler = @Sendable (_ title: String, _ done: Int, _ total: Int) -> Void

    /// Classifies every image by every model, exactly as `analyze` classifies the crops of faces.
    ///
    /// The result does not depend on the number of workers.
    /// - Throws: `InferenceError` for a model that is missing or not what its card says; `DatasetError` for a history
    ///   that cannot be read; `CancellationError` once `cancellation` was requested.
    public init(
        of references: [ModelReference], on dataset: Dataset, settings: Settings, programVersion: String,
        cancellation: Cancellation = Cancellation(), progress: @escaping ProgressHandler = { _, _, _ in }
    ) throws {
        // A model that is missing is told before another one has worked for minutes.
        for reference in references { _ = try reference.library.weights(for: try reference.card()) }
        let runtime = try InferenceRuntime()
        self.dataset = dataset
        self.settings = settings
        self.programVersion = programVersion
        var models: [EvaluatedModel] = []
        for reference in references {
            let title = ExpressionEvaluation.title(try reference.card().name, besides: models.map(\.title))
            models.append(
                try EvaluatedModel(
                    reference, title: title, dataset: dataset, settings: settings, runtime: runtime,
                    cancellation: cancellation, progress: progress))
        }
        self.models = models
    }

    init(dataset: Dataset, settings: Settings, programVersion: String, models: [EvaluatedModel]) {
        self.dataset = dataset
        self.settings = settings
        self.programVersion = programVersion
        self.models = models
    }

    /// The first of `name`, `name #2`, `name #3` … that is not taken.
    static func title(_ name: String, besides taken: [String]) -> String {
        var title = name
        var number = 2
        while taken.contains(title) {
            title = "\(name) #\(number)"
            number += 1
        }
        return title
    }
}

extension EvaluatedModel {
    /// Loads a model and asks it about every image.
    init(
        _ reference: ModelReference, title: String, dataset: Dataset, settings: Settings, runtime: InferenceRuntime,
        cancellation: Cancellation, progress: @escaping ExpressionEvaluation.ProgressHandler
    ) throws {
        let card = try reference.card()
        let historyPath = reference.library.path(of: "\(reference.name).history.csv", besideCardNamed: reference.name)
        let weightsPath = try reference.library.weights(for: card)
        let attributes = try FileManager.default.attributesOfItem(atPath: weightsPath)
        let workers = WorkerThreads.count(asked: settings.workers)
        let classifier = try ExpressionClassifier(
            models: reference.library, named: reference.name, settings: settings, streams: workers, runtime: runtime)
        guard classifier.geometry.side == LabelledImage.side else {
            throw InferenceError(
                what: "\(card.name) takes crops of \(classifier.geometry.side) pixels a side, and the images have "
                    + "\(LabelledImage.side)",
                remedy: "choose a model whose card says \(LabelledImage.side)")
        }
        let images = dataset.images
        let answers = try WorkerThreads.map(
            images, workers: workers, afterEachChunk: { done in progress(title, done, images.count) }
        ) { image in
            try cancellation.check()
            return try classifier.classify(crop: image.pixels)
        }
        self.init(
            title: title, card: card, precision: classifier.precision,
            sizeInBytes: (attributes[.size] as? NSNumber)?.intValue ?? 0,
            history: try historyPath.map { path throws(DatasetError) in try TrainingHistory(path: path) },
            heads: card.outputs.enumerated().map { position, output in
                EvaluatedHead(
                    name: output.name, labelSet: output.labelSet ?? .fer2013,
                    probabilities: answers.map { $0[position] }, dataset: dataset,
                    minimumProbability: settings.minimumProbability)
            })
    }
}
