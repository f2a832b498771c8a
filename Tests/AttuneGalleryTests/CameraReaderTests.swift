import AttuneCore
import Testing

@testable import AttuneGallery

/// One tile that fills the frame.
struct CameraReaderTests {
    private static let size = PixelSize(width: 960, height: 540)

    /// What a sample shows in the tile.
    enum Shown: Equatable {
        /// All cells changed so much.
        case step(UInt8)
        /// A third of them did, the others not at all.
        case partly(UInt8)
        /// All cells are black, and changed so much.
        case black(UInt8)
        /// The cells under the face did, the others not at all.
        case face(UInt8)
        /// It is not known what changed.
        case unknown
    }

    private func sample(_ index: Int, _ shown: Shown, hasFace: Bool) -> SampleObservation {
        let count = 54 * CellGrid.columns
        var change: [UInt8]? = [UInt8](repeating: 0, count: count)
        var isBlack = false
        switch shown {
        case .step(let step): change = [UInt8](repeating: step, count: count)
        case .partly(let step): change = (0..<count).map { $0 % CellGrid.columns < 36 ? step : 0 }
        case .black(let step):
            change = [UInt8](repeating: step, count: count)
            isBlack = true
        case .face(let step):
            let under = Set(
                CellBoxes(rows: 54, size: CameraReaderTests.size).cells(touching: observedFace(x: 450, y: 200).box))
            change = (0..<count).map { under.contains($0) ? step : 0 }
        case .unknown: change = nil
        }
        let cells = CellGrid(
            rows: 54, change: change, contrast: [UInt8](repeating: 50, count: count),
            isBlack: [Bool](repeating: isBlack, count: count))
        return SampleObservation(
            index: index, time: .seconds(index), frameTime: .seconds(index), frameSize: CameraReaderTests.size,
            faces: hasFace ? [observedFace(x: 450, y: 200)] : [], picture: PictureObservation(edges: [], cells: cells))
    }

    /// A letter for each sample: o on, f off, s still, b black, z frozen.
    private func states(_ shown: [Shown], face: (Int) -> Bool = { _ in false }, at positions: Range<Int>? = nil)
        -> String
    {
        let samples = shown.enumerated().map { sample($0.offset, $0.element, hasFace: face($0.offset)) }
        let layout = Layout(
            kind: .gallery, frameSize: CameraReaderTests.size, rows: 1, columns: 1,
            tiles: [BoundingBox(x: 0, y: 0, width: 960, height: 540)])
        let reader = CameraReader(samples: samples, changes: ChangeMap(samples))
        return reader.states(of: layout, at: positions ?? 0..<samples.count).map { states in
            switch states[0] {
            case .on: "o"
            case .off: "f"
            case .still: "s"
            case .black: "b"
            case .frozen: "z"
            }
        }.joined()
    }

    private func steps(_ steps: [UInt8]) -> [Shown] { [.unknown] + steps.map(Shown.step) }

    @Test(arguments: [
        // Cameras always move, a little or much.
        ([40, 40, 40, 40], "ooooo"),
        ([5, 5, 5, 5], "ooooo"),
        ([23, 8, 12, 9], "ooooo"),
        // Nothing moves: just below the threshold.
        ([0, 0, 0, 0], "fffff"),
        ([4, 4, 4, 4], "fffff"),
        // A camera goes off and on again.
        ([30, 40, 0, 0, 0, 60, 30], "ooffffoo"),
        // Three samples in a row count, two within movement do not say enough.
        ([30, 10, 10, 30], "ooooo"),
        // What an encoder does where it begins anew does not make a still picture move.
        ([0, 20, 0, 0, 0, 23, 0, 0], "fffffffff"),
        // But a different still picture is a run of its own.
        ([0, 0, 24, 0, 0], "ffffff"),
        // What begins or ends to move a little is no part of the still run.
        ([0, 0, 0, 10, 10, 10], "fffffoo"),
        ([10, 10, 10, 0, 0, 0], "oofffff"),
        // A long run that changes by what an encoder with few bits does, and once not at all.
        ([30, 30, 30, 0, 47, 30, 30], "ffffffff"),
        ([30, 30, 30, 4, 47, 30, 30], "ffffffff"),
        ([30, 30, 30, 5, 30, 30, 30], "oooooooo"),
        // Shorter ones say nothing of what is around the two samples that stood still.
        ([30, 30, 30, 0, 30, 30], "oooffoo"),
        ([30, 30, 48, 0, 30, 30, 30, 30], "oooffoooo"),
        ([], "o"),
        ([0], "ff"),
        ([40], "oo"),
    ])
    func runsWithoutChangeAreNoCameras(changes: [UInt8], expected: String) {
        #expect(states(steps(changes)) == expected)
    }

