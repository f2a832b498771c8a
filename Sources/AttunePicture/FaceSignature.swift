import AttuneCore

/// What a face and its surroundings look like, coarsely: made to find the same face again one sample later, in another
/// place or at another size, and forgotten after that. `look` is what may be kept of it until a recording is measured.
struct FaceSignature {
    /// Blocks along a side.
    static let side = 12
    /// The side of the square that is looked at, in heights of the face: hair and some of the room help, and what lies
    /// beyond the tile does not; a face is up to two thirds of its tile.
    static let reach: Float = 1.35

    /// Luma less its mean, and twice the chroma's distance from grey, block by block.
    private let values: [Float]
    private let length: Float

    init(of face: BoundingBox, in picture: PixelBuffer) {
        let sideLength = face.height * FaceSignature.reach
        let origin = Point(x: face.center.x - sideLength / 2, y: face.center.y - sideLength / 2)
        let count = FaceSignature.side * FaceSignature.side
        var values = [Float](repeating: 0, count: 3 * count)
        picture.bytes.withUnsafeBufferPointer { bytes in
            let planes = [
                Plane(bytes, picture.lumaRange, picture.width, picture.height, scale: 1),
                Plane(bytes, picture.uRange, picture.chromaWidth, picture.chromaHeight, scale: 0.5),
                Plane(bytes, picture.vRange, picture.chromaWidth, picture.chromaHeight, scale: 0.5),
            ]
            let block = sideLength / Float(FaceSignature.side)
            for index in 0..<count {
                let corner = Point(
                    x: origin.x + Float(index % FaceSignature.side) * block,
                    y: origin.y + Float(index / FaceSignature.side) * block)
                for (number, plane) in planes.enumerated() {
                    values[number * count + index] = plane.mean(from: corner, block: block)
                }
            }
        }
        let brightness = values[0..<count].reduce(0, +) / Float(count)
        for index in 0..<count { values[index] -= brightness }
        for index in count..<3 * count { values[index] = 2 * (values[index] - 128) }
        self.values = values
        length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// In whole numbers: a value of the usual size becomes 25.
    var look: FaceLook {
        let scale = length > 0 ? 512 / length : 0
        return FaceLook(values.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) })
    }

    /// The cosine of the angle between the two: 1 for the same picture, about 0 for unlike ones.
    func likeness(to other: FaceSignature) -> Float {
        guard length > 0, other.length > 0 else { return 0 }
        var sum: Float = 0
        for index in values.indices { sum += values[index] * other.values[index] }
        return sum / (length * other.length)
    }

    /// The most similar of the earlier faces; nil where there are none.
    func mostAlike(of earlier: [FaceSignature]) -> FaceLikeness? {
        var best: FaceLikeness?
        var second: Float = 0
        for (index, signature) in earlier.enumerated() {
            let score = likeness(to: signature)
            if let leader = best, score <= leader.score {
                second = max(second, score)
            } else {
                second = max(second, best?.score ?? 0)
                best = FaceLikeness(face: index, score: score, margin: 0)
            }
        }
        if let leader = best { best?.margin = leader.score - second }
        return best
    }
}

/// One plane of a picture, lent for reading.
private struct Plane {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let width: Int
    private let height: Int
    private let scale: Float

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ width: Int, _ height: Int, scale: Float) {
        self.bytes = UnsafeBufferPointer(rebasing: bytes[range])
        self.width = width
        self.height = height
        self.scale = scale
    }

    /// The mean of up to 4 × 4 points of the square block with this corner, in pixels of the luma plane; beyond the
    /// picture its edge goes on.
    func mean(from corner: Point, block: Float) -> Float {
        let points = 4
        var sum = 0
        for down in 0..<points {
            let y = (corner.y + (Float(down) + 0.5) / Float(points) * block) * scale
            let row = Plane.index(y, below: height)
            for across in 0..<points {
                let x = (corner.x + (Float(across) + 0.5) / Float(points) * block) * scale
                sum += Int(bytes[row * width + Plane.index(x, below: width)])
            }
        }
        return Float(sum) / Float(points * points)
    }

    /// The pixel of a position, the first or last one for positions beyond the picture. A face's box may be of any size,
    /// and no number at all.
    private static func index(_ position: Float, below count: Int) -> Int {
        guard position > 0 else { return 0 }
        return position < Float(count) ? Int(position) : count - 1
    }
}
