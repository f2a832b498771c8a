import AttuneCore
import Testing

@testable import AttuneGallery

struct LayoutCandidatesTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    private static func lattice(_ rows: Int, _ columns: Int, lastRow: Int? = nil) -> TileLattice {
        .fitted(rows: rows, columns: columns, lastRow: lastRow, gap: 6, in: PixelBox(frame: size))
    }

    /// What is found where galleries of these lattices follow each other for so many samples.
    private func found(_ stretches: [(TileLattice, Int)]) -> [LayoutHypothesis] {
        var candidates = LayoutCandidates(size: Self.size)
        var count = 0
        for (lattice, length) in stretches {
            let scene = MadeScene.gallery(lattice, size: Self.size)
            for sample in scene.samples(count..<count + length) { candidates.take(sample) }
            count += length
        }
        return candidates.finish()
    }

    private func expect(
        _ found: [LayoutHypothesis], _ lattices: [TileLattice], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(found.first == .wholeFrame, sourceLocation: sourceLocation)
        #expect(found.count == lattices.count + 1, sourceLocation: sourceLocation)
        for lattice in lattices {
            #expect(
                found.contains { $0.isAlmost(LayoutHypothesis(lattice: lattice)) }, "\(lattice)",
                sourceLocation: sourceLocation)
        }
    }

    @Test func whatReturnsIsFoundOnce() {
        let (few, many) = (Self.lattice(2, 3), Self.lattice(4, 4))
        expect(found([(few, 9), (many, 9), (few, 9), (many, 9)]), [few, many])
    }

    /// Windows lie over both sides of the change in one way or the other; what they show is one of both.
    @Test(arguments: [4, 5, 6, 7])
    func whatWasSeenOnBothSidesOfAChangeIsNoLayout(before: Int) {
        let (first, second) = (Self.lattice(2, 2), Self.lattice(3, 3))
        expect(found([(first, before), (second, 8)]), [first, second])
    }

    /// The tiles stay where they are, so that the layout before still has nearly all that spoke for it.
    @Test func whoComesIntoTheLastRowMakesAnotherLayout() {
        let (fewer, more) = (Self.lattice(3, 4, lastRow: 2), Self.lattice(3, 4, lastRow: 3))
        let found = found([(fewer, 30), (more, 30)])
        #expect(found.contains { $0.isAlmost(LayoutHypothesis(lattice: fewer)) })
        #expect(found.contains { $0.isAlmost(LayoutHypothesis(lattice: more)) })
    }

    @Test(arguments: [1, 2])
    func fewerSamplesThanAWindowAreEnough(count: Int) {
        let lattice = Self.lattice(2, 2)
        expect(found([(lattice, count)]), [lattice])
    }

    @Test func nothingIsFoundInNothing() {
        var candidates = LayoutCandidates(size: Self.size)
        #expect(candidates.finish() == [.wholeFrame])
    }
}
