import AttuneCore
import AttuneInference
import AttunePages
import AttuneText

/// What the section on the pictures is filled with.
struct DataContent {
    let countHeads: [String]
    let countRows: [CountRow]
    let totals: [String]
    /// How the pictures became crops; nil where all are taken as they are.
    let cuttingNote: String?
    let ferplusNote: String?
    let looks: LooksContent
    let annotations: AnnotationsContent?
    let samples: SamplesContent?
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

    init(_ evaluation: ExpressionEvaluation, showsSamples: Bool, language: Language) {
        let dataset = evaluation.dataset
        let measured = ClassCounts.counts(of: dataset.images, in: .fer2013)
        let columns = DataContent.columns(evaluation, measured: measured, in: language)
        countHeads = columns.map(\.head)
        let largest = max(1, measured.values.max() ?? 0)
        countRows = Expression.allCases.map { expression in
            let share = Double(measured[expression]) / Double(dataset.images.count)
            return CountRow(
                expression: expression.words(in: language),
                barWidth: svg(Double(measured[expression]) / Double(largest) * 100),
                share: PageNumber.percent(share),
                counts: columns.map { language.grouped($0.counts[expression]) })
        }
        totals = columns.map { language.grouped($0.total) }
        cuttingNote = DataContent.cuttingNote(dataset.pictures, in: language)
        ferplusNote = dataset.ferplus.map { _ in DataContent.ferplusNote(dataset, in: language) }
        looks = LooksContent(DatasetLooks(dataset.images), language: language)
        annotations = AnnotationAgreement(dataset).map { AnnotationsContent($0, language: language) }
        samples = showsSamples ? SamplesContent(dataset.images, language: language) : nil
        skipped = dataset.leftOut.isEmpty ? nil : Skipped(dataset.leftOut, language: language)
        let tables = [(dataset.name, dataset.sha256)] + (dataset.ferplus.map { [($0.name, $0.sha256)] } ?? [])
        sources = tables.compactMap { name, sha256 in sha256.map { Pair(label: name, value: "sha256 \($0)") } }
    }

    private static func cuttingNote(_ pictures: PictureCounts, in language: Language) -> String? {
        let words = Words.evaluation
        guard let way = pictures.way else { return nil }
        return (way == .faces ? words.cutToFaces : words.takenWhole).text(
            language,
            [
                "cut": words.pictureCount.text(pictures.cut, language), "taken": language.grouped(pictures.asTheyAre),
                "faceless": language.grouped(pictures.withoutFace.count),
            ])
    }

    private static func columns(
        _ evaluation: ExpressionEvaluation, measured: ExpressionValues<Int>, in language: Language
    ) -> [Column] {
        let words = Words.evaluation
        let dataset = evaluation.dataset
        let usages = ClassCounts.byUsage(of: dataset)
        var columns =
            usages.count > 1
            ? usages.map { Column(head: $0.usage ?? words.noPart.text(language), counts: $0.counts) } : []
        columns.append(
            Column(
                head: (usages.count > 1 ? words.allParts : words.picturesColumn).text(language), counts: measured))
        if !dataset.pictures.withoutFace.isEmpty {
            columns.append(
                Column(
                    head: Words.exploration.facelessColumn.text(language), counts: dataset.pictures.withoutFaceByClass))
        }
        if dataset.ferplus != nil {
            columns.append(
                Column(
                    head: words.majorityColumn.text(language),
                    counts: ClassCounts.counts(of: dataset.images, in: .ferplus)))
        }
        for model in evaluation.models {
            if let counts = model.card.training?.countsByExpression {
                columns.append(
                    Column(
                        head: words.trainedOnColumn.text(language, ["model": model.title]), counts: counts))
            }
        }
        return columns
    }

    private static func ferplusNote(_ dataset: Dataset, in language: Language) -> String {
        let words = Words.evaluation
        let left = ClassCounts.withoutFERPlusLabel(dataset).sorted { $0.key < $1.key }
        let parts = left.map { name, count in
            "\(FERPlusMajority.words(forNone: name, in: language)) \(language.grouped(count))"
        }
        return words.withoutMajority.text(
            language,
            [
                "pictures": words.pictureCount.text(left.reduce(0) { $0 + $1.value }, language),
                "kinds": parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))",
            ])
    }
}

extension FERPlusMajority {
    /// In words.
    func words(in language: Language) -> String {
        expression?.words(in: language) ?? FERPlusMajority.words(forNone: name, in: language)
    }

    /// A majority that is none of the seven expressions, by its name, in words.
    fileprivate static func words(forNone name: String, in language: Language) -> String {
        let words = Words.evaluation
        let english = name.replacing("_", with: " ")
        return [words.contempt, words.unknownVote, words.notAFace, words.undecided]
            .first { $0.english == english }?.text(language) ?? english
    }
}

extension DataContent.Skipped {
    /// How many are listed; `evaluation.json` lists all.
    private static let listedCount = 20

    init(_ errors: [DatasetError], language: Language) {
        entries = errors.prefix(Self.listedCount).map(\.description)
        let rest = errors.count - entries.count
        more = rest > 0 ? Words.evaluation.andMoreLeftOut.text(language, ["count": language.grouped(rest)]) : nil
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
