import AttuneCore
import enum AttuneCore.Expression
import AttuneText
import TestSupport
import Testing

@testable import AttuneEvaluation

/// What pictures look like, whom two annotations agree on, and which pictures are shown: to the value.
@Suite struct ExplorationTests {
    private func image(_ grey: UInt8, _ label: Expression = .happy, ferplus: FERPlusMajority? = nil) -> LabelledImage {
        LabelledImage(name: "\(grey)", label: label, ferplus: ferplus, pixels: Array(repeating: grey, count: 2_304))
    }

    /// Left half 0, right half of one grey: the mean is half of it, and so is the distance of each pixel from that.
    private func halves(_ grey: UInt8 = 200) -> LabelledImage {
        LabelledImage(name: "halves", label: .happy, pixels: (0..<2_304).map { $0 % 48 < 24 ? 0 : grey })
    }

    @Test func brightnessAndContrastAreThoseOfThePixels() {
        let alone = ClassLook([halves()])
        #expect(alone.count == 1)
        #expect(alone.brightness == 100)
        #expect(alone.contrast == 100)
        // An even picture has no contrast, so that of both is half of the other's.
        let both = ClassLook([halves(), image(40)])
        #expect(both.brightness == 70)
        #expect(both.contrast == 50)
        #expect(ClassLook([]).brightness == nil)
        #expect(ClassLook([]).contrast == nil)
    }

    /// On the right the first 19 have 190 in the mean, the last one has 255 throughout: 193.25 there, and 12.75 on the left.
    @Test func theMeanFaceIsTheMeanOfEachPixel() throws {
        let face = try #require(ClassLook((181...199).map { halves($0) } + [image(255)]).meanFace)
        #expect(face.count == 2_304)
        let isMean = face == (0..<2_304).map { $0 % 48 < 24 ? 13 : 193 }
        #expect(isMean)
    }

    /// A quarter is nothing, a half is 1.
    @Test func theMeanIsRounded() throws {
        let images = (0..<20).map { number in
            LabelledImage(
                name: "\(number)", label: .sad,
                pixels: [UInt8(number), number < 5 ? 1 : 0, number < 10 ? 1 : 0] + Array(repeating: 9, count: 2_301))
        }
        #expect(try #require(ClassLook(images).meanFace).prefix(4) == [10, 0, 1, 9])
    }

    /// A mean over few is a face of somebody, and so is one over a single picture that is there many times.
    @Test func fewPicturesHaveNoMeanFace() {
        #expect(ClassLook.leastPictures == 20)
        let many = (101...120).map { halves($0) }
        let hasMean = [
            many, Array(many.dropLast()), many.dropLast() + many.dropLast(), Array(repeating: halves(), count: 100),
        ]
        .map { ClassLook($0).meanFace != nil }
        #expect(hasMean == [true, false, false, false])
    }

    @Test func looksAreThoseOfTheOwnLabels() {
        let looks = DatasetLooks([image(10, .sad), image(30, .sad), image(50, .fear, ferplus: .expression(.sad))])
        #expect(looks.byClass[.sad].brightness == 20)
        #expect(looks.byClass[.fear].brightness == 50)
        #expect(looks.byClass[.angry].count == 0)
        #expect(looks.together.count == 3)
        #expect(looks.together.brightness == 30)
    }

    @Test(
        arguments: [
            (0, []), (1, [0]), (6, [0, 1, 2, 3, 4, 5]), (7, [0, 1, 2, 4, 5, 6]), (12, [1, 3, 5, 7, 9, 11]),
            (600, [50, 150, 250, 350, 450, 550]),
        ] as [(Int, [Int])])
    func samplesAreEvenlySpaced(total: Int, positions: [Int]) {
        #expect(SamplePictures.evenly(6, of: total) == positions)
    }

    @Test func samplesAreThoseOfTheirClass() {
        let images = (0..<24).map { image(UInt8($0), $0 % 2 == 0 ? .angry : .surprise) }
        let samples = SamplePictures.byClass(images)
        #expect(samples[.angry].map(\.name) == ["2", "6", "10", "14", "18", "22"])
        #expect(samples[.surprise].map(\.name) == ["3", "7", "11", "15", "19", "23"])
        #expect(samples[.happy] == [])
    }

