import AttuneCore

/// For how long tiles show what they were found to show, and how sure that makes it.
///
/// A tile's state is read from the samples for which it stands: the more there are, the surer. How sure follows from how
/// often tiles of galleries of known content that were read so were (`attune bench accuracy`, the table of cameras by
/// their standing, over three editions of looks and nine scheduled lectures).
public enum CameraStanding {
    /// The lengths that are told apart: from so many samples on.
    public static let bounds = [1, 3, 7, 20, 60]

    /// Its place among `bounds`, of a run of so many samples.
    public static func band(_ samples: Int) -> Int { (bounds.lastIndex { samples >= $0 }) ?? 0 }

    /// For how many samples in a row each tile of a reading shows what it does, in the order of samples and tiles.
    public static func lengths(of samples: some Collection<SampleReading>) -> [[Int]] {
        let samples = Array(samples)
        var lengths = samples.map { [Int](repeating: 1, count: $0.cameras.count) }
        for index in samples.indices.dropFirst() {
            guard samples[index].stretch == samples[index - 1].stretch else { continue }
            for tile in samples[index].cameras.indices
            where samples[index].cameras[tile] == samples[index - 1].cameras[tile] {
                lengths[index][tile] += lengths[index - 1][tile]
            }
        }
        // From the end of each run the whole of it is known.
        for index in samples.indices.dropLast().reversed() {
            guard samples[index].stretch == samples[index + 1].stretch else { continue }
            for tile in samples[index].cameras.indices
            where samples[index].cameras[tile] == samples[index + 1].cameras[tile] {
                lengths[index][tile] = lengths[index + 1][tile]
            }
        }
        return lengths
    }

    /// How sure it is that a tile shows what it was found to show for so many samples in a row, 0…1.
    public static func certainty(of state: CameraState, samples: Int) -> Double {
        certainties[state]?[band(samples)] ?? 0
    }

    /// For each of `bounds`. A photograph and somebody who sits still before few bits look alike, and so do a camera that
    /// stopped and somebody who listens.
    private static let certainties: [CameraState: [Double]] = [
        .on: [1, 1, 1, 1, 1], .off: [1, 1, 1, 1, 1], .black: [1, 1, 1, 1, 1], .still: [0.33, 0.33, 0.33, 0.72, 1],
        .frozen: [0.84, 0.84, 0.84, 0.84, 0.84],
    ]
}
