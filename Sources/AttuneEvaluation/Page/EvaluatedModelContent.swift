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
    let limits: [String]
    let hasLimits: Bool

    struct CardEntry {
        let label: String
        let value: String
    }

    init(_ model: EvaluatedModel, id: String, evaluation: ExpressionEvaluation, showsImages: Bool) {
        self.id = id
        modelTitle = model.title
        modelVersion = model.card.version
        let isSingle = model.heads.count * evaluation.dataset.labelSets.count == 1
        agreements = model.heads.enumerated().flatMap { position, head in
            head.agreements.map { agreement in
                AgreementContent(
                    agreement, id: "\(id)-head-\(position + 1)-\(agreement.labelSet.rawValue)",
                    title: isSingle
                        ? "Answers and labels" : "Output \(head.name) against \(agreement.labelSet.phrase)",
                    minimumProbability: evaluation.settings.minimumProbability)
            }
        }
        mistakes = MistakesContent(model, images: evaluation.dataset.images, showsImages: showsImages)
        curves = model.history.map { CurvesContent($0, id: id) }
        card = EvaluatedModelContent.card(model)
        limits = model.card.limits ?? []
        hasLimits = !limits.isEmpty
    }

    private static func card(_ model: EvaluatedModel) -> [CardEntry] {
        let card = model.card
        let heads = model.heads.map { "\($0.name), trained to give \($0.labelSet.phrase)" }
        let entries: [(String, String?)] = [
            ("name", "\(card.name) \(card.version)"), ("task", card.task), ("file", card.file),
            ("sha256", card.sha256), ("size", "\(PlainWords.grouped(model.sizeInBytes)) bytes"),
            ("outputs", heads.joined(separator: "; ")), ("licence", card.licence), ("source", card.source),
            ("notes", card.notes),
        ]
        return entries.compactMap { label, value in value.map { CardEntry(label: label, value: $0) } }
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

    init(_ agreement: Agreement, id: String, title: String, minimumProbability: Double) {
        let confusion = agreement.confusion
        agreementTitle = title
        numbers = FigureContent.all(of: agreement, minimumProbability: minimumProbability)
        expressionHeads = Expression.allCases.map(\.rawValue)
        countRows = AgreementContent.rows(confusion) { label, prediction in
            PlainWords.grouped(confusion.counts[label.index][prediction.index])
        }
        shareRows = AgreementContent.rows(confusion) { label, prediction in
            PageNumber.percent(confusion.share(of: label, as: prediction))
        }
        classRows = Expression.allCases.map { expression in
            ClassRow(
                expression: expression.rawValue,
                measures: [
                    PageNumber.percent(confusion.precision(expression)),
                    PageNumber.percent(confusion.recall(expression)), PageNumber.decimal(confusion.f1(expression)),
                    PlainWords.grouped(confusion.support(expression)),
                ])
        }
        reliability = ReliabilityContent(agreement.calibration, id: id)
    }

    private static func rows(
        _ confusion: ConfusionMatrix, text: (Expression, Expression) -> String
    ) -> [MatrixRow] {
        Expression.allCases.map { label in
            MatrixRow(
                rowLabel: label.rawValue,
                cells: Expression.allCases.map { prediction in
                    Cell(
                        text: text(label, prediction),
                        shade: MatrixShade.step(ofShare: confusion.share(of: label, as: prediction) ?? 0),
                        isMet: label == prediction)
                })
        }
    }
}
