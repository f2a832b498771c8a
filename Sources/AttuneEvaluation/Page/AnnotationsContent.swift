import AttuneCore
import AttunePages
import AttuneText

/// What the part that sets the data set's own labels against the FER+ majorities is filled with.
struct AnnotationsContent {
    let alikeNote: String
    let majorityHeads: [String]
    /// With a last column for the pictures without a majority, which is never framed.
    let alikeCountRows: [AgreementContent.MatrixRow]
    let alikeShareRows: [AgreementContent.MatrixRow]
    let hasDifferences: Bool
    let differences: [DifferenceRow]

    /// A label and another by the majority.
    struct DifferenceRow {
        let pair: String
        let measures: [String]
    }

    /// How many pairs are listed; the matrix has all.
    private static let listedCount = 8

    init(_ agreement: AnnotationAgreement, language: Language) {
        let words = Words.exploration
        let matrix = agreement.matrix
        alikeNote = words.alikeNote.text(
            language,
            [
                "alike": language.grouped(matrix.correct),
                "pictures": Words.evaluation.pictureCount.text(matrix.total, language),
                "share": PageNumber.percent(matrix.accuracy),
            ])
        majorityHeads = Expression.allCases.map { $0.words(in: language) }
        alikeCountRows = zip(
            Expression.allCases,
            AgreementContent.rows(matrix, in: language) { label, majority in
                language.grouped(matrix.counts[label.index][majority.index])
            }
        ).map { label, row in
            let none = AgreementContent.Cell(
                text: language.grouped(agreement.withoutMajority[label]), shade: 0, isMet: false)
            return AgreementContent.MatrixRow(rowLabel: row.rowLabel, cells: row.cells + [none])
        }
        alikeShareRows = AgreementContent.rows(matrix, in: language) { label, majority in
            PageNumber.percent(matrix.share(of: label, as: majority))
        }
        let all = agreement.differences
        hasDifferences = !all.isEmpty
        differences = all.prefix(AnnotationsContent.listedCount).map { difference in
            DifferenceRow(
                pair: words.differentPair.text(
                    language,
                    [
                        "label": difference.label.words(in: language),
                        "majority": difference.majority.words(in: language),
                    ]),
                measures: [
                    language.grouped(difference.count),
                    PageNumber.percent(matrix.share(of: difference.label, as: difference.majority)),
                ])
        }
    }
}
