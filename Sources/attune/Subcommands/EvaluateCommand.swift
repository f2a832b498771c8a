import ArgumentParser
import AttuneCore
import AttuneEvaluation
import AttuneFaces
import AttuneInference

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure the expression classifier on labelled pictures.",
        discussion: """
            Reads FER2013 in both its common forms: a folder with one folder of 48x48 pictures for each expression, or \
            a table such as fer2013.csv. Prints accuracy, macro-F1 and the confusion matrix.
            """)

    @Argument(help: "A folder of class folders, or a .csv file.")
    var dataset: String

    @Option(
        help: ArgumentHelp("Rows of a table to read, as in its Usage column; all where not given.", valueName: "name"))
    var usage: String?

    @Option(help: ArgumentHelp("The name of the classifier's card.", valueName: "card"))
    var model = ExpressionClassifier.modelName

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func run() throws {
        let settings = try UsageError.wrapping { try self.settings.settings() }
        try Failure.wrapping {
            let classifier = try ExpressionClassifier(
                models: .standard(), named: model, settings: settings, streams: 1, runtime: InferenceRuntime())
            let images = try LabelledImages.read(path: dataset, usage: usage)
            let confusion = try ExpressionEvaluation.confusion(of: images, classifier: classifier)
            Terminal.printResult("\(classifier.card.name) \(classifier.card.version), \(settings.precision.rawValue)")
            Terminal.printResult(ExpressionEvaluation.summary(confusion))
        }
    }
}
