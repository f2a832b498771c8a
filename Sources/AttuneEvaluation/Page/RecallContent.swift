import AttuneCore
import AttunePages
import AttuneText

/// How often each expression was read as it is labelled: a row of small bars for each model, on one scale.
struct RecallContent {
    let recallHeads: [String]
    let recallRows: [Row]

    struct Row {
        let rowTitle: String
        let cells: [Cell]
    }

    struct Cell {
        /// In percent of the whole scale; 0 where no picture has this label.
        let barWidth: String
        let text: String
    }

    init(_ models: [EvaluatedModel], language: Language = .english) {
        recallHeads = Expression.allCases.map { $0.words(in: language) }
        recallRows = models.map { model in
            let confusion = model.head(for: .fer2013).agreement(with: .fer2013)?.confusion
            return Row(
                rowTitle: "\(model.title) \(model.card.version)",
                cells: Expression.allCases.map { expression in
                    let recall = confusion?.recall(expression)
                    return Cell(barWidth: svg((recall ?? 0) * 100), text: PageNumber.percent(recall))
                })
        }
    }
}
