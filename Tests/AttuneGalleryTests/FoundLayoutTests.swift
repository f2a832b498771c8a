import AttuneCore
import Testing

@testable import AttuneGallery

struct FoundLayoutTests {
    private static let size = PixelSize(width: 1_280, height: 720)
    private static let lattice = TileLattice.fitted(rows: 3, columns: 3, gap: 6, in: PixelBox(frame: size))

    /// How often it may be believed after it was found so many times.
    @Test(arguments: [(0, 0), (1, 1), (2, 3), (3, 7), (4, 15), (7, 119), (20, 119)])
    func isBelievedForLongerEachTimeItIsFound(times: Int, believed: Int) {
        var layout = FoundLayout(.wholeFrame, in: [])
        let fitter = fitter([])
        for _ in 0..<times { layout.confirm(by: fitter) }
        var count = 0
        while layout.isPatient {
            layout.believe()
            count += 1
        }
        #expect(count == believed)
        layout.confirm(by: fitter)
        #expect(layout.isPatient)
    }

    private func fitter(_ samples: [SampleObservation]) -> LayoutFitter {
        LayoutFitter(evidence: LayoutEvidence(samples, size: FoundLayoutTests.size))
    }

    /// Measured badly while all cameras are on, and well while most are off and fewer edges are found, and the other way
    /// round: less speaks for the layout then, and more for the good measurement in both.
    @Test(arguments: [false, true])
    func ofTwoMeasurementsTheOneCountsThatHoldsInBoth(isGoodFirst: Bool) {
        let lattice = FoundLayoutTests.lattice
        var narrow = lattice
        narrow.tileWidth -= 2
        let full = MadeScene.gallery(lattice, size: FoundLayoutTests.size).samples(0..<3)
        var dim = MadeScene.gallery(
            lattice, size: FoundLayoutTests.size, except: [1: .black, 3: .black, 4: .black, 6: .black, 7: .black])
        dim.missing = 40
        let few = dim.samples(3..<6)
        let (good, bad) = (LayoutHypothesis(lattice: lattice), LayoutHypothesis(lattice: narrow))
        let (first, second) = isGoodFirst ? (good, bad) : (bad, good)
        let (fullFitter, fewFitter) = (fitter(full), fitter(few))
        let fit = fewFitter.fit(second)
        #expect(fit.score < fullFitter.fit(first).score)

        var layout = FoundLayout(fullFitter.fit(first), in: full)
        layout.measure(fit, by: fewFitter, in: few)
        #expect(layout.hypothesis == good)
        #expect(layout.score == fullFitter.fit(good).score)
        #expect(layout.latest.hypothesis == first, "nothing else was looked for since")
        layout.confirm(by: fewFitter)
        #expect(layout.latest.hypothesis == good && layout.latest.score == fewFitter.fit(good).score)
    }
}
