import AttuneCore
import Foundation

/// What was measured of the pictures of all samples of a segment as bytes, which `Deflate` then compresses.
///
/// Little-endian: for each sample 0 for none, 1 for a picture without changes, 3 for one with them (8 bits); for each
/// sample the bytes of its edges (16 bits); then the edges of all samples (`PackedEdges`), the changes of all, the
/// contrasts of all, and which cells of all are black (`CellGrid`). What is of one kind lies together, because from one
/// sample to the next most edges and contrasts stay. The number of rows of cells follows from the frame's size.
enum SegmentPictures {
    private static let name = "segment.pictures"
    private static let states: Set<UInt8> = [0, 1, 3]

    /// - Throws: `Unstorable` for a picture that is not of a frame of its sample's size.
    static func data(_ samples: [SampleObservation]) throws -> Data {
        var states: [UInt8] = []
        var lengths: [UInt8] = []
        var (edges, changes, contrasts, blacks): ([UInt8], [UInt8], [UInt8], [UInt8]) = ([], [], [], [])
        for sample in samples {
            guard let picture = sample.picture else {
                states.append(0)
                lengths.append(word: 0)
                continue
            }
            let (grid, packed) = (picture.cells, picture.packedEdges.bytes)
            guard grid.rows == CellGrid.rows(for: sample.frameSize),
                let length = UInt16(exactly: packed.count),
                PackedEdges(bytes: packed, within: sample.frameSize) != nil
            else { throw Unstorable("the picture at \(sample.time) is not of a frame of its size") }
            states.append(grid.hasChange ? 3 : 1)
            lengths.append(word: length)
            edges += packed
            let parts = Parts(rows: grid.rows, hasChange: grid.hasChange)
            changes += grid.bytes[0..<parts.change]
            contrasts += grid.bytes[parts.change..<parts.change + parts.contrast]
            blacks += grid.bytes[(parts.change + parts.contrast)...]
        }
        return try Deflate.compressed(states + lengths + edges + changes + contrasts + blacks)
    }

    /// The pictures of samples with frames of these sizes.
    ///
    /// - Throws: `Malformed` for bytes that `data` did not write.
    static func pictures(_ data: Data, of sizes: [PixelSize]) throws -> [PictureObservation?] {
        let rows = sizes.map(CellGrid.rows)
        let limit = rows.reduce(0) { $0 + 3 + Int(UInt16.max) + CellGrid.packedCount(rows: $1, hasChange: true) }
        var reader = ByteReader(try Deflate.inflated(data, limit: limit, name), name)
        let states = Array(try reader.bytes(sizes.count))
        guard states.allSatisfy(SegmentPictures.states.contains) else {
            throw Malformed("\(name) has pictures of an unknown kind")
        }
        let lengths = try reader.words(sizes.count)
        let edges = try lengths.map { try reader.bytes(Int($0)) }
        let parts = zip(rows, states).map { $1 == 0 ? Parts.none : Parts(rows: $0, hasChange: $1 == 3) }
        let changes = try parts.map { try reader.bytes($0.change) }
        let contrasts = try parts.map { try reader.bytes($0.contrast) }
        let blacks = try parts.map { try reader.bytes($0.black) }
        try reader.finish()
        return try sizes.indices.map { index in
            guard states[index] != 0 else { return nil }
            guard let packed = PackedEdges(bytes: Array(edges[index]), within: sizes[index]),
                let cells = CellGrid(
                    rows: rows[index], hasChange: states[index] == 3,
                    packed: Array(changes[index] + contrasts[index] + blacks[index]))
            else { throw Malformed("\(name) has edges outside the frame") }
            return PictureObservation(packedEdges: packed, cells: cells)
        }
    }

    /// How many bytes each part of a grid takes.
    private struct Parts {
        let change: Int
        let contrast: Int
        let black: Int

        static let none = Parts(change: 0, contrast: 0, black: 0)

        init(rows: Int, hasChange: Bool) {
            let cells = rows * CellGrid.columns
            self.init(change: hasChange ? cells / 2 : 0, contrast: cells / 4, black: cells / 8)
        }

        private init(change: Int, contrast: Int, black: Int) {
            self.change = change
            self.contrast = contrast
            self.black = black
        }
    }
}
