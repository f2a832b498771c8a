import AttuneCore
import enum AttuneCore.Expression
import AttuneInference
import Foundation
import TestSupport

@testable import AttuneEvaluation

/// Evaluations of models that do not exist, made from rules.
enum SyntheticEvaluations {
    static let sha256 = String(repeating: "ab", count: 32)

    /// Seven pictures, one for each expression, in two parts; the FER+ majority agrees with all but the last two.
    ///
    /// - Parameter copies: of each picture, in greys close by; twenty have a mean face.
    static func dataset(name: String = "fer2013.csv", copies: Int = 1) -> Dataset {
        let images = (0..<Expression.allCases.count * copies).map { position in
            let expression = Expression.allCases[position % Expression.allCases.count]
            let ferplus: FERPlusMajority =
                switch expression {
                case .sad: .expression(.neutral)
                case .surprise: .contempt
                default: .expression(expression)
                }
            return LabelledImage(
                name: "row \(position + 1)", usage: expression.index < 3 ? "Training" : "PublicTest",
                label: expression, ferplus: ferplus,
                pixels: Array(
                    repeating: UInt8(expression.index * 40) ^ UInt8(position / Expression.allCases.count), count: 2_304)
            )
        }
        return Dataset(
            name: name, sha256: sha256, ferplus: Dataset.Companion(name: "fer2013new.csv", sha256: sha256), usage: nil,
            images: images, leftOut: [DatasetError(path: name, line: 9, problem: "2303 pixels where 2304 belong")])
    }

    static func card(name: String = "model_a") throws -> ModelCard {
        var card = try JSONDecoder().decode(ModelCard.self, from: Data(TinyModel.card(name: name).utf8))
        let training = """
            {"labels": ["surprise", "sad", "neutral", "happy", "fear", "disgust", "angry"],
             "classCounts": [1006, 1005, 1004, 1003, 1002, 1001, 1000], "epochs": 40}
            """
        card.training = try JSONDecoder().decode(ModelCard.Training.self, from: Data(training.utf8))
        card.limits = ["It has seen no faces at all."]
        card.notes = "Made for tests."
        return card
    }

    static func history() throws -> TrainingHistory {
        let text = """
            epoch,learning_rate,training_loss,training_accuracy,validation_loss,validation_accuracy,\
            averaged_validation_loss,averaged_validation_accuracy,seconds
            1,0.001,1.70578,0.329114,1.41759,0.465714,,,135.348
            2,0.0005,1.48215,0.44567,1.24786,0.537143,1.2,0.55,173.802

            """
        return try TrainingHistory(try TextTable(Data(text.utf8), path: "history.csv"))
    }

    /// Two models, the first of which takes sad for neutral and is right else, the second has two heads and calls
    /// everything happy.
    static func evaluation(dataset: Dataset = dataset()) throws -> ExpressionEvaluation {
        func head(
            _ name: String, _ labelSet: ModelCard.LabelSet, answer: (LabelledImage) -> (Expression, Float)
        ) -> EvaluatedHead {
            let probabilities = dataset.images.map { image in
                let (expression, probability) = answer(image)
                var values = ExpressionProbabilities(repeating: (1 - probability) / 6)
                values[expression] = probability
                return values
            }
            return EvaluatedHead(
                name: name, labelSet: labelSet, probabilities: probabilities, dataset: dataset,
                minimumProbability: 0.4)
        }
        let first = EvaluatedModel(
            title: "model_a", card: try card(), precision: .f32, sizeInBytes: 8_389_108, history: try history(),
            heads: [
                head("probabilities", .fer2013) { image in
                    image.label == .sad ? (.neutral, 0.75) : (image.label, image.label == .fear ? 0.3 : 0.9)
                }
            ])
        let second = EvaluatedModel(
            title: "model_b", card: try card(name: "model_b"), precision: .f32, sizeInBytes: 1_234, history: nil,
            heads: [
                head("probabilities", .fer2013) { _ in (.happy, 0.5) },
                head("ferplus_probabilities", .ferplus) { _ in (.neutral, 0.6) },
            ])
        return ExpressionEvaluation(
            dataset: dataset, settings: Settings(), programVersion: "1.2.3", models: [first, second])
    }
}
