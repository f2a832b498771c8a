import AttuneCore
import Foundation

/// The faces of all samples of a segment as bytes, which `Deflate` then compresses.
///
/// Little-endian: for each sample the number of its faces (16 bits); for each face, in the order of the samples, flags
/// (8 bits); for each face the index of the one it looks like (16 bits, 0 for none); then 29 columns of Float32, a
/// value for each face, 0 where a face has none. Of these numbers, column after column, first come all lowest bytes,
/// then all second ones, and so on: the highest bytes of neighbours are alike, and the lowest never.
enum SegmentFaces {
    /// More faces than this are refused: no frame has them.
    static let maximumFaces = 4_096
    /// No measured value lies farther from 0: neither pixels nor degrees nor shares.
    static let largestValue: Float = 1_000_000

    /// What a face may lack, by the bit of its flag.
    private enum Flag {
        static let headPose: UInt8 = 1
        static let eyeAspectRatio: UInt8 = 2
        static let probabilities: UInt8 = 4
        static let sharpness: UInt8 = 8
        static let likeness: UInt8 = 16
        static let all: UInt8 = 31
    }

    /// The columns in their order.
    private enum Column {
        static let box = 0
        static let confidence = 4
        static let landmarks = 5
        static let headPose = 15
        static let eyeAspectRatio = 18
        static let probabilities = 19
        static let sharpness = 26
        static let likeness = 27
        static let count = 29
    }

    /// - Throws: `Unstorable` for a value that is no number, or out of all bounds.
    static func data(_ samples: [SampleObservation]) throws -> Data {
        var bytes: [UInt8] = []
        for sample in samples {
            guard sample.faces.count <= maximumFaces else { throw Unstorable("\(sample.faces.count) faces") }
            bytes.append(word: UInt16(sample.faces.count))
        }
        let faces = samples.flatMap(\.faces)
        bytes += faces.map(flags)
        for face in faces {
            guard let index = UInt16(exactly: face.likeness?.face ?? 0) else { throw Unstorable("a face's likeness") }
            bytes.append(word: index)
        }
        let rows = faces.map(values)
        for (sample, row) in zip(samples.flatMap { sample in sample.faces.map { _ in sample } }, rows) {
            guard row.allSatisfy({ abs($0) <= largestValue }) else {
                throw Unstorable("a value of a face at \(sample.time) is no number that can be measured")
            }
        }
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            for column in 0..<Column.count {
                for row in rows { bytes.append(UInt8(truncatingIfNeeded: row[column].bitPattern >> shift)) }
            }
        }
        return try Deflate.compressed(bytes)
    }

    /// The faces of each of `count` samples.
    ///
    /// - Throws: `Malformed` for bytes that `data` did not write.
    static func faces(_ data: Data, count: Int) throws -> [[FaceObservation]] {
        let name = "segment.faces"
        let limit = count * (2 + maximumFaces * (3 + 4 * Column.count))
        var reader = ByteReader(try Deflate.inflated(data, limit: limit, name), name)
        let counts = try reader.words(count).map(Int.init)
        guard counts.allSatisfy({ $0 <= maximumFaces }) else { throw Malformed("\(name) claims too many faces") }
        let total = counts.reduce(0, +)
        let flags = Array(try reader.bytes(total))
        let likenesses = try reader.words(total)
        let numbers = try numbers(Array(reader.bytes(4 * Column.count * total)), name)
        try reader.finish()
        guard flags.allSatisfy({ $0 <= Flag.all }) else { throw Malformed("\(name) has flags that are none") }
        var next = 0
        return counts.map { count in
            let faces = (next..<next + count).map { face in
                SegmentFaces.face(flags[face], likeness: Int(likenesses[face])) { numbers[$0 * total + face] }
            }
            next += count
            return faces
        }
    }

    /// Numbers from all their lowest bytes, all their second ones, and so on.
    private static func numbers(_ bytes: [UInt8], _ name: String) throws -> [Float] {
        let count = bytes.count / 4
        let numbers = (0..<count).map { index in
            let low = UInt32(bytes[index]) | UInt32(bytes[count + index]) << 8
            let high = UInt32(bytes[2 * count + index]) | UInt32(bytes[3 * count + index]) << 8
            return Float(bitPattern: low | high << 16)
        }
        guard numbers.allSatisfy({ abs($0) <= largestValue }) else {
            throw Malformed("\(name) has a value that was never measured")
        }
        return numbers
    }

    private static func flags(_ face: FaceObservation) -> UInt8 {
        (face.headPose == nil ? 0 : Flag.headPose) | (face.eyeAspectRatio == nil ? 0 : Flag.eyeAspectRatio)
            | (face.probabilities == nil ? 0 : Flag.probabilities) | (face.sharpness == nil ? 0 : Flag.sharpness)
            | (face.likeness == nil ? 0 : Flag.likeness)
    }

    private static func values(_ face: FaceObservation) -> [Float] {
        let pose = face.headPose
        return [face.box.x, face.box.y, face.box.width, face.box.height, face.confidence]
            + face.landmarks.points.flatMap { [$0.x, $0.y] }
            + [pose?.yaw ?? 0, pose?.pitch ?? 0, pose?.roll ?? 0, face.eyeAspectRatio ?? 0]
            + Expression.allCases.map { face.probabilities?[$0] ?? 0 }
            + [face.sharpness ?? 0, face.likeness?.score ?? 0, face.likeness?.margin ?? 0]
    }

    private static func face(_ flags: UInt8, likeness: Int, _ value: (Int) -> Float) -> FaceObservation {
        func point(_ index: Int) -> Point {
            Point(x: value(Column.landmarks + 2 * index), y: value(Column.landmarks + 2 * index + 1))
        }
        func has(_ flag: UInt8) -> Bool { flags & flag != 0 }
        var probabilities: ExpressionProbabilities?
        if has(Flag.probabilities) {
            var values = ExpressionProbabilities(repeating: 0)
            for expression in Expression.allCases {
                values[expression] = value(Column.probabilities + expression.index)
            }
            probabilities = values
        }
        let pose = HeadPose(
            yaw: value(Column.headPose), pitch: value(Column.headPose + 1), roll: value(Column.headPose + 2))
        let alike = FaceLikeness(face: likeness, score: value(Column.likeness), margin: value(Column.likeness + 1))
        return FaceObservation(
            box: BoundingBox(
                x: value(Column.box), y: value(Column.box + 1), width: value(Column.box + 2),
                height: value(Column.box + 3)),
            confidence: value(Column.confidence),
            landmarks: FaceLandmarks(
                leftEye: point(0), rightEye: point(1), nose: point(2), leftMouth: point(3), rightMouth: point(4)),
            headPose: has(Flag.headPose) ? pose : nil,
            eyeAspectRatio: has(Flag.eyeAspectRatio) ? value(Column.eyeAspectRatio) : nil,
            probabilities: probabilities,
            sharpness: has(Flag.sharpness) ? value(Column.sharpness) : nil,
            likeness: has(Flag.likeness) ? alike : nil)
    }
}