    @Test func aBriefRunCountsBetweenCutsAlone() {
        // Off for two samples, another picture before and after it.
        #expect(states(steps([40, 60, 0, 60, 40])) == "ooffoo")
        // A still picture of three samples, of which the second change is what an encoder does.
        #expect(states(steps([40, 60, 0, 10, 60, 40])) == "oofffoo")
        #expect(states(steps([40, 60, 10, 10, 60, 40])) == "ooooooo")
        // Somebody who sits still for two samples: most of the picture is the same before.
        #expect(states([.unknown, .partly(40), .partly(40), .step(0), .partly(40), .partly(40)]) == "oooooo")
        #expect(states([.unknown, .partly(40), .step(60), .step(0), .partly(40), .partly(40)]) == "oooooo")
        // At the ends of the stretch it is the layout that changed.
        #expect(states([.unknown, .step(0), .step(60), .partly(40)]) == "ffoo")
        #expect(states([.unknown, .partly(40), .step(60), .step(0)]) == "ooff")
    }

    @Test func whatMovesInPartIsACamera() {
        #expect(states([.unknown] + [Shown](repeating: .partly(8), count: 5)) == "oooooo")
    }

    @Test func blackCountsFromOneSampleOn() {
        #expect(states([.unknown, .step(40), .black(40), .step(40), .step(40)]) == "ooboo")
        #expect(states([.black(0), .black(0), .black(0), .step(90), .step(40)]) == "bbboo")
        #expect(states([.black(0), .black(0), .black(0)], face: { _ in true }) == "bbb")
    }

    @Test func aStillPictureWithAFaceIsAPhotograph() {
        let still = steps([0, 0, 0, 0])
        #expect(states(still, face: { _ in true }) == "sssss")
        #expect(states(still, face: { $0 < 3 }) == "sssss")
        #expect(states(still, face: { $0 < 2 }) == "fffff")
        #expect(states(steps([40, 40, 40, 40]), face: { _ in true }) == "ooooo")
    }

    @Test func whatIsNotKnownMoves() {
        #expect(states([Shown](repeating: .unknown, count: 4)) == "oooo")
        #expect(states([.step(0), .step(0), .step(0), .unknown, .unknown]) == "fffoo")
    }

    @Test func aStretchBeginsAnew() {
        let shown: [Shown] = steps([40, 40, 0, 0, 0, 40])
        #expect(states(shown) == "ooffffo")
        #expect(states(shown, at: 2..<5) == "fff")
        #expect(states(shown, at: 3..<5) == "ff")
        #expect(states(shown, at: 0..<2) == "oo")
    }

    @Test func bordersAndTheNameAreLeftOut() {
        let inner = CameraReader.inner(BoundingBox(x: 240, y: 100, width: 240, height: 120))
        #expect(inner == PixelBox(left: 260, top: 110, right: 460, bottom: 196))
    }

    /// Behind whoever has a virtual background nothing moves but the face.
    @Test(
        arguments: [
            ([8, 6, 12, 8, 6, 8], "ooooooo"), ([8, 0, 12, 0, 6, 8], "ooooooo"),
            // Now and then, as an encoder does to a photograph.
            ([0, 0, 12, 0, 0, 0], "sssssss"), ([3, 3, 3, 3, 3, 3], "sssssss"),
        ] as [([UInt8], String)])
    func aFaceThatMovesIsSomebody(steps: [UInt8], expected: String) {
        #expect(states([.unknown] + steps.map(Shown.face), face: { _ in true }) == expected)
    }

    /// With few bits an encoder leaves out small steps: a face that is elsewhere after a while is somebody's.
    @Test(arguments: [(0, "ssssssss"), (0.1, "ssssssss"), (1.5, "oooooooo")] as [(Float, String)])
    func aFaceThatWandersIsSomebody(pixels: Float, expected: String) {
        let samples = (0..<8).map { index in
            var sample = sample(index, index == 0 ? .unknown : .step(0), hasFace: true)
            sample.faces = [observedFace(x: 450 + pixels * Float(index), y: 200)]
            return sample
        }
        let layout = Layout(
            kind: .gallery, frameSize: CameraReaderTests.size, rows: 1, columns: 1,
            tiles: [BoundingBox(x: 0, y: 0, width: 960, height: 540)])
        let reader = CameraReader(samples: samples, changes: ChangeMap(samples))
        let states = reader.states(of: layout, at: 0..<8).map { $0[0] == .on ? "o" : "s" }
        #expect(states.joined() == expected)
    }

    /// To within a sample at either end. A camera that stops shows its last picture; a photograph in its place is another one.
    @Test(
        arguments: [
            ([20, 20, 20, 20, 0, 0, 0, 0, 0], "ooozzzzzzz"),
            ([20, 20, 20, 20, 100, 0, 0, 0, 0, 0, 0, 0], "ooooossssssss"),
            ([20, 20, 20, 20, 100, 0, 0, 0, 0], "oooooooooo"),
            ([0, 0, 0, 0, 0, 20, 20, 20, 20], "zzzzzzzooo"), ([0, 0, 0, 0, 0, 0, 0, 0], "sssssssss"),
            ([20, 20, 20, 20, 0, 0, 0, 20, 20, 20, 20], "oooooooooooo"),
        ] as [([UInt8], String)])
    func aCameraThatStopsIsFrozen(steps: [UInt8], expected: String) {
        let shown = steps.map { $0 > 0 ? Shown.step($0) : .face(0) }
        #expect(states([.unknown] + shown, face: { _ in true }) == expected)
    }
}
