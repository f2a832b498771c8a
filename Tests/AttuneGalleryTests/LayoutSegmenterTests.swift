import AttuneCore
import Testing

@testable import AttuneGallery

struct LayoutSegmenterTests {
    private static let size = PixelSize(width: 1_280, height: 720)

    private func gallery(_ rows: Int, _ columns: Int, lastRow: Int? = nil) -> MadeScene {
        .gallery(
            .fitted(
                rows: rows, columns: columns, lastRow: lastRow, gap: 6, in: PixelBox(frame: LayoutSegmenterTests.size)),
            size: LayoutSegmenterTests.size)
    }

    /// Tiles in each sample where scenes follow each other for so many samples.
    private func tileCounts(_ scenes: [(MadeScene, Int)], seed: UInt64 = 1) -> [Int] {
        var samples: [SampleObservation] = []
        for (scene, count) in scenes { samples += scene.samples(samples.count..<samples.count + count, seed: seed) }
        return LayoutSegmenter(size: LayoutSegmenterTests.size).hypotheses(of: samples).map { $0.lattice?.count ?? 0 }
    }

    private func repeated(_ counts: [(Int, Int)]) -> [Int] {
        counts.flatMap { Array(repeating: $0.0, count: $0.1) }
    }

    /// Samples before the change.
    @Test(arguments: [3, 4, 5, 6, 7])
    func aChangeIsFoundAtItsSample(before: Int) {
        #expect(
            tileCounts([(gallery(2, 2), before), (gallery(3, 3, lastRow: 1), 6)]) == repeated([(4, before), (7, 6)]))
    }

    @Test func aTileMoreInTheLastRowIsAChange() {
        let found = tileCounts([(gallery(3, 3, lastRow: 1), 5), (gallery(3, 3, lastRow: 2), 5)])
        #expect(found == repeated([(7, 5), (8, 5)]))
    }

    @Test(arguments: [3, 4, 5])
    func shortStretchesAreFound(length: Int) {
        let found = tileCounts([(gallery(2, 3), 6), (gallery(4, 4), length), (gallery(2, 3), 6)])
        #expect(found == repeated([(6, 6), (16, length), (6, 6)]))
    }

    @Test func aGalleryGivesWayToAScreen() {
        let slide = MadeScene(boxes: [(PixelBox(frame: LayoutSegmenterTests.size), .slide)])
        #expect(tileCounts([(gallery(3, 4), 5), (slide, 5)]) == repeated([(12, 5), (0, 5)]))
    }

    /// Three of ten pieces of the edges come and go from sample to sample.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func noiseIsNoChange(seed: UInt64) {
        var scene = gallery(3, 4, lastRow: 3)
        scene.missing = 30
        #expect(tileCounts([(scene, 20)], seed: seed) == repeated([(11, 20)]))
    }

    @Test func oneSampleAndNone() {
        #expect(tileCounts([(gallery(2, 2), 1)]) == [4])
        #expect(tileCounts([(gallery(2, 2), 2)]) == [4, 4])
        #expect(LayoutSegmenter(size: LayoutSegmenterTests.size).hypotheses(of: []) == [])
    }
}
