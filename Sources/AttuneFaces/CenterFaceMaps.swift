import AttuneCore
import Foundation

/// What CenterFace computes: maps with one cell for every 4 × 4 pixels of its input.
///
/// After Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point" (arXiv 1911.03599). Maps of
/// several values lie one after the other, each in rows.
struct CenterFaceMaps {
    /// Pixels of the input along a side of a cell.
    static let stride: Float = 4
    /// Boxes that share more than this are the same face.
    static let overlap: Float = 0.3

    let columns: Int
    let rows: Int
    /// How sure the model is that a face's centre lies in the cell.
    let heatmap: UnsafeBufferPointer<Float>
    /// Natural logarithms of the box's height and width in cells.
    let scale: UnsafeBufferPointer<Float>
    /// From the cell's centre to the box's, y and x in cells.
    let offset: UnsafeBufferPointer<Float>
    /// y and x of five landmarks from the box's top left corner, in units of its height and width.
    let landmarks: UnsafeBufferPointer<Float>

    /// The faces whose score is at least `threshold`, best first, in pixels of the input.
    func faces(threshold: Float) -> [FaceDetection] {
        (0..<columns * rows)
            .filter { heatmap[$0] >= threshold }
            .map(face)
            .suppressingOverlaps(above: CenterFaceMaps.overlap)
    }

    private func face(at cell: Int) -> FaceDetection {
        let plane = columns * rows
        let height = exp(scale[cell]) * CenterFaceMaps.stride
        let width = exp(scale[plane + cell]) * CenterFaceMaps.stride
        let centerX = (Float(cell % columns) + offset[plane + cell] + 0.5) * CenterFaceMaps.stride
        let centerY = (Float(cell / columns) + offset[cell] + 0.5) * CenterFaceMaps.stride
        let box = BoundingBox(x: centerX - width / 2, y: centerY - height / 2, width: width, height: height)
        func landmark(_ index: Int) -> Point {
            Point(
                x: box.x + landmarks[(2 * index + 1) * plane + cell] * width,
                y: box.y + landmarks[2 * index * plane + cell] * height)
        }
        return FaceDetection(
            box: box, score: heatmap[cell],
            landmarks: FaceLandmarks(
                leftEye: landmark(0), rightEye: landmark(1), nose: landmark(2), leftMouth: landmark(3),
                rightMouth: landmark(4)))
    }
}
