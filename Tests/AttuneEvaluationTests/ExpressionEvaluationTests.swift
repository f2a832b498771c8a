import AttuneCore
import enum AttuneCore.Expression
import AttuneInference
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

@Suite(.enabled(if: Requirement.isMet(".deps/openvino/lib/libopenvino_c.so")))
struct ExpressionEvaluationTests {
    /// White is surprise with 0.6327 to the tiny model, black is everything alike, of which angry comes first.
    private func dataset(repeated: Int = 1) -> Dataset {
        let images = [(UInt8(255), Expression.surprise), (255, .fear), (0, .angry), (0, .sad)].map { grey, label in
            LabelledImage(
                name: "\(label.rawValue)/\(grey).png", label: label, pixels: Array(repeating: grey, count: 2_304))
        }
        return Dataset(
            name: "set", sha256: nil, ferplus: nil, usage: nil,
            images: Array(repeatElement(images, count: repeated).joined()), leftOut: [])
    }

    private func evaluate(
        _ dataset: Dataset, workers: Int, in folder: URL, models: [String] = ["expression_residual32"]
    ) throws -> ExpressionEvaluation {
        var settings = Settings()
        settings.workers = workers
        let library = ModelLibrary(folders: [folder.path])
        return try ExpressionEvaluation(
            of: models.map { ModelReference($0, standard: library) }, on: dataset, settings: settings,
            programVersion: "1")
    }

    @Test func aTinyModelOnATinySet() throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder)
            let evaluation = try evaluate(dataset(), workers: 1, in: folder)
            let model = evaluation.models[0]
            #expect(model.title == "expression_residual32")
            #expect(model.sizeInBytes == TinyModel.weights.count)
            #expect(model.history == nil)
            #expect(model.heads.map(\.labelSet) == [.fer2013])
            let agreement = try #require(model.heads[0].agreement(with: .fer2013))
            #expect(agreement.confusion.total == 4)
            #expect(agreement.confusion.accuracy == 0.5)
            #expect(agreement.confusion.macroF1 == 1.0 / 3)
            #expect(agreement.unclearShare == 0.5)
            #expect(agreement.accuracyWithoutUnclear == 0.5)
            // Half of the answers have 0.6327 and half of those are right; the others have 1/7, and so have they.
            let error = (0.63268 - 0.5) / 2 + (0.5 - 1.0 / 7) / 2
            #expect(abs(try #require(agreement.calibration.expectedError) - error) < 1e-5)
            #expect(
                Mistake.surest(24, of: model.heads[0], on: evaluation.dataset.images).map(\.image.label) == [
                    .fear, .sad,
                ])
            #expect(
                EvaluationSummary(evaluation).text.hasPrefix(
                    "expression_residual32 1, f32\n4 images, 2 as labelled\naccuracy 0.5000, macro-F1 0.3333\n"))
        }
    }

    @Test func theBytesDoNotDependOnTheWorkers() throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder)
            let one = try evaluate(dataset(repeated: 50), workers: 1, in: folder)
            let three = try evaluate(dataset(repeated: 50), workers: 3, in: folder)
            #expect(try EvaluationRecord(one).json() == EvaluationRecord(three).json())
            #expect(PredictionsTable.text(one) == PredictionsTable.text(three))
        }
    }

    @Test func aFileIsReadWithTheCardAndTheHistoryBesideIt() throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder, name: "other", card: TinyModel.card(name: "other"))
            try Data(
                """
                epoch,learning_rate,training_loss,training_accuracy,validation_loss,validation_accuracy,\
                averaged_validation_loss,averaged_validation_accuracy,seconds
                1,0.001,1.5,0.4,1.4,0.5,,,10

                """.utf8
            ).write(to: folder.appendingPathComponent("other.history.csv"))
            let path = folder.appendingPathComponent("other.onnx").path
            let evaluation = try evaluate(dataset(), workers: 1, in: folder, models: [path, "other"])
            #expect(evaluation.models.map(\.title) == ["other", "other #2"])
            #expect(evaluation.models[0].history?.epochs.map(\.training.loss) == [1.5])
            #expect(evaluation.models[0].history?.epochs[0].averaged == nil)
            #expect(evaluation.comparisons.map(\.test.pValue) == [1])
        }
    }

    @Test func saysWhetherTheFileOrItsCardIsMissing() throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("lone.onnx").path
            let missing = #expect(throws: InferenceError.self) { try ModelReference(path).card() }
            #expect(missing?.what == "there is no file lone.onnx")
            try Data().write(to: folder.appendingPathComponent("lone.onnx"))
            let withoutCard = #expect(throws: InferenceError.self) { try ModelReference(path).card() }
            #expect(withoutCard?.what == "the card of lone.onnx, lone.json, is missing beside it")
        }
    }

    @Test func refusesAFileThatItsCardDoesNotMean() throws {
        try TestFolder.with { folder in
            try TinyModel.write(to: folder, name: "renamed", card: TinyModel.card(name: "other"))
            let path = folder.appendingPathComponent("renamed.onnx").path
            let error = #expect(throws: InferenceError.self) {
                try evaluate(dataset(), workers: 1, in: folder, models: [path])
            }
            #expect(error?.what.contains("describes another file, other.onnx") == true)
        }
    }
}

@Suite struct EvaluationOutputsTests {
    @Test func recordGolden() throws {
        let json = try EvaluationRecord(try SyntheticEvaluations.evaluation()).json()
        try Golden.expect(String(decoding: json, as: UTF8.self), equals: "AttuneEvaluation/evaluation.json")
    }

