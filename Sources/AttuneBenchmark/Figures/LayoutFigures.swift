import AttuneCore

/// How often the layout of a sample was read rightly.
public struct LayoutFigures: AddableFigures {
    /// Samples whose kind, rows and columns are right.
    public var correct = Proportion()
    /// Samples whose kind is right.
    public var kind = Proportion()
    /// Samples with as many tiles as there are.
    public var tileCount = Proportion()
    /// Tiles of the truth, over the samples, that were found: `SampleMatch.minimumTileOverlap`.
    public var tiles = Proportion()
    /// Samples with a shared screen that was found where it is: `SampleMatch.minimumTileOverlap`.
    public var screen = Proportion()
    /// Samples with a lecturer's tile in which the reading names one, and of these the samples in which it is his.
    public var lecturerTold = Proportion()
    public var lecturerRight = Proportion()

    init() {}

    init(of comparison: LectureComparison) {
        for sample in comparison.judgedSamples {
            let found = comparison.layout(sample)
            let known = comparison.known(sample)
            kind.add(found.kind == known.kind)
            correct.add(found.kind == known.kind && found.rows == known.rows && found.columns == known.columns)
            tileCount.add(found.tiles.count == known.tiles.count)
            for match in comparison.matches[sample].tiles { tiles.add(match != nil) }
            if known.screen != nil { screen.add(comparison.findsScreen(sample)) }
            if known.lecturerTile != nil {
                let isRight = comparison.tellsLecturer(sample)
                lecturerTold.add(isRight != nil)
                if let isRight { lecturerRight.add(isRight) }
            }
        }
    }

    static func + (left: LayoutFigures, right: LayoutFigures) -> LayoutFigures {
        var sum = LayoutFigures()
        sum.correct = left.correct + right.correct
        sum.kind = left.kind + right.kind
        sum.tileCount = left.tileCount + right.tileCount
        sum.tiles = left.tiles + right.tiles
        sum.screen = left.screen + right.screen
        sum.lecturerTold = left.lecturerTold + right.lecturerTold
        sum.lecturerRight = left.lecturerRight + right.lecturerRight
        return sum
    }
}
