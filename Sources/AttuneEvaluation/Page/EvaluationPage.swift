import AttuneCore
import AttunePages
import AttuneText

/// `evaluation.html`: one file that needs no other, no script and no network.
enum EvaluationPage {
    /// How many of the worst mistakes of a model are looked at.
    static let mistakeCount = 24

    /// The whole page.
    ///
    /// - Parameter showsImages: whether the images of the worst mistakes are in it.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    static func html(for evaluation: ExpressionEvaluation, showsImages: Bool) throws -> String {
        try PageLibrary(adding: EvaluationTemplates.all).render(
            EvaluationContent(evaluation, showsImages: showsImages), with: "evaluation")
    }
}

/// What the page is filled with, section by section.
struct EvaluationContent {
    let styleSHA256 = Templates.styleSHA256
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

    init(_ evaluation: ExpressionEvaluation, showsImages: Bool) {
        let dataset = evaluation.dataset
        let first = evaluation.models[0]
        pageTitle = "\(dataset.name) – Attune classifier evaluation"
        datasetName = dataset.name
        let precisions = Set(evaluation.models.map(\.precision.rawValue)).sorted().joined(separator: ", ")
        let allFacts: [String?] = [
            dataset.usage, PlainWords.count(dataset.images.count, "picture"),
            PlainWords.count(evaluation.models.count, "model"), "computed in \(precisions)",
        ]
        facts = allFacts.compactMap { $0 }
        summary = EvaluationContent.summary(of: first)
        warning =
            dataset.leftOut.isEmpty
            ? nil
            : PlainWords.count(dataset.leftOut.count, "entry", plural: "entries")
                + " of the data set could not be used and had to be left out; see Data."
        figures =
            first.head(for: .fer2013).agreement(with: .fer2013).map {
                FigureContent.all(of: $0, minimumProbability: evaluation.settings.minimumProbability)
            } ?? []
        recalls = RecallContent(evaluation.models)
        comparison = evaluation.models.count > 1 ? ComparisonContent(evaluation) : nil
        data = DataContent(evaluation)
        models = evaluation.models.enumerated().map { position, model in
            EvaluatedModelContent(
                model, id: "model-\(position + 1)", evaluation: evaluation, showsImages: showsImages)
        }
        navigation =
            (comparison == nil ? [] : [Link(anchor: "comparison", title: "Comparison")])
            + [Link(anchor: "data", title: "Data")] + models.map { Link(anchor: $0.id, title: $0.modelTitle) }
            + [Link(anchor: "limits", title: "What these figures are not")]
        programVersion = evaluation.programVersion
    }

    /// The sentence that the page begins with.
    static func summary(of model: EvaluatedModel) -> String {
        let clauses = [
            model.head(for: .fer2013).agreement(with: .fer2013).flatMap(clause),
            model.head(for: .ferplus).agreement(with: .ferplus).flatMap(clause),
        ]
        let text = clauses.compactMap { $0 }.joined(separator: ", and ")
        return "\(model.title) gave \(text)."
    }

    private static func clause(_ agreement: Agreement) -> String? {
        guard let accuracy = agreement.confusion.accuracy, let interval = agreement.accuracyInterval else {
            return nil
        }
        let range = "\(PageNumber.percent(interval.low)) to \(PageNumber.percent(interval.high))"
        let whose =
            switch agreement.labelSet {
            case .fer2013: "pictures the label that the data set has for them"
            case .ferplus: "pictures the label that most of FER+’s annotators chose"
            }
        return "\(PageNumber.percent(accuracy)) of \(PlainWords.grouped(agreement.confusion.total)) \(whose) "
            + "(95% interval \(range))"
    }
}

/// One number in words.
struct FigureContent {
    let label: String
    let value: String
    let remark: String?

    /// The figures at the head of an agreement.
    static func all(of agreement: Agreement, minimumProbability: Double) -> [FigureContent] {
        let interval = agreement.accuracyInterval.map {
            "\(PageNumber.percent($0.low)) to \(PageNumber.percent($0.high))"
        }
        let worst = agreement.confusion.worstRecall
        let limit = FixedDecimal.short(minimumProbability, places: 2)
        return [
            FigureContent(label: "Accuracy", value: PageNumber.percent(agreement.confusion.accuracy), remark: interval),
            FigureContent(label: "Macro-F1", value: PageNumber.decimal(agreement.confusion.macroF1), remark: nil),
            FigureContent(
                label: "Worst recall", value: PageNumber.percent(worst?.recall), remark: worst?.expression.rawValue),
            FigureContent(
                label: "Calibration error", value: PageNumber.decimal(agreement.calibration.expectedError),
                remark: "0 is best"),
            FigureContent(
                label: "Unclear, below \(limit)", value: PageNumber.percent(agreement.unclearShare),
                remark: agreement.accuracyWithoutUnclear.map { "\(PageNumber.percent($0)) on the rest" }),
            FigureContent(
                label: "Negative log likelihood", value: PageNumber.decimal(agreement.negativeLogLikelihood),
                remark: nil),
        ]
    }
}

/// Numbers as the page writes them; an en dash for what is not known.
enum PageNumber {
    /// A share, 0…1, as percent with one decimal.
    static func percent(_ share: Double?) -> String {
        share.map { "\(FixedDecimal.text($0 * 100, places: 1))%" } ?? "–"
    }

    /// Three decimals.
    static func decimal(_ value: Double?) -> String {
        value.map { FixedDecimal.text($0, places: 3) } ?? "–"
    }
}
