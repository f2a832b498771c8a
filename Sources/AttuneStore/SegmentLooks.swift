import AttuneCore
import Foundation

/// The turned looks of faces of a segment as bytes; they are in a store only until all of a recording is measured.
///
/// Little-endian: for each sample how many looks there are (16 bits); then for each its face's index (16 bits) and
/// `FaceLook.count` numbers of 8 bits.
enum SegmentLooks {
    private static let name = "segment.looks"

    /// - Parameter looks: for each sample, by the index of the face.
    static func data(_ looks: [[Int: FaceLook]]) throws -> Data {
        var bytes: [UInt8] = []
        for sample in looks { bytes.append(word: UInt16(sample.count)) }
        for (face, look) in looks.flatMap({ $0.sorted { $0.key < $1.key } }) {
            guard let face = UInt16(exactly: face) else { throw Unstorable("the look of face \(face)") }
            bytes.append(word: face)
            bytes += look.values.map { UInt8(bitPattern: $0) }
        }
        return try Deflate.compressed(bytes)
    }

    /// - Throws: `Malformed` for bytes that `data` did not write.
    static func looks(_ data: Data, count: Int) throws -> [[Int: FaceLook]] {
        let limit = count * (2 + SegmentFaces.maximumFaces * (2 + FaceLook.count))
        var reader = ByteReader(try Deflate.inflated(data, limit: limit, name), name)
        let counts = try reader.words(count)
        let looks = try counts.map { count in
            var looks: [Int: FaceLook] = [:]
            for _ in 0..<count {
                let face = Int(try reader.words(1)[0])
                looks[face] = FaceLook(try reader.bytes(FaceLook.count).map { Int8(bitPattern: $0) })
            }
            return looks
        }
        try reader.finish()
        return looks
    }
}

/// Which faces of a segment look like ones that were lost sight of earlier, as bytes.
///
/// Little-endian: for each sample how many there are (16 bits); then for each the face (16 bits), the earlier sample (32
/// bits), the earlier face (16 bits) and the likeness (Float32).
enum SegmentLookalikes {
    private static let name = "segment.lookalikes"
    /// More are refused: four are told of a face.
    private static let most = 4 * SegmentFaces.maximumFaces

    static func data(_ lookalikes: [[Lookalike]]) throws -> Data {
        var bytes: [UInt8] = []
        for sample in lookalikes {
            guard sample.count <= most else { throw Unstorable("\(sample.count) faces that look alike") }
            bytes.append(word: UInt16(sample.count))
        }
        for alike in lookalikes.joined() {
            guard let face = UInt16(exactly: alike.face), let earlierFace = UInt16(exactly: alike.earlierFace),
                let sample = UInt32(exactly: alike.sample), alike.score.isFinite
            else { throw Unstorable("a face that looks like an earlier one") }
            bytes.append(word: face)
            bytes.append(long: sample)
            bytes.append(word: earlierFace)
            bytes.append(long: alike.score.bitPattern)
        }
        return try Deflate.compressed(bytes)
    }

    /// - Throws: `Malformed` for bytes that `data` did not write.
    static func lookalikes(_ data: Data, count: Int) throws -> [[Lookalike]] {
        var reader = ByteReader(try Deflate.inflated(data, limit: count * (2 + 12 * most), name), name)
        let counts = try reader.words(count)
        guard counts.allSatisfy({ $0 <= most }) else { throw Malformed("\(name) claims too many faces") }
        let lookalikes = try counts.map { count in
            try (0..<count).map { _ in
                let words = try reader.words(6).map(UInt32.init)
                let score = Float(bitPattern: words[4] | words[5] << 16)
                guard (-2...2).contains(score) else { throw Malformed("\(name) has a likeness of \(score)") }
                return Lookalike(
                    face: Int(words[0]), sample: Int(words[1] | words[2] << 16), earlierFace: Int(words[3]),
                    score: score)
            }
        }
        try reader.finish()
        return lookalikes
    }
}

extension [UInt8] {
    fileprivate mutating func append(long: UInt32) {
        append(word: UInt16(long & 0xFFFF))
        append(word: UInt16(long >> 16))
    }
}
