import AttuneCore
import Testing

@testable import AttuneGallery

/// Frames of any shape are read: a recording says what size it likes.
struct FrameShapeTests {
    @Test(arguments: [(2, 2), (16, 16), (71, 71), (1, 400), (400, 1), (16, 16_000), (16_000, 16), (64, 36)])
    func framesOfAnyShapeAreRead(width: Int, height: Int) {
        let size = PixelSize(width: width, height: height)
        let rows = CellGrid.rows(for: size)
        let cells = rows * CellGrid.columns
        let samples = (0..<12).map { index in
            let edges = (0..<20).flatMap { number -> [StraightEdge] in
                [
                    StraightEdge(
                        direction: .vertical, position: UInt16(number * (width - 1) / 19), start: 0,
                        end: UInt16(height)),
                    StraightEdge(
                        direction: .horizontal, position: UInt16(number * (height - 1) / 19), start: 0,
                        end: UInt16(width)),
                ]
            }
            let changes = [UInt8](repeating: UInt8(index * 20), count: cells)
            return SampleObservation(
                index: index, time: .seconds(index), frameTime: .seconds(index), frameSize: size,
                faces: [
                    observedFace(x: 0, y: 0, width: Float(width), height: Float(height)),
                    observedFace(x: -1e6, y: 1e6, width: 1e6, height: 1e6),
                ],
                picture: PictureObservation(
                    edges: edges,
                    cells: CellGrid(
                        rows: rows, change: index == 0 ? nil : changes,
                        contrast: [UInt8](repeating: 90, count: cells),
                        isBlack: [Bool](repeating: index % 3 == 0, count: cells))))
        }
        let reading = GalleryReader(settings: Settings()).read(samples, end: .seconds(12))
        #expect(reading.samples.count == 12)
        #expect(reading.stretches.first?.layout.frameSize == size)
    }

    /// Lent in parts of any length, the samples give what they give as one.
    @Test(arguments: [1, 2, 5, 100]) func partsMakeNoDifference(length: Int) {
        let tiles = TileLattice.fitted(
            rows: 2, columns: 3, gap: 6, in: PixelBox(frame: PixelSize(width: 1_280, height: 720)))
        let small = MadeScene.gallery(tiles, size: PixelSize(width: 1_280, height: 720)).samples(0..<7)
        let large = PixelBox(left: 0, top: 0, right: 640, bottom: 360)
        let slide = MadeScene(size: PixelSize(width: 640, height: 360), boxes: [(large, .slide)]).samples(7..<12)
        let samples =
            small + slide + MadeScene.gallery(tiles, size: PixelSize(width: 1_280, height: 720)).samples(12..<20)
        let reader = GalleryReader(settings: Settings())
        let lent = reader.read(from: Parts(samples: samples, length: length), end: .seconds(20))
        #expect(lent.reading == reader.read(samples, end: .seconds(20)))
        #expect(Set(lent.reading.stretches.map(\.layout.kind)).count > 1)
        #expect(lent.samples.map(\.faces) == samples.map(\.faces))
        #expect(lent.samples.allSatisfy { $0.picture == .forgotten })
    }
}

private struct Parts: SampleSource {
    let samples: [SampleObservation]
    let length: Int

    func forEachPart(_ body: ([SampleObservation]) -> Void) {
        for start in stride(from: 0, to: samples.count, by: length) {
            body(Array(samples[start..<min(samples.count, start + length)]))
        }
    }
}
