import AttuneCore

@testable import AttuneGallery

/// A stretch of samples that shows tiles, without screen or lecturer unless said otherwise.
func stretch(
    _ positions: Range<Int>, _ kind: LayoutKind, tiles: [BoundingBox], screen: BoundingBox? = nil,
    lecturerTile: Int? = nil
) -> LayoutStretch {
    let layout = Layout(
        kind: kind, frameSize: PixelSize(width: 1_280, height: 720), rows: 1, columns: tiles.count, tiles: tiles,
        screen: screen, lecturerTile: lecturerTile)
    return LayoutStretch(
        range: TimeRange(start: .seconds(positions.lowerBound), end: .seconds(positions.upperBound)),
        samples: positions, layout: layout)
}

/// So many tiles of equal width beside each other, from left to right.
func tilesInARow(_ count: Int) -> [BoundingBox] {
    (0..<count).map {
        BoundingBox(x: Float($0 * 1_280 / count), y: 200, width: Float(1_280 / count), height: 180)
    }
}

/// A grid in which the cells of some boxes moved and all others stood still.
func movement(_ moving: [BoundingBox], step: UInt8 = 30, size: PixelSize = PixelSize(width: 1_280, height: 720))
    -> PictureObservation
{
    let count = 54 * CellGrid.columns
    var change = [UInt8](repeating: 0, count: count)
    for box in moving { for cell in CellBoxes(rows: 54, size: size).cells(touching: box) { change[cell] = step } }
    return PictureObservation(
        edges: [],
        cells: CellGrid(
            rows: 54, change: change, contrast: [UInt8](repeating: 40, count: count),
            isBlack: [Bool](repeating: false, count: count)))
}
