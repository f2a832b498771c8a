import AttuneCore
import Foundation

@testable import AttuneFaces

/// A portrait that was turned by known angles: its pixels are moved in space, with the depth of its face mesh, and seen
/// again from the front.
struct TurnedPortrait {
    /// Pixels from one place whose depth is worked out to the next; between them it is interpolated.
    private static let cell = 6
    private static let grey: UInt8 = 110

    let picture: PixelBuffer
    let mesh: MeshPoints

    /// A grey square picture of the turned head.
    ///
    /// - Parameters:
    ///   - yaw, pitch: degrees, as in `HeadPose`.
    ///   - side: width and height in pixels; even.
    func turned(yaw: Float, pitch: Float, side: Int) -> PixelBuffer {
        let middle = mesh.points.reduce(.zero, +) / Float(MeshPoints.count)
        let (columns, rows) = area()
        let depths = depths(columns, rows)
        var luma = [UInt8](repeating: TurnedPortrait.grey, count: side * side)
        var nearest = [Float](repeating: .infinity, count: side * side)
        let (sine, cosine) = (sin(yaw * .pi / 180), cos(yaw * .pi / 180))
        let (up, level) = (sin(pitch * .pi / 180), cos(pitch * .pi / 180))
        // Several points a pixel, so that stretched parts have no holes.
        for line in 0..<rows.count * 5 / 2 {
            for place in 0..<columns.count * 5 / 2 {
                let (right, below) = (Float(place) * 0.4, Float(line) * 0.4)
                let (x, y) = (Float(columns.lowerBound) + right, Float(rows.lowerBound) + below)
                let depth = depths.value(right / Float(TurnedPortrait.cell), below / Float(TurnedPortrait.cell))
                let point = SIMD3(x, y, depth) - middle
                // As in `MeshPointsTests`: first up, then to the viewer's right.
                let (lifted, behind) = (point.y * level + point.z * up, point.z * level - point.y * up)
                let (across, away) = (point.x * cosine - behind * sine, behind * cosine + point.x * sine)
                let (column, row) = (Int(across) + side / 2, Int(lifted) + side / 2)
                guard (0..<side).contains(column), (0..<side).contains(row), away < nearest[row * side + column]
                else { continue }
                nearest[row * side + column] = away
                luma[row * side + column] = picture.bytes[Int(y) * picture.width + Int(x)]
            }
        }
        return PixelBuffer(width: side, height: side, bytes: luma + Array(repeating: 128, count: side * side / 2))
    }

    /// The head around the mesh, within the picture.
    private func area() -> (columns: Range<Int>, rows: Range<Int>) {
        let (xs, ys) = (mesh.points.map(\.x), mesh.points.map(\.y))
        func range(_ low: Float, _ high: Float, _ before: Float, _ after: Float, _ limit: Int) -> Range<Int> {
            max(0, Int(low - (high - low) * before))..<min(limit - 1, Int(high + (high - low) * after))
        }
        return (
            range(xs.min() ?? 0, xs.max() ?? 0, 0.3, 0.3, picture.width),
            range(ys.min() ?? 0, ys.max() ?? 0, 0.35, 0.2, picture.height)
        )
    }

    /// The depth of the mesh at the corners of cells: of all points, the near ones weighing most.
    private func depths(_ columns: Range<Int>, _ rows: Range<Int>) -> DepthGrid {
        let width = columns.count / TurnedPortrait.cell + 2
        let height = rows.count / TurnedPortrait.cell + 2
        var values: [Float] = []
        for row in 0..<height {
            for column in 0..<width {
                let x = Float(columns.lowerBound + column * TurnedPortrait.cell)
                let y = Float(rows.lowerBound + row * TurnedPortrait.cell)
                var (sum, weights): (Float, Float) = (0, 0)
                for point in mesh.points {
                    let square = (point.x - x) * (point.x - x) + (point.y - y) * (point.y - y) + 1
                    sum += point.z / (square * square)
                    weights += 1 / (square * square)
                }
                values.append(sum / weights)
            }
        }
        return DepthGrid(width: width, values: values)
    }
}

/// Depths at the corners of cells, in rows.
private struct DepthGrid {
    let width: Int
    let values: [Float]

    /// Bilinear between the four corners; x and y in cells.
    func value(_ x: Float, _ y: Float) -> Float {
        let (column, row) = (Int(x), Int(y))
        let (alongX, alongY) = (x - Float(column), y - Float(row))
        func corner(_ right: Int, _ down: Int) -> Float { values[(row + down) * width + column + right] }
        let upper = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * alongX
        let lower = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * alongX
        return upper + (lower - upper) * alongY
    }
}
