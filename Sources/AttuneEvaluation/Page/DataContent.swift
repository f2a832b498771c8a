import AttuneCore
import AttuneInference
import AttunePages
import AttuneText

/// What the section on the pictures is filled with.
struct DataContent {
    let countHeads: [String]
    let countRows: [CountRow]
    let totals: [String]
    let ferplusNote: String?
    let skipped: Skipped?
    let sources: [Pair]

    /// One expression's counts; the bar is as long as its share of the pictures, the longest 100 percent.
    struct CountRow {
        let expression: String
        let barWidth: String
        let share: String
        let counts: [String]
    }

    struct Skipped {
        let entries: [String]
        let more: String?
    }

    struct Pair {
        let label: String
        let value: String
    }

    private struct Column {
        let head: String
        let counts: ExpressionValues<Int>

        var total: Int { counts.values.reduce(0, +) }
    }

    init(_ evaluation: ExpressionEvaluation) {
        let dataset = evaluation.dataset
        let measured = ClassCounts.counts(of: dataset.images, in: .fer2013)
        let columns = DataContent.columns(evaluation, measured: measured)
        countHeads = columns.map(\.head)
        let largest = max(1, measured.values.max() ?? 0)
        countRows = Expression.allCases.map { expression in
            let share = Double(measured[expression]) / Double(dataset.images.count)
            return CountRow(
                expression: expression.rawValue, barWidth: svg(Double(measured[expression]) / Double(largest) * 100),
                share: PageNumber.percent(share),
                counts: columns.map { PlainWords.grouped($0.counts[expression]) })
        }
        totals = columns.map { PlainWords.grouped($0.total) }
        ferplusNote = dataset.ferplus.map { _ in DataContent.ferplusNote(dataset) }
        skipped = dataset.leftOut.isEmpty ? nil : Skipped(dataset.leftOut)
        let tables = [(dataset.name, dataset.sha256)] + (dataset.ferplus.map { [($0.name, $0.sha256)] } ?? [])
        sources = tables.compactMap { name, sha256 in sha256.map { Pair(label: name, value: "sha256 \($0)") } }
    }

    private static func columns(
        _ evaluation: ExpressionEvaluation, measured: ExpressionValues<Int>
    ) -> [Column] {
        let dataset = evaluation.dataset
        let usages = ClassCounts.byUsage(of: dataset)
        var columns = usages.count > 1 ? usages.map { Column(head: $0.usage ?? "no part", counts: $0.counts) } : []
        columns.append(Column(head: usages.count > 1 ? "all" : "pictures", counts: measured))
        if dataset.ferplus != nil {
            columns.append(
                Column(head: "FER+ majority", counts: ClassCounts.counts(of: dataset.images, in: .ferplus)))
        }
        for model in evaluation.models {
            if let counts = model.card.training?.countsByExpression {
                columns.append(Column(head: "trained on, \(model.title)", counts: counts))
            }
        }
        return columns
    }

    private static func ferplusNote(_ dataset: Dataset) -> String {
        let left = ClassCounts.withoutFERPlusLabel(dataset).sorted { $0.key < $1.key }
        let total = left.reduce(0) { $0 + $1.value }
        let parts = left.map { "\($0.key.replacing("_", with: " ")) \(PlainWords.grouped($0.value))" }
        let tail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
        return "FER+’s annotators had no majority for one of the seven expressions on "
            + "\(PlainWords.count(total, "picture"))\(tail); the FER+ figures leave those out. Single votes are not "
            + "counted, and a majority is more than half of the rest."
    }
}

extension DataContent.Skipped {
    /// How many are listed; `evaluation.json` lists all.
    private static let listedCount = 20

    init(_ errors: [DatasetError]) {
        entries = errors.prefix(Self.listedCount).map(\.description)
        let rest = errors.count - entries.count
        more = rest > 0 ? "and \(PlainWords.grouped(rest)) more, all of them in evaluation.json" : nil
    }
}

extension ModelCard.Training {
    /// The training images by label; nil where the card does not name them for the seven expressions.
    var countsByExpression: ExpressionValues<Int>? {
        guard let labels, let classCounts, labels.count == classCounts.count else { return nil }
        let counts = Dictionary(zip(labels, classCounts)) { first, _ in first }
        let values = Expression.allCases.compactMap { counts[$0.rawValue] }
        return values.count == Expression.allCases.count ? ExpressionValues(values) : nil
    }
}
