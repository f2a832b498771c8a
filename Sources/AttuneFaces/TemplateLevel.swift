import AttuneCore

/// One size of a `FaceTemplate`: its pixels without brightness and contrast, and how they change when it is moved.
struct TemplateLevel: Sendable {
    /// A small movement in pixels of the level, about its middle.
    struct Step {
        /// By how much it grows and turns, each a share.
        let growth: Float
        let turn: Float
        let right: Float
        let down: Float
        /// How far the pixel that moves most moves, roughly.
        let length: Float

        /// The movement undone, in pixels of a level with `finest` pixels along a side.
        func transform(side: Int, finest: Int) -> SimilarityTransform {
            let middle = Float(finest) / 2
            let factor = Float(finest) / Float(side)
            let (a, b) = (1 + growth, turn)
            let forward = SimilarityTransform(
                a: a, b: b, shiftX: right * factor + middle - (a * middle - b * middle),
                shiftY: down * factor + middle - (b * middle + a * middle))
            return forward.inverse
        }
    }

    private let side: Int
    /// The pixels within a circle, as positions in rows: the corners show the room.
    private let inside: [Int32]
    /// For each of these: its value.
    private let values: [Float]
    /// And what a growth, a turn and shifts to the right and down do to it.
    private let slopes: [SIMD4<Float>]
    /// The sums of the slopes, and of the slopes times the values.
    private let slopeSum: SIMD4<Float>
    private let productSum: SIMD4<Float>
    /// The inverse of the sums of products of the slopes, in rows.
    private let inverse: [SIMD4<Float>]

    /// Nil where the standard deviation of its pixels is below `leastContrast`, or they do not say where it lies.
    init?(_ crop: [UInt8], side: Int, leastContrast: Float) {
        let middle = Float(side) / 2
        let inside = TemplateLevel.circle(side)
        guard let level = TemplateLevel.levelled(crop, inside, leastDeviation: leastContrast) else { return nil }
        var products = [SIMD4<Float>](repeating: .zero, count: 4)
        var (slopeSum, productSum) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
        var slopes: [SIMD4<Float>] = []
        slopes.reserveCapacity(inside.count)
        for (number, position) in inside.enumerated() {
            let index = Int(position)
            let (x, y) = (Float(index % side) + 0.5 - middle, Float(index / side) + 0.5 - middle)
            let across = (Float(crop[index + 1]) - Float(crop[index - 1])) / (2 * level.deviation)
            let along = (Float(crop[index + side]) - Float(crop[index - side])) / (2 * level.deviation)
            let slope = SIMD4(across * x + along * y, along * x - across * y, across, along)
            for row in 0..<4 { products[row] += slope[row] * slope }
            slopeSum += slope
            productSum += level.values[number] * slope
            slopes.append(slope)
        }
        guard let inverse = TemplateLevel.inverted(products) else { return nil }
        self.side = side
        self.inside = inside
        self.values = level.values
        self.slopes = slopes
        self.slopeSum = slopeSum
        self.productSum = productSum
        self.inverse = inverse
    }

    /// How `crop` lies to the template, to be undone; nil for a crop without contrast.
    func step(towards crop: [UInt8]) -> Step? {
        var (sum, squares) = (Int32(0), Int32(0))
        var products = SIMD4<Float>.zero
        for (number, position) in inside.enumerated() {
            let value = Int32(crop[Int(position)])
            sum += value
            squares += value * value
            products += Float(value) * slopes[number]
        }
        let count = Float(inside.count)
        let mean = Float(sum) / count
        let deviation = max(0, Float(squares) / count - mean * mean).squareRoot()
        guard deviation >= 1 else { return nil }
        // The crop's values are levelled as the template's are, which is the same as levelling the sums.
        let moved = (products - mean * slopeSum) / deviation - productSum
        var change = SIMD4<Float>.zero
        for row in 0..<4 { change += moved[row] * inverse[row] }
        let reach = Float(side) / 2
        let length = max(abs(change[2]), abs(change[3])) + reach * max(abs(change[0]), abs(change[1]))
        // A step that leads further than the level sees leads nowhere.
        guard length.isFinite, length < reach else { return nil }
        return Step(growth: change[0], turn: change[1], right: change[2], down: change[3], length: length)
    }

    /// The largest difference of the means of 4 × 4 pixels, in standard deviations, and the correlation of all pixels.
    func compare(_ crop: [UInt8]) -> (difference: Float, correlation: Float)? {
        guard let level = TemplateLevel.levelled(crop, inside, leastDeviation: 1) else { return nil }
        var product: Float = 0
        for index in values.indices { product += level.values[index] * values[index] }
        let correlation = product / Float(values.count)
        // Pixels by twos, in rows: their sum and how many of them lie inside.
        let half = side / 2
        var sums = [SIMD2<Float>](repeating: .zero, count: half * half)
        for (index, position) in inside.enumerated() {
            let (x, y) = (Int(position) % side, Int(position) / side)
            sums[y / 2 * half + x / 2] += SIMD2(level.values[index] - values[index], 1)
        }
        var largest: Float = 0
        for y in 0..<half - 1 {
            for x in 0..<half - 1 {
                let first = y * half + x
                var block = sums[first] + sums[first + 1]
                block += sums[first + half] + sums[first + half + 1]
                if block[1] == 16 { largest = max(largest, abs(block[0]) / 16) }
            }
        }
        return (largest, correlation)
    }

    /// The pixels within the circle that touches the sides, without those at the edge.
    private static func circle(_ side: Int) -> [Int32] { side == 48 ? circle48 : side == 24 ? circle24 : pixels(side) }

    private static let circle48 = pixels(48)
    private static let circle24 = pixels(24)

    private static func pixels(_ side: Int) -> [Int32] {
        let middle = Float(side) / 2
        return (0..<side * side).filter { index in
            let (x, y) = (index % side, index / side)
            guard x > 0, y > 0, x < side - 1, y < side - 1 else { return false }
            let (right, down) = (Float(x) + 0.5 - middle, Float(y) + 0.5 - middle)
            return right * right + down * down < middle * middle
        }.map(Int32.init)
    }

    /// The pixels inside less their mean, in their standard deviations.
    private static func levelled(
        _ crop: [UInt8], _ inside: [Int32], leastDeviation: Float
    ) -> (values: [Float], deviation: Float)? {
        var (sum, squares) = (0, 0)
        for position in inside {
            let value = Int(crop[Int(position)])
            sum += value
            squares += value * value
        }
        let count = Float(inside.count)
        let mean = Float(sum) / count
        let deviation = max(0, Float(squares) / count - mean * mean).squareRoot()
        guard deviation >= leastDeviation else { return nil }
        return (inside.map { (Float(crop[Int($0)]) - mean) / deviation }, deviation)
    }

    /// The inverse of a symmetric matrix of four rows, by Gauss and Jordan; nil where there is none.
    private static func inverted(_ rows: [SIMD4<Float>]) -> [SIMD4<Float>]? {
        var left = rows
        var right = (0..<4).map { row in
            var unit = SIMD4<Float>.zero
            unit[row] = 1
            return unit
        }
        for column in 0..<4 {
            // Positive on the diagonal, as sums of squares are, so that rows need not be exchanged.
            let pivot = left[column][column]
            guard pivot > 1e-4 else { return nil }
            left[column] /= pivot
            right[column] /= pivot
            for row in 0..<4 where row != column {
                let factor = left[row][column]
                left[row] -= factor * left[column]
                right[row] -= factor * right[column]
            }
        }
        return right
    }
}
