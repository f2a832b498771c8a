import AttuneCore
import Testing

@testable import AttuneGallery

/// Frames of any size are read, however little can be in them: what is found must only lie in the frame.
@Suite struct UnusualFrameTests {
    static let sizes = [
        (1, 1), (2, 2), (3, 3), (7, 5), (16, 16), (22, 40), (33, 33), (48, 48), (71, 71), (72, 72), (72, 720),
        (16, 1_000), (4_000, 16),
    ].map { PixelSize(width: $0.0, height: $0.1) }

    /// Numbers from a generator with a fixed seed.
    private struct Numbers {
        var state: UInt64

        mutating func next(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int(state >> 33) % range.count
        }
    }

    private func edges(_ size: PixelSize, _ numbers: inout Numbers) -> [StraightEdge] {
        (0..<numbers.next(0...60)).map { _ in
            let direction: StraightEdge.Direction = numbers.next(0...1) == 0 ? .horizontal : .vertical
            let (across, along) =
                direction == .vertical ? (size.width, size.height) : (size.height, size.width)
            let start = numbers.next(0...along)
            return StraightEdge(
                direction: direction, position: UInt16(numbers.next(0...across - 1)), start: UInt16(start),
                end: UInt16(numbers.next(start...along)))
        }
    }

    private func cells(_ size: PixelSize, _ numbers: inout Numbers) -> CellGrid {
        let rows = CellGrid.rows(for: size)
        let values = (0..<rows * CellGrid.columns).map { _ in UInt8(numbers.next(0...60)) }
        return CellGrid(rows: rows, change: values, contrast: values.reversed(), isBlack: values.map { $0 < 3 })
    }

    private func sample(_ index: Int, _ size: PixelSize, _ numbers: inout Numbers) -> SampleObservation {
        // Detectors give boxes that reach over the edges.
        let faces = (0..<numbers.next(0...4)).map { _ in
            observedFace(
                x: Float(numbers.next(-5...size.width)), y: Float(numbers.next(-5...size.height)),
                width: Float(numbers.next(0...size.width)), height: Float(numbers.next(0...size.height)))
        }
        var sample = observedSample(.seconds(index), faces, size: size)
        sample.picture = PictureObservation(edges: edges(size, &numbers), cells: cells(size, &numbers))
        return sample
    }

    @Test(arguments: sizes)
    func isReadWithoutATrap(_ size: PixelSize) {
        let isLarge = size.width * size.height > 10_000
        for seed in 0..<UInt64(isLarge ? 1 : 10) {
            var numbers = Numbers(state: seed)
            let first = sample(0, size, &numbers)
            // The same edges for some samples make a layout; others break it.
            let samples = (0..<6).map { index -> SampleObservation in
                var next = sample(index, size, &numbers)
                if index % 3 != 2 { next.picture?.edges = first.picture?.edges ?? [] }
                return next
            }
            let reading = GalleryReader(settings: Settings()).read(samples, end: .seconds(6))
            #expect(reading.samples.count == samples.count)
            for stretch in reading.stretches {
                for tile in stretch.layout.tiles {
                    #expect(tile.width > 0 && tile.height > 0, "\(size), seed \(seed)")
                }
            }
        }
    }
}