    @Test func confusionGolden() throws {
        try Golden.expect(
            ConfusionTable.text(try SyntheticEvaluations.evaluation()), equals: "AttuneEvaluation/confusion.csv")
    }

    @Test func predictionsGolden() throws {
        try Golden.expect(
            PredictionsTable.text(try SyntheticEvaluations.evaluation()), equals: "AttuneEvaluation/predictions.csv")
    }

    @Test func namesThatSpreadsheetsTakeForFormulasAreGuarded() throws {
        var dataset = SyntheticEvaluations.dataset()
        dataset = Dataset(
            name: dataset.name, sha256: nil, ferplus: nil, usage: nil,
            images: [LabelledImage(name: "=1+1,\"a\".png", label: .happy, pixels: [])], leftOut: [])
        let lines = PredictionsTable.text(try SyntheticEvaluations.evaluation(dataset: dataset))
            .components(separatedBy: "\r\n")
        #expect(lines[1].hasPrefix("model_a,\"'=1+1,\"\"a\"\".png\",,happy,,probabilities,happy,"))
    }

    @Test func aFailureLeavesNoFolderBehind() throws {
        struct Failure: Error {}
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("out").path
            let output = try EvaluationFolder(preparing: path)
            #expect(throws: Failure.self) { _ = try output.write(showsImages: false) { throw Failure() } }
            #expect(!FileManager.default.fileExists(atPath: path))
            let paths = try EvaluationFolder(preparing: path)
                .write(showsImages: false) { try SyntheticEvaluations.evaluation() }.paths
            let names = ["confusion.csv", "evaluation.html", "evaluation.json", "predictions.csv"]
            #expect(paths.sorted() == names.map { "\(path)/\($0)" })
            #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == names)
        }
    }
}

@Suite struct TrainingHistoryTests {
    @Test func readsEpochs() throws {
        let epochs = try SyntheticEvaluations.history().epochs
        #expect(epochs.map(\.epoch) == [1, 2])
        #expect(epochs[1].validation == TrainingHistory.Point(loss: 1.24786, accuracy: 0.537143))
        #expect(epochs.map(\.averaged) == [nil, TrainingHistory.Point(loss: 1.2, accuracy: 0.55)])
    }

    private func history(_ rows: [String]) throws -> TrainingHistory {
        let header = """
            epoch,learning_rate,training_loss,training_accuracy,validation_loss,validation_accuracy,\
            averaged_validation_loss,averaged_validation_accuracy,seconds
            """
        let text = ([header] + rows).joined(separator: "\n") + "\n"
        return try TrainingHistory(try TextTable(Data(text.utf8), path: "history.csv"))
    }

    @Test func anAccuracyThatWasNotCountedIsLeftOutOfItsCurve() throws {
        let history = try history([
            "1,0.001,1.7,0.3,1.4,0.4,,,1", "2,0.001,1.6,,1.3,0.5,,,1", "3,0.001,1.5,0.4,1.2,0.5,,,1",
        ])
        #expect(history.epochs.map(\.training.accuracy) == [0.3, nil, 0.4])
        let content = CurvesContent(history, id: "model")
        let points = content.curves.map { curve in
            [curve.trainingPath, curve.validationPath].map { $0.filter { $0 == "M" || $0 == "L" } }
        }
        #expect(points == [["MLL", "MLL"], ["MM", "MLL"]])
        #expect(content.epochRows[1].measures == ["0.001", "1.600", "–", "1.300", "50.0%", "–", "–"])
        #expect(content.curves[1].frame.tips[1].text == "epoch 2: training not counted, validation 50.0%")
    }

    @Test func aCurveThatEndsEarlySaysSo() throws {
        let history = try history([
            "1,0.001,1.7,0.3,1.4,0.4,,,1", "2,0.001,1.6,0.4,1.3,0.5,,,1", "3,0.001,1.5,,1.2,0.6,,,1",
        ])
        #expect(
            CurvesContent(history, id: "model").curves[1].frame.description
                == "Training from 30.0% to 40.0% in epoch 2, after which it was not counted, "
                + "validation from 40.0% to 60.0% in 3 epochs.")
    }

    @Test(arguments: [
        ("1e30,0.001,1.7,0.3,1.4,0.4,,,1", "'1e30' is no epoch"),
        ("1.5,0.001,1.7,0.3,1.4,0.4,,,1", "'1.5' is no epoch"),
        ("1,0.001,1.7,30,1.4,0.4,,,1", "'30.0' is no accuracy from 0 to 1"),
        ("1,0.001,1.7,0.3,1.4,-0.4,,,1", "'-0.4' is no accuracy from 0 to 1"),
    ])
    func saysWhatIsNoEpochAndNoAccuracy(row: String, problem: String) {
        #expect(throws: DatasetError(path: "history.csv", line: 2, problem: problem)) { _ = try history([row]) }
    }

    @Test func onlyTheTrainingAccuracyMayBeMissing() {
        #expect(throws: DatasetError.self) { _ = try history(["1,0.001,1.7,0.3,1.4,,,,1"]) }
        #expect(throws: DatasetError.self) { _ = try history(["1,0.001,1.7,0.3,1.4,0.4,1.2,,1"]) }
    }

    @Test(arguments: [("capstone", 37), ("residual32", 199)])
    func theRepositorysOwnHistoriesAreRead(_ model: String, _ epochs: Int) throws {
        let path = Requirement.packageRoot.appendingPathComponent("Models/expression_\(model).history.csv").path
        #expect(try TrainingHistory(path: path).epochs.count == epochs)
    }
}
