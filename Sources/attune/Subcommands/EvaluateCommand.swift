import ArgumentParser
import AttuneCore
import AttuneEvaluation
import AttuneFaces
import AttuneInference
import AttuneJobs
import AttuneThreads
import AttuneWorkspace

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure expression classifiers on labelled pictures.",
        discussion: """
            Reads a folder with one folder of pictures for each expression (or with train/ and test/ that hold them), a \
            folder of pictures that JAFFE or CK+ name, or a table such as fer2013.csv. Pictures of 48x48 pixels are taken \
            as they are; of any other the largest face is cut out as in recordings, or with --whole all of it. Prints accuracy, macro-F1, the \
            confusion matrix and how far the probabilities can be trusted; with --output also writes evaluation.html \
            to read, evaluation.json, confusion.csv and predictions.csv.
            """)

    @Argument(help: "A folder of class folders, or a table of pictures.")
    var dataset: String

    @Option(
        help: ArgumentHelp(
            "A classifier: the name of its card, or an .onnx file with its card beside it. May be given more than "
                + "once; the others are then compared with the first. (default: \(ExpressionClassifier.modelName))",
            valueName: "card or file"))
    var model: [String] = []

    @Option(
        help: ArgumentHelp(
            "The part to read: rows of that Usage, or the folder test or train; all where not given.",
            valueName: "name"))
    var usage: String?

    @Option(
        help: ArgumentHelp(
            "FER+'s fer2013new.csv for the same rows: measures against its majorities too.", valueName: "file"))
    var ferplus: String?

    @Option(help: ArgumentHelp("Where the outputs go; nothing is written where not given.", valueName: "folder"))
    var output: String?

    @Flag(help: "Show the pictures of the worst mistakes in the page.")
    var withImages = false

    @Flag(
        help: ArgumentHelp(
            "Show a few pictures of each class in the page, which else has counts and, of a class of "
                + "\(ClassLook.leastPictures) pictures or more, their mean."))
    var pictures = false

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    @Flag(help: "Take pictures of other sizes than 48x48 whole, scaled, instead of looking for the face in them.")
    var whole = false

    @Flag(help: "Leave out and list what cannot be used, instead of ending with an error.")
    var skipBad = false

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    private var source: Dataset.Source {
        Dataset.Source(path: dataset, usage: usage, ferplusPath: ferplus, skipsBad: skipBad)
    }

    func validate() throws {
        if ferplus != nil, source.isFolder {
            throw ValidationError("--ferplus belongs to the rows of a table, and \(dataset) is a folder")
        }
        if withImages, output == nil {
            throw ValidationError("--with-images is about evaluation.html: give --output too")
        }
        if pictures, output == nil {
            throw ValidationError("--pictures is about evaluation.html: give --output too")
        }
    }

    func run() throws {
        let settings = try UsageError.wrapping { try self.settings.settings() }
        let cancellation = Cancellation()
        try Failure.wrapping {
            try Interruption(requesting: cancellation.request).whileHandled {
                try evaluate(settings, cancellation: cancellation)
            }
        }
    }

    private func evaluate(_ settings: Settings, cancellation: Cancellation) throws {
        let source = source
        let workers = WorkerThreads.count(asked: settings.workers)
        let cutting: PictureCutting =
            whole ? .whole : .faces(models: ModelLibrary.standard(), settings: settings, streams: workers)
        let dataset = try Dataset.read(source, workers: workers, cutting: cutting) { skipped in
            Terminal.printDiagnostic("left out: \(skipped)")
        }
        if !dataset.leftOut.isEmpty {
            Terminal.printDiagnostic("\(dataset.leftOut.count) left out, \(dataset.images.count) images used")
        }
        if let sentence = dataset.pictures.sentence { Terminal.printDiagnostic(sentence) }
        try cancellation.check()
        let folder = try output.map(EvaluationFolder.init(preparing:))
        let evaluate = { try evaluation(of: dataset, settings: settings, cancellation: cancellation) }
        if let folder {
            let (evaluation, paths) = try folder.write(
                showsImages: withImages, showsSamples: pictures, language: language.language, evaluate)
            Terminal.printResult(EvaluationSummary(evaluation).text)
            Terminal.printResult("")
            paths.forEach(Terminal.printResult)
        } else {
            Terminal.printResult(EvaluationSummary(try evaluate()).text)
        }
    }

    private func evaluation(
        of dataset: Dataset, settings: Settings, cancellation: Cancellation
    ) throws -> ExpressionEvaluation {
        let references = (model.isEmpty ? [ExpressionClassifier.modelName] : model).map { ModelReference($0) }
        let showsProgress = Terminal.showsProgressBar
        defer { if showsProgress { Terminal.draw("\r\u{1B}[K") } }
        return try ExpressionEvaluation(
            of: references, on: dataset, settings: settings, programVersion: ProgramVersion.current,
            cancellation: cancellation
        ) { title, done, total in
            guard showsProgress else { return }
            Terminal.draw("\r\u{1B}[K\(String("\(title): \(done) of \(total)".prefix(Terminal.columns - 1)))")
        }
    }
}
