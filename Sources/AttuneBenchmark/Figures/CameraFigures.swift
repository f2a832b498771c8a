import AttuneCore
import AttuneGallery

/// What tiles show beside what was found, over the tiles of the samples that were found where they are.
public struct CameraFigures: AddableFigures {
    /// Tiles by the truth (outer) and by what was found (inner), both in the order of `CameraState.allCases`.
    public var counts: [[Int]]

    /// Tiles found in each state, in the order of `CameraState.allCases`, that are in it, by how long they were found so: the
    /// bands of `CameraStanding`.
    public var standing: [[Proportion]]

    init() {
        let count = CameraState.allCases.count
        standing = Array(repeating: Array(repeating: Proportion(), count: CameraStanding.bounds.count), count: count)
        counts = Array(repeating: Array(repeating: 0, count: count), count: count)
    }

    init(of comparison: LectureComparison) {
        self.init()
        let lengths = CameraStanding.lengths(of: comparison.reading.samples)
        for sample in comparison.judgedSamples {
            let cameras = comparison.reading.samples[sample].cameras
            for (tile, match) in zip(comparison.known(sample).tiles, comparison.matches[sample].tiles) {
                guard let match else { continue }
                let found = CameraFigures.index(cameras[match])
                counts[CameraFigures.index(tile.camera)][found] += 1
                standing[found][CameraStanding.band(lengths[sample][match])].add(tile.camera == cameras[match])
            }
        }
    }

    /// Tiles whose state is right.
    public var correct: Proportion {
        Proportion(
            counts.indices.reduce(0) { $0 + counts[$1][$1] }, of: counts.reduce(0) { $0 + $1.reduce(0, +) })
    }

    /// Of the tiles found to be in this state, those that are.
    public func precision(_ state: CameraState) -> Proportion {
        let index = CameraFigures.index(state)
        return Proportion(counts[index][index], of: counts.reduce(0) { $0 + $1[index] })
    }

    /// Of the tiles in this state, those that were found to be.
    public func recall(_ state: CameraState) -> Proportion {
        let index = CameraFigures.index(state)
        return Proportion(counts[index][index], of: counts[index].reduce(0, +))
    }

    private static func index(_ state: CameraState) -> Int {
        switch state {
        case .on: 0
        case .off: 1
        case .still: 2
        case .black: 3
        case .frozen: 4
        }
    }

    static func + (left: CameraFigures, right: CameraFigures) -> CameraFigures {
        var sum = CameraFigures()
        sum.counts = zip(left.counts, right.counts).map { zip($0, $1).map(+) }
        sum.standing = zip(left.standing, right.standing).map { zip($0, $1).map(+) }
        return sum
    }
}
