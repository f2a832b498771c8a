import AttuneCore
import AttuneGallery
import Testing

@testable import AttuneBenchmark

struct LayoutFiguresTests {
    private let truth = Known.truth([Known.stretch(0, 4, cameras: [.on, .off, .on], lecturer: 0)])

    private func figures(_ change: (inout Layout) -> Void) -> LayoutFigures {
        LayoutFigures(of: Known.comparison(truth) { _, reading in change(&reading.stretches[0].layout) })
    }

    @Test func rightInEverything() {
        let figures = figures { _ in }
        #expect(figures.correct == Proportion(4, of: 4))
        #expect(figures.kind == Proportion(4, of: 4))
        #expect(figures.tileCount == Proportion(4, of: 4))
        #expect(figures.tiles == Proportion(12, of: 12))
        #expect(figures.lecturerTold == Proportion(0, of: 4))
        #expect(figures.lecturerRight == Proportion(0, of: 0))
    }

    @Test func rowsAndColumnsBelongToTheLayout() {
        let figures = figures { $0.rows = 3 }
        #expect(figures.correct == Proportion(0, of: 4))
        #expect(figures.kind == Proportion(4, of: 4))
        #expect(self.figures { $0.columns = 2 }.correct == Proportion(0, of: 4))
    }

    @Test func aWrongKindIsNoRightLayout() {
        let figures = figures { $0.kind = .speaker }
        #expect(figures.correct == Proportion(0, of: 4))
        #expect(figures.kind == Proportion(0, of: 4))
        #expect(figures.tileCount == Proportion(4, of: 4))
    }

    @Test func tilesAreCountedAndFound() {
        let figures = figures {
            $0.tiles.removeLast()
            // 200 × 200 cut to 150 × 200: an overlap of 0.75.
            $0.tiles[1].width = 150
        }
        #expect(figures.tileCount == Proportion(0, of: 4))
        #expect(figures.tiles == Proportion(4, of: 12))
    }

    @Test func theScreenIsWhereItIs() {
        var stretch = Known.stretch(0, 4, cameras: [.on])
        stretch.screen = BoundingBox(x: 400, y: 0, width: 600, height: 200)
        let comparison = Known.comparison(Known.truth([stretch])) { _, reading in
            var other = reading.stretches[0]
            other.layout.screen?.width = 400
            reading.stretches.append(other)
            other.layout.screen = nil
            reading.stretches.append(other)
            for sample in 0..<2 { reading.samples[sample].stretch = sample + 1 }
        }
        #expect(LayoutFigures(of: comparison).screen == Proportion(2, of: 4))
        #expect(figures { _ in }.screen.share == nil)
    }

    @Test(arguments: [(0, 4), (2, 0)])
    func theLecturersTile(named: Int, right: Int) {
        let figures = figures { $0.lecturerTile = named }
        #expect(figures.lecturerTold == Proportion(4, of: 4))
        #expect(figures.lecturerRight == Proportion(right, of: 4))
    }
}

struct LayoutChangesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let known: [Int]
        let found: [Int]
        let missed: [Int]
        let falselyFound: [Int]
        var testDescription: String { what }
    }

    @Test(arguments: [
        Case(what: "in time", known: [5], found: [5], missed: [], falselyFound: []),
        Case(what: "one sample late", known: [5], found: [6], missed: [], falselyFound: []),
        Case(what: "one sample early", known: [5], found: [4], missed: [], falselyFound: []),
        Case(what: "two samples late", known: [5], found: [7], missed: [5], falselyFound: [7]),
        Case(what: "found twice", known: [5], found: [5, 6], missed: [], falselyFound: [6]),
        Case(what: "the nearer of two", known: [5, 7], found: [7], missed: [5], falselyFound: []),
        Case(what: "two at once", known: [5, 6], found: [5, 6], missed: [], falselyFound: []),
        Case(what: "none", known: [], found: [], missed: [], falselyFound: []),
    ])
    func changesAreMatched(_ example: Case) {
        let changes = LayoutChanges(known: example.known, found: example.found)
        #expect(changes.missed == example.missed)
        #expect(changes.falselyFound == example.falselyFound)
    }

    /// At 2.4 s a tile is added, at 4.4 s a camera goes off, at 6 s the tiles of two people change places.
    @Test func onlyThePictureCounts() {
        let truth = Known.truth([
            Known.stretch(0, 2.4, cameras: [.on, .on]), Known.stretch(2.4, 4.4, cameras: [.on, .on, .on]),
            Known.stretch(4.4, 6, cameras: [.on, .off, .on]),
            Known.stretch(6, 36, cameras: [.off, .on, .on], people: [2, 1, 3]),
        ])
        let figures = ChangeFigures(of: Known.comparison(truth))
        #expect(LayoutChanges(of: Known.comparison(truth)).known == [3])
        #expect(figures.found == Proportion(1, of: 1))
        // The reading in the test begins a stretch wherever the truth does.
        #expect(figures.falselyFound == HourlyRate(events: 2, hours: 0.01))
        #expect(figures.falselyFound.perHour == 200)
    }
}

struct CameraFiguresTests {
    @Test func onlyTilesThatWereFoundCount() {
        let truth = Known.truth([Known.stretch(0, 10, cameras: [.on, .off, .still, .black])])
        let figures = CameraFigures(
            of: Known.comparison(truth) { _, reading in
                reading.stretches[0].layout.tiles[3].width = 90
                for sample in 0..<4 { reading.samples[sample].cameras[1] = .still }
                reading.samples[0].cameras[0] = .black
            })
        #expect(
            figures.counts == [
                [9, 0, 0, 1, 0], [0, 6, 4, 0, 0], [0, 0, 10, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0],
            ])
        #expect(figures.correct == Proportion(25, of: 30))
        #expect(figures.recall(.off) == Proportion(6, of: 10))
        #expect(figures.precision(.still) == Proportion(10, of: 14))
        #expect(figures.precision(.black) == Proportion(0, of: 1))
        #expect(figures.recall(.black).share == nil)
    }
}
