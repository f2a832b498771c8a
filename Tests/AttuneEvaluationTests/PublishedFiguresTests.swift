import Foundation
import TestSupport
import Testing

/// What is published of a classifier in several places is one measurement: that of `attune evaluate`.
struct PublishedFiguresTests {
    private static let shipped = "expression_residual32"

    private struct Card: Decodable {
        struct Metrics: Decodable {
            let images: Int
            let labels: [String]
            let accuracy: Double
            let macroF1: Double
            let expectedCalibrationError: Double
            let unclearShare: Double
            let accuracyWithoutUnclear: Double
            let perClassRecall: [Double]
            let confusionMatrix: [[Int]]
        }
        let sha256: String
        let metrics: [Metrics]
    }

    private struct Evaluation: Decodable {
        struct Model: Decodable {
            let name: String
            let sha256: String
            let heads: [Head]
        }
        struct Head: Decodable {
            let name: String
            let trainedFor: String
            let agreements: [Agreement]
        }
        struct Agreement: Decodable {
            let labels: String
            let images: Int
            let accuracy: Double
            let macroF1: Double
            let expectedCalibrationError: Double
            let unclearShare: Double
            let accuracyWithoutUnclear: Double
            let confusionOrder: [String]
            let confusionCounts: [[Int]]
        }
        let models: [Model]
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Requirement.packageRoot.appendingPathComponent(path), encoding: .utf8)
    }

    private func card(_ name: String) throws -> Card {
        try JSONDecoder().decode(Card.self, from: Data(text("Models/\(name).json").utf8))
    }

    @Test(arguments: [shipped, "expression_capstone", "expression_small"])
    func aCardHoldsWhatWasEvaluated(name: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let evaluation = try decoder.decode(
            Evaluation.self, from: Data(text("Reports/evaluation/evaluation.json").utf8))
        let model = try #require(evaluation.models.first { $0.name == name })
        let card = try card(name)
        #expect(card.sha256 == model.sha256)
        try #require(card.metrics.count == model.heads.count)
        for (metrics, head) in zip(card.metrics, model.heads) {
            let agreement = try #require(head.agreements.first { $0.labels == head.trainedFor })
            let label = Comment("\(name), \(head.name): run Scripts/card-metrics")
            #expect(metrics.images == agreement.images, label)
            #expect(metrics.labels == agreement.confusionOrder, label)
            #expect(metrics.confusionMatrix == agreement.confusionCounts, label)
            for (printed, measured) in [
                (metrics.accuracy, agreement.accuracy), (metrics.macroF1, agreement.macroF1),
                (metrics.expectedCalibrationError, agreement.expectedCalibrationError),
                (metrics.unclearShare, agreement.unclearShare),
                (metrics.accuracyWithoutUnclear, agreement.accuracyWithoutUnclear),
            ] {
                #expect(abs(printed - measured) <= 0.000_051, label)
            }
        }
    }

    @Test func theTableOfTheEvaluationHoldsTheCardsMatrix() throws {
        let rows = try text("Reports/evaluation/confusion.csv").split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",").map(String.init) }
            .filter { $0.prefix(3) == [Self.shipped, "probabilities", "fer2013"] }
        let metrics = try #require(try card(Self.shipped).metrics.first)
        #expect(rows.map { $0[3] } == metrics.labels)
        #expect(rows.map { $0[4..<11].compactMap { Int($0) } } == metrics.confusionMatrix)
    }

    @Test func theREADMEPrintsTheCardsFigures() throws {
        let lines = try text("README.md").components(separatedBy: "\n").map {
            $0.split(separator: " ").map(String.init)
        }
        let metrics = try #require(try card(Self.shipped).metrics.first)
        for (index, name) in metrics.labels.enumerated() {
            let row = try #require(lines.first { $0.first == name && $0.count == 10 }, "\(name)")
            #expect(row[1...7].compactMap { Int($0) } == metrics.confusionMatrix[index], "\(name)")
            #expect(Double(row[8]) == metrics.perClassRecall[index], "\(name)")
        }
        let figures = try #require(lines.first { $0.first == "accuracy" && $0.contains("macro-F1") })
        #expect(figures == ["accuracy", "\(fixed(metrics.accuracy)),", "macro-F1", fixed(metrics.macroF1)])
        let calibration = try #require(lines.first { $0.starts(with: ["calibration", "error"]) })
        #expect(calibration[2] == fixed(metrics.expectedCalibrationError) + ",")
        let unclear = try #require(lines.first { $0.starts(with: ["unclear", "(below"]) })
        #expect(unclear[3] == fixed(metrics.unclearShare) + ",")
        #expect(unclear.last == fixed(metrics.accuracyWithoutUnclear))
    }

    private func fixed(_ value: Double) -> String { String(format: "%.4f", value) }
}
