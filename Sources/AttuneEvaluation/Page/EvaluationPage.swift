import AttuneCore
import AttunePages
import AttuneText

/// `evaluation.html`: one file that needs no other, no script and no network.
enum EvaluationPage {
    /// How many of the worst mistakes of a model are looked at.
    static let mistakeCount = 24

    /// The whole page.
    ///
    /// - Parameters:
    ///   - showsImages: whether the images of the worst mistakes are in it.
    ///   - showsSamples: whether a few pictures of each class are in it.
    ///   - language: of all words that are not somebody else's.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    static func html(
        for evaluation: ExpressionEvaluation, showsImages: Bool, showsSamples: Bool = false,
        language: Language = .english
    ) throws -> String {
        try PageLibrary(adding: EvaluationTemplates.all, language: language).render(
            EvaluationContent(
                evaluation, showsImages: showsImages, showsSamples: showsSamples, language: language),
            with: "evaluation")
    }
}

/// What the page is filled with, section by section.
struct EvaluationContent {
    let styleSHA256 = Templates.styleSHA256
    /// As `<html lang>` has it.
    let language: String
    /// Of the program's messages, where it is not the page's.
    let messageLanguage: String?
    let pageTitle: String
    let datasetName: String
    let facts: [String]
    let summary: String
    let warning: String?
    let figures: [FigureContent]
    let recalls: RecallContent
    let navigation: [Link]
    let comparison: ComparisonContent?
    let data: DataContent
    let models: [EvaluatedModelContent]
    let programVersion: String

    struct Link {
        let anchor: String
        let title: String
    }

    init(_ evaluation: ExpressionEvaluation, showsImages: Bool, showsSamples: Bool, language: Language) {
        let words = Words.evaluation
        self.language = language.tag
        messageLanguage = language == .english ? nil : Language.english.tag
        let dataset = evaluation.dataset
        let first = evaluation.models[0]
        pageTitle = words.evaluationTitle.text(language, ["name": dataset.name])
        datasetName = dataset.name
        let precisions = Set(evaluation.models.map(\.precision.rawValue)).sorted().joined(separator: ", ")
        let allFacts: [String?] = [
            dataset.usage, words.pictureCount.text(dataset.images.count, language),
            words.modelCount.text(evaluation.models.count, language),
            words.computedIn.text(language, ["precisions": precisions]),
        ]
        facts = allFacts.compactMap { $0 }
        summary = EvaluationContent.summary(of: first, in: language)
        warning =
            dataset.leftOut.isEmpty ? nil : words.entriesLeftOutCount.text(dataset.leftOut.count, language)
        figures =
            first.head(for: .fer2013).agreement(with: .fer2013).map {
                FigureContent.all(
                    of: $0, minimumProbability: evaluation.settings.minimumProbability, in: language)
            } ?? []
        recalls = RecallContent(evaluation.models, language: language)
        comparison = evaluation.models.count > 1 ? ComparisonContent(evaluation, language: language) : nil
        data = DataContent(evaluation, showsSamples: showsSamples, language: language)
        models = evaluation.models.enumerated().map { position, model in
            EvaluatedModelContent(
                model, id: "model-\(position + 1)", evaluation: evaluation, showsImages: showsImages,
                language: language)
        }
        navigation =
            (comparison == nil ? [] : [Link(anchor: "comparison", title: words.comparisonHeading.text(language))])
            + [Link(anchor: "data", title: words.dataHeading.text(language))]
            + models.map { Link(anchor: $0.id, title: $0.modelTitle) }
            + [Link(anchor: "limits", title: words.figuresAreNotHeading.text(language))]
        programVersion = evaluation.programVersion
    }

    /// The sentence that the page begins with.
    static func summary(of model: EvaluatedModel, in language: Language = .english) -> String {
        let words = Words.evaluation
        let clauses = [
            model.head(for: .fer2013).agreement(with: .fer2013).flatMap { clause($0, in: language) },
            model.head(for: .ferplus).agreement(with: .ferplus).flatMap { clause($0, in: language) },
        ]
        return words.modelGave.text(
            language,
            [
                "model": model.title,
                "clauses": clauses.compactMap { $0 }.joined(separator: words.clausesAnd.text(language)),
            ])
    }

    private static func clause(_ agreement: Agreement, in language: Language) -> String? {
        guard let accuracy = agreement.confusion.accuracy, let interval = agreement.accuracyInterval else {
            return nil
        }
        let phrase =
            switch agreement.labelSet {
            case .fer2013: Words.evaluation.gaveOwnLabels
            case .ferplus: Words.evaluation.gaveMajority
            }
        return phrase.text(
            language,
            [
                "share": PageNumber.percent(accuracy), "pictures": language.grouped(agreement.confusion.total),
                "range": PageNumber.range(interval.low, interval.high, in: language),
            ])
    }
}

/// One number in words.
struct FigureContent {
    let label: String
    let value: String
    let remark: String?

    /// The figures at the head of an agreement.
    static func all(
        of agreement: Agreement, minimumProbability: Double, in language: Language
    ) -> [FigureContent] {
        let words = Words.evaluatedModel
        func figure(_ label: Phrase, _ value: String, _ remark: String? = nil) -> FigureContent {
            let limit = FixedDecimal.short(minimumProbability, places: 2)
            return FigureContent(label: label.text(language, ["limit": limit]), value: value, remark: remark)
        }
        let worst = agreement.confusion.worstRecall
        return [
            figure(
                words.accuracyFigure, PageNumber.percent(agreement.confusion.accuracy),
                agreement.accuracyInterval.map { PageNumber.range($0.low, $0.high, in: language) }),
            figure(words.macroF1Figure, PageNumber.decimal(agreement.confusion.macroF1)),
            figure(words.worstRecallFigure, PageNumber.percent(worst?.recall), worst?.expression.words(in: language)),
            figure(
                words.calibrationFigure, PageNumber.decimal(agreement.calibration.expectedError),
                words.zeroIsBest.text(language)),
            figure(
                words.unclearFigure, PageNumber.percent(agreement.unclearShare),
                agreement.accuracyWithoutUnclear.map {
                    words.onTheRest.text(language, ["share": PageNumber.percent($0)])
                }),
            figure(words.likelihoodFigure, PageNumber.decimal(agreement.negativeLogLikelihood)),
        ]
    }
}

/// Numbers as the page writes them; an en dash for what is not known.
enum PageNumber {
    /// A share, 0…1, as percent with one decimal.
    static func percent(_ share: Double?) -> String {
        share.map { "\(FixedDecimal.text($0 * 100, places: 1))%" } ?? "–"
    }

    /// As in `48.7% to 97.4%`.
    static func range(_ low: Double, _ high: Double, in language: Language) -> String {
        Words.charts.scaleRange.text(language, ["low": percent(low), "high": percent(high)])
    }

    /// Three decimals.
    static func decimal(_ value: Double?) -> String {
        value.map { FixedDecimal.text($0, places: 3) } ?? "–"
    }
}
