import ArgumentParser
import AttuneCore
import AttuneEvaluation
import AttuneFaces
import AttuneInference
import AttuneText

struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measure what Attune's parts take on this computer, and how well lectures are read.",
        subcommands: [Classifier.self, Accuracy.self, Store.self, Page.self, Speed.self, Decode.self])

    struct Classifier: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "classifier",
            abstract: "Measure the time an expression classifier takes for a face, on one thread.")

        @Option(
            help: ArgumentHelp("The name of a classifier's card; may be given again for another.", valueName: "card"))
        var model: [String] = [ExpressionClassifier.modelName]

        @Option(help: ArgumentHelp("Faces given at once; may be given again.", valueName: "faces"))
        var batch: [Int] = [1, 8, 32]

        func validate() throws {
            guard batch.allSatisfy({ (1...1_024).contains($0) }) else {
                throw ValidationError("--batch takes a number from 1 to 1024")
            }
        }

        func run() throws {
            try Failure.wrapping {
                let models = ModelLibrary.standard().withoutCache
                let runtime = try InferenceRuntime()
                let precisions = try runtime.precisions()
                let missing = precisions.contains(.bf16) ? "" : ", without bf16"
                Terminal.printResult("\(try runtime.deviceName())\(missing), one thread\n")
                Terminal.printResult("| model | arithmetic | faces at once | ms a face |\n|---|---|---|---|")
                for card in try model.map({ try models.card(named: $0) }) {
                    for precision in precisions {
                        try measure(card, models: models, precision: precision, runtime: runtime)
                    }
                }
            }
        }

        private func measure(
            _ card: ModelCard, models: ModelLibrary, precision: InferencePrecision, runtime: InferenceRuntime
        ) throws {
            for count in batch {
                let cost = try ClassifierCost.measure(
                    card: card, models: models, batch: count, precision: precision, runtime: runtime)
                let time = FixedDecimal.text(cost.millisecondsPerFace, places: 2)
                Terminal.printResult("| \(card.name) | \(cost.precision.rawValue) | \(count) | \(time) |")
            }
        }
    }
}
