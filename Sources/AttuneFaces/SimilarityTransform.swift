import AttuneCore
import Foundation

/// Turns, scales evenly and shifts the plane: (x, y) becomes (a·x − b·y + shiftX, b·x + a·y + shiftY).
struct SimilarityTransform: Equatable, Sendable {
    /// Scale times the cosine of the angle.
    let a: Float
    /// Scale times the sine of the angle; positive turns clockwise as seen, because y points down.
    let b: Float
    let shiftX: Float
    let shiftY: Float

    var scale: Float { (a * a + b * b).squareRoot() }

    /// How far it turns, clockwise as seen.
    var degrees: Float { atan2(b, a) * 180 / .pi }

    func callAsFunction(_ point: Point) -> Point {
        Point(x: a * point.x - b * point.y + shiftX, y: b * point.x + a * point.y + shiftY)
    }

    /// The transform back.
    var inverse: SimilarityTransform {
        let square = a * a + b * b
        let inverseA = a / square
        let inverseB = -b / square
        return SimilarityTransform(
            a: inverseA, b: inverseB, shiftX: -(inverseA * shiftX - inverseB * shiftY),
            shiftY: -(inverseB * shiftX + inverseA * shiftY))
    }

    /// The transform that brings `points` closest to `targets` in the sum of squared distances, without mirroring;
    /// nil where all points are the same.
    ///
    /// The closed form of Umeyama (1991), "Least-squares estimation of transformation parameters between two point
    /// patterns", for the plane.
    static func fitting(_ points: [Point], to targets: [Point]) -> SimilarityTransform? {
        precondition(points.count == targets.count, "each point has its target")
        let from = mean(points)
        let to = mean(targets)
        var dot: Float = 0
        var cross: Float = 0
        var spread: Float = 0
        for (point, target) in zip(points, targets) {
            let (x, y) = (point.x - from.x, point.y - from.y)
            let (u, v) = (target.x - to.x, target.y - to.y)
            dot += x * u + y * v
            cross += x * v - y * u
            spread += x * x + y * y
        }
        guard spread > 0 else { return nil }
        let a = dot / spread
        let b = cross / spread
        return SimilarityTransform(
            a: a, b: b, shiftX: to.x - (a * from.x - b * from.y), shiftY: to.y - (b * from.x + a * from.y))
    }

    private static func mean(_ points: [Point]) -> Point {
        let count = Float(points.count)
        return Point(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    }
}
