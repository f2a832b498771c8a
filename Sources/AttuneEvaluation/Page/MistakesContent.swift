import AttuneCore
import AttunePages
import AttuneText

/// What the part on a model's surest mistakes is filled with.
struct MistakesContent {
    let hasMistakes: Bool
    let mistakesNote: String
    let pairs: [PairRow]
    let hasPictures: Bool
    let pictures: [Picture]

    /// A label and the answer that was given instead.
    struct PairRow {
        let pair: String
        let measures: [String]
    }

    struct Picture {
        let uri: String
        let alternative: String
        let labelled: String
        let answered: String
    }

    init(_ model: EvaluatedModel, images: [LabelledImage], showsImages: Bool, language: Language) {
        let words = Words.evaluatedModel
        let head = model.head(for: .fer2013)
        let mistakes = Mistake.surest(EvaluationPage.mistakeCount, of: head, on: images)
        let all = head.agreement(with: .fer2013)?.confusion ?? ConfusionMatrix()
        hasMistakes = !mistakes.isEmpty
        mistakesNote =
            mistakes.isEmpty
            ? words.noMistakes.text(language)
            : words.mistakesNote.text(
                language, ["all": language.grouped(all.total - all.correct), "shown": "\(mistakes.count)"])
        pairs = MistakesContent.pairs(mistakes, all: all, in: language)
        hasPictures = showsImages && !mistakes.isEmpty
        pictures = showsImages ? mistakes.map { Picture($0, language: language) } : []
    }

    /// The most frequent pair first.
    private static func pairs(_ mistakes: [Mistake], all: ConfusionMatrix, in language: Language) -> [PairRow] {
        var counts: [[Int]] = ConfusionMatrix().counts
        var surest: [[Float]] = counts.map { $0.map { _ in 0 } }
        for mistake in mistakes {
            let (row, column) = (mistake.image.label.index, mistake.prediction.index)
            counts[row][column] += 1
            surest[row][column] = max(surest[row][column], mistake.probability)
        }
        let ordered = Expression.allCases.flatMap { label in
            Expression.allCases.filter { counts[label.index][$0.index] > 0 }.map { (label, $0) }
        }
        // A stable order: by count, then as the labels are ordered.
        .enumerated().sorted { left, right in
            let (leftCount, rightCount) = (
                counts[left.element.0.index][left.element.1.index],
                counts[right.element.0.index][right.element.1.index]
            )
            return (rightCount, left.offset) < (leftCount, right.offset)
        }.map(\.element)
        return ordered.map { label, prediction in
            PairRow(
                pair: Words.evaluatedModel.labelAndAnswer.text(
                    language, ["label": label.words(in: language), "answer": prediction.words(in: language)]),
                measures: [
                    language.grouped(counts[label.index][prediction.index]),
                    PageNumber.percent(Double(surest[label.index][prediction.index])),
                    language.grouped(all.counts[label.index][prediction.index]),
                ])
        }
    }
}

extension MistakesContent.Picture {
    init(_ mistake: Mistake, language: Language) {
        let (label, answer) = (
            mistake.image.label.words(in: language), mistake.prediction.words(in: language)
        )
        let probability = PageNumber.percent(Double(mistake.probability))
        uri = GreyBitmap.dataURI(mistake.image.pixels, side: LabelledImage.side)
        alternative =
            Words.evaluatedModel.pictureAlternative.text(
                language, ["name": mistake.image.name, "label": label, "answer": answer])
        labelled = label
        answered = "\(answer) \(probability)"
    }
}