    private func dataset(_ pairs: [(Expression, FERPlusMajority?)], hasVotes: Bool = true) -> Dataset {
        Dataset(
            name: "fer2013.csv", sha256: nil,
            ferplus: hasVotes ? Dataset.Companion(name: "votes.csv", sha256: SyntheticEvaluations.sha256) : nil,
            usage: nil, images: pairs.map { image(0, $0, ferplus: $1) }, leftOut: [])
    }

    @Test func annotationsAreSetAgainstEachOther() throws {
        let agreement = try #require(
            AnnotationAgreement(
                dataset([
                    (.sad, .expression(.neutral)), (.sad, .expression(.neutral)), (.sad, .expression(.sad)),
                    (.fear, .expression(.surprise)), (.fear, .undecided), (.fear, .contempt),
                    (.happy, .expression(.happy)), (.happy, .expression(.happy)), (.happy, .expression(.neutral)),
                    (.angry, .notAFace),
                ])))
        #expect(agreement.matrix.total == 7)
        #expect(agreement.matrix.correct == 3)
        #expect(agreement.matrix.accuracy == 3.0 / 7)
        #expect(agreement.matrix.counts[Expression.sad.index] == [0, 0, 0, 0, 2, 1, 0])
        #expect(agreement.matrix.counts[Expression.happy.index] == [0, 0, 0, 2, 1, 0, 0])
        #expect(agreement.matrix.counts[Expression.angry.index] == [0, 0, 0, 0, 0, 0, 0])
        #expect(agreement.withoutMajority.values == [1, 0, 2, 0, 0, 0, 0])
        // The most frequent first, then as the labels are ordered.
        let differences = agreement.differences.map { "\($0.label) \($0.majority) \($0.count)" }
        #expect(differences == ["sad neutral 2", "fear surprise 1", "happy neutral 1"])
    }

    @Test func oneAnnotationAgreesWithNone() {
        #expect(AnnotationAgreement(dataset([(.sad, nil)], hasVotes: false)) == nil)
    }

    @Test(arguments: Language.allCases)
    func whatIsShownOfAnnotations(language: Language) throws {
        let pairs: [(Expression, FERPlusMajority?)] = Expression.allCases.flatMap { label in
            Expression.allCases.map { (label, .expression($0)) }
        }
        let agreement = try #require(AnnotationAgreement(dataset(pairs + [(.sad, .undecided)])))
        let content = AnnotationsContent(agreement, language: language)
        #expect(content.alikeNote.contains("14.3%"))
        #expect(content.alikeCountRows.map { $0.cells.map(\.text) }[5] == ["1", "1", "1", "1", "1", "1", "1", "1"])
        #expect(content.alikeCountRows.map { $0.cells.map(\.text) }[0].last == "0")
        #expect(content.alikeShareRows.allSatisfy { $0.cells.map(\.text) == Array(repeating: "14.3%", count: 7) })
        #expect(content.alikeShareRows.enumerated().allSatisfy { $1.cells.map(\.isMet)[$0] })
        // Of 42 pairs the first ones; the matrix has all.
        #expect(content.differences.count == 8)
        #expect(content.differences[0].measures == ["1", "14.3%"])
    }

    @Test func classesWithoutAMeanFaceAreNamed() {
        let images = (0..<20).map { image($0, .sad) } + [image(255, .fear)]
        let content = LooksContent(DatasetLooks(images), language: .english)
        #expect(content.means.map(\.alternative) == ["Mean face: sad, 20 pictures"])
        #expect(
            content.fewNote
                == "Without a mean face: fear (1). A mean over fewer than 20 different pictures counts as single faces "
                + "and is left out.")
        #expect(content.lightRows.map(\.rowLabel) == ["fear", "sad", "together"])
        #expect(content.lightRows.map(\.brightness.value) == ["255.0", "9.5", "21.2"])
        #expect(content.lightRows.map(\.brightness.barWidth) == ["100", "3.725", "8.31"])
        #expect(LooksContent(DatasetLooks([]), language: .english).fewNote == nil)
    }
}
