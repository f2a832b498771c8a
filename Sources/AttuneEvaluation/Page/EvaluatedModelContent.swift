import AttuneCore
import AttuneInference
import AttunePages
import AttuneText

/// What one model's section is filled with.
struct EvaluatedModelContent {
    let id: String
    let modelTitle: String
    let modelVersion: String
    let agreements: [AgreementContent]
    let mistakes: MistakesContent
    let curves: CurvesContent?
    let card: [CardEntry]
    let limits: [CardText]
    let hasLimits: Bool

    struct CardEntry {
        let label: String
        let value: String
        /// Of the value, where it is not the page's.
        let valueLanguage: String?
    }

    init(
        _ model: EvaluatedModel, id: String, evaluation: ExpressionEvaluation, showsImages: Bool, language: Language
    ) {
        self.id = id
        modelTitle = model.title
        modelVersion = model.card.version
        let words = Words.evaluatedModel
        let isSingle = model.heads.count * evaluation.dataset.labelSets.count == 1
        agreements = model.heads.enumerated().flatMap { position, head in
            head.agreements.map { agreement in
                AgreementContent(
                    agreement, id: "\(id)-head-\(position + 1)-\(agreement.labelSet.rawValue)",
                    title: isSingle
                        ? words.answersAndLabels.text(language)
                        : words.outputAgainst.text(
                            language,
                            ["output": head.name, "labels": agreement.labelSet.words(in: language)]),
                    minimumProbability: evaluation.settings.minimumProbability, language: language)
            }
        }
        mistakes = MistakesContent(
            model, images: evaluation.dataset.images, showsImages: showsImages, language: language)
        curves = model.history.map { CurvesContent($0, id: id, language: language) }
        card = EvaluatedModelContent.card(model, in: language)
        limits = (model.card.limits ?? []).map { Words.cards.text($0, in: language) }
        hasLimits = !limits.isEmpty
    }

    private static func card(_ model: EvaluatedModel, in language: Language) -> [CardEntry] {
        let words = Words.evaluatedModel
        let card = model.card
        let heads = model.heads.map { head in
            words.outputTrainedFor.text(
                language, ["output": head.name, "labels": head.labelSet.words(in: language)])
        }
        func entry(_ label: Phrase, _ value: String) -> CardEntry {
            CardEntry(label: label.text(language), value: value, valueLanguage: nil)
        }
        func quoted(_ label: Phrase, _ value: String?) -> CardEntry? {
            value.map { Words.cards.text($0, in: language) }.map {
                CardEntry(label: label.text(language), value: $0.text, valueLanguage: $0.textLanguage)
            }
        }
        let size = words.cardBytes.text(language, ["bytes": language.grouped(model.sizeInBytes)])
        let entries: [CardEntry?] = [
            entry(words.cardName, "\(card.name) \(card.version)"), quoted(words.cardTask, card.task),
            entry(words.cardFile, card.file), CardEntry(label: "sha256", value: card.sha256, valueLanguage: nil),
            entry(words.cardSize, size), entry(words.cardOutputs, heads.joined(separator: "; ")),
            entry(words.cardLicence, card.licence), quoted(words.cardSource, card.source),
            quoted(words.cardNotes, card.notes),
        ]
        return entries.compactMap { $0 }
    }
}

/// How one head meets one label set.
struct AgreementContent {
    let agreementTitle: String
    let numbers: [FigureContent]
    let expressionHeads: [String]
    let countRows: [MatrixRow]
    let shareRows: [MatrixRow]
    let classRows: [ClassRow]
    let reliability: ReliabilityContent

    struct MatrixRow {
        let rowLabel: String
        let cells: [Cell]
    }

    struct Cell {
        let text: String
        /// 0…4, by the share of the row.
        let shade: Int
        let isMet: Bool
    }

    struct ClassRow {
        let expression: String
        let measures: [String]
    }

    init(_ agreement: Agreement, id: String, title: String, minimumProbability: Double, language: Language) {
        let confusion = agreement.confusion
        agreementTitle = title
        numbers = FigureContent.all(of: agreement, minimumProbability: minimumProbability, in: language)
        expressionHeads = Expression.allCases.map { $0.words(in: language) }
        countRows = AgreementContent.rows(confusion, in: language) { label, prediction in
            language.grouped(confusion.counts[label.index][prediction.index])
        }
        shareRows = AgreementContent.rows(confusion, in: language) { label, prediction in
            PageNumber.percent(confusion.share(of: label, as: prediction))
        }
        classRows = Expression.allCases.map { expression in
            ClassRow(
                expression: expression.words(in: language),
                measures: [
                    PageNumber.percent(confusion.precision(expression)),
                    PageNumber.percent(confusion.recall(expression)), PageNumber.decimal(confusion.f1(expression)),
                    language.grouped(confusion.support(expression)),
                ])
        }
        reliability = ReliabilityContent(agreement.calibration, id: id, language: language)
    }

    /// The rows of a matrix, shaded by share of the row and framed where label and answer meet.
    static func rows(
        _ confusion: ConfusionMatrix, in language: Language, text: (Expression, Expression) -> String
    ) -> [MatrixRow] {
        Expression.allCases.map { label in
            MatrixRow(
                rowLabel: label.words(in: language),
                cells: Expression.allCases.map { prediction in
                    Cell(
                        text: text(label, prediction),
                        shade: MatrixShade.step(ofShare: confusion.share(of: label, as: prediction) ?? 0),
                        isMet: label == prediction)
                })
        }
    }
}
