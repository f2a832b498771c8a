import AttuneCore
import Testing

@testable import AttuneGallery

struct LayoutScoreTests {
    private func score(isFew: Bool = false, _ change: (inout LayoutScore) -> Void) -> Float {
        var score = LayoutScore(isFew: isFew)
        (score.sides, score.place, score.faces) = (800, 100, 100)
        change(&score)
        return score.total
    }

    /// One kind takes away at most so much of a gallery's thousand, however much of it there is; two take away almost all.
    @Test func noSingleKindOfEvidenceIsAVeto() {
        #expect(score { _ in } == 1_000)
        #expect(score { $0.facesAcross = 300 } == 700)
        #expect(score { $0.facesAcross = 50_000 } == 400)
        #expect(score { $0.facesOutside = 50_000 } == 400)
        #expect(score { ($0.contentOutside, $0.outsideShare) = (50_000, 0.5) } == 700)
        #expect(score { ($0.facesAcross, $0.facesOutside) = (50_000, 50_000) } < 0)
        #expect(score { ($0.facesOutside, $0.contentOutside, $0.outsideShare) = (50_000, 50_000, 0.5) } == 100)
    }

    /// A bar of buttons takes a hundredth of the frame, a desktop a tenth.
    @Test func littleOutsideTakesAwayLittle() {
        let bar = score { ($0.contentOutside, $0.outsideShare) = (50_000, 0.01) }
        #expect(abs(bar - 831.25) < 0.01)
        #expect(score { ($0.contentOutside, $0.outsideShare) = (100, 0.01) } == 900)
    }

    /// In the window of a meeting there may be a chat beside what is shared.
    @Test func whatIsOutsideCountsLessBesideALargePicture() {
        let chat = score { ($0.contentOutside, $0.outsideShare, $0.isBesideLarge) = (50_000, 0.5, true) }
        #expect(chat == 800)
    }

    @Test func labelsSpeakForALayout() {
        #expect(score { $0.labels = 50 } == 1_050)
    }

    /// What speaks against single tiles, and around a few of them, has no bound.
    @Test func tilesThatShowNothingMayTakeAwayAll() {
        #expect(score { $0.emptyTiles = 1_500 } == -500)
        #expect(score { $0.crowdedTiles = 1_500 } == -500)
        #expect(score(isFew: true) { $0.contentOutside = 50_000 } == -49_000)
        #expect(score(isFew: true) { $0.facesAcross = 1_200 } == -200)
    }

    @Test func whatDoesNotSpeakForItselfIsNoLayout() {
        #expect(score { ($0.sides, $0.facesOutside) = (-600, 200) } == -400)
        #expect(LayoutScore.none.total == 0)
    }

    @Test func theMeanIsThatOfEachKind() {
        var (first, second) = (LayoutScore(), LayoutScore())
        (first.sides, first.emptyTiles) = (100, 40)
        (second.sides, second.faces, second.labels) = (300, 20, 8)
        let mean = LayoutScore.mean([first, second])
        #expect((mean.sides, mean.emptyTiles, mean.faces, mean.labels) == (200, 20, 10, 4))
        #expect(LayoutScore.mean([]) == .none)
    }
}
