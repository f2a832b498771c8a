import AttuneCore
import Testing

@testable import AttuneFaces

struct CenterFaceMapsTests {
    /// Maps of 4 × 3 cells, empty until a cell is set.
    private struct Maps {
        var heatmap = [Float](repeating: 0, count: 12)
        var scale = [Float](repeating: 0, count: 24)
        var offset = [Float](repeating: 0, count: 24)
        var landmarks = [Float](repeating: 0, count: 120)

        func faces(threshold: Float) -> [FaceDetection] {
            heatmap.withUnsafeBufferPointer { heatmap in
                scale.withUnsafeBufferPointer { scale in
                    offset.withUnsafeBufferPointer { offset in
                        landmarks.withUnsafeBufferPointer { landmarks in
                            CenterFaceMaps(
                                columns: 4, rows: 3, heatmap: heatmap, scale: scale, offset: offset,
                                landmarks: landmarks
                            ).faces(threshold: threshold)
                        }
                    }
                }
            }
        }
    }

    @Test func readsBoxAndLandmarksInTheirOrder() throws {
        var maps = Maps()
        let cell = 1 * 4 + 2
        maps.heatmap[cell] = 0.75
        // Height e^1.5 cells and width e^1 cells: heights come before widths, and y before x.
        maps.scale[cell] = 1.5
        maps.scale[12 + cell] = 1
        maps.offset[cell] = 0.25
        maps.offset[12 + cell] = -0.5
        for index in 0..<5 {
            maps.landmarks[2 * index * 12 + cell] = 0.1 * Float(index)
            maps.landmarks[(2 * index + 1) * 12 + cell] = 0.2 * Float(index)
        }
        let faces = maps.faces(threshold: 0.5)
        let face = try #require(faces.first)
        #expect(faces.count == 1)
        #expect(face.score == 0.75)
        #expect(abs(face.box.width - 10.8731) < 1e-3)
        #expect(abs(face.box.height - 17.9268) < 1e-3)
        #expect(abs(face.box.center.x - (2 - 0.5 + 0.5) * 4) < 1e-4)
        #expect(abs(face.box.center.y - (1 + 0.25 + 0.5) * 4) < 1e-4)
        for (index, point) in face.landmarks.points.enumerated() {
            #expect(abs(point.x - (face.box.x + 0.2 * Float(index) * face.box.width)) < 1e-4)
            #expect(abs(point.y - (face.box.y + 0.1 * Float(index) * face.box.height)) < 1e-4)
        }
    }

    @Test(arguments: [(Float(0.34), 2), (0.35, 2), (0.36, 1), (0.95, 0)])
    func keepsScoresFromTheThresholdUp(threshold: Float, count: Int) {
        var maps = Maps()
        maps.heatmap[0] = 0.35
        maps.heatmap[11] = 0.9
        #expect(maps.faces(threshold: threshold).count == count)
    }

    @Test func boxesMayReachOverTheEdge() throws {
        var maps = Maps()
        maps.heatmap[0] = 0.9
        maps.scale[0] = 1
        maps.scale[12] = 1
        let face = try #require(maps.faces(threshold: 0.5).first)
        #expect(face.box.x < 0)
        #expect(face.landmarks.leftEye == Point(x: face.box.x, y: face.box.y))
    }

    @Test(arguments: [
        // Left edges and scores of boxes 10 wide; the left edges of those that stay.
        ([(Float(0), Float(0.9)), (4, 0.8)], [Float(0)]),
        // A shift of 6 shares 4/16.
        ([(0, 0.9), (6, 0.8)], [0, 6]),
        ([(0, 0.7), (4, 0.8)], [4]),
        // The second is dropped for the first, so the third stays.
        ([(0, 0.9), (4, 0.8), (8, 0.7)], [0, 8]),
        ([(0, 0.5), (1, 0.5)], [0]),
        ([], []),
    ])
    func suppressesOverlaps(boxes: [(Float, Float)], expected: [Float]) {
        let point = Point(x: 0, y: 0)
        let landmarks = FaceLandmarks(
            leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point)
        let detections = boxes.map { x, score in
            FaceDetection(
                box: BoundingBox(x: x, y: 0, width: 10, height: 10), score: score, landmarks: landmarks)
        }
        #expect(detections.suppressingOverlaps(above: 0.3).map(\.box.x) == expected)
    }

    @Test func scalesToTheSourcePicture() {
        let point = Point(x: 10, y: 20)
        let detection = FaceDetection(
            box: BoundingBox(x: 1, y: 2, width: 3, height: 4), score: 0.5,
            landmarks: FaceLandmarks(
                leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: Point(x: 1, y: 1)))
        let scaled = detection.scaled(x: 2, y: 3)
        #expect(scaled.box == BoundingBox(x: 2, y: 6, width: 6, height: 12))
        #expect(scaled.landmarks.nose == Point(x: 20, y: 60))
        #expect(scaled.landmarks.rightMouth == Point(x: 2, y: 3))
        #expect(scaled.score == 0.5)
    }

    @Test(arguments: [
        (PixelSize(width: 1280, height: 720), 768, PixelSize(width: 768, height: 448)),
        (PixelSize(width: 640, height: 360), 768, PixelSize(width: 768, height: 448)),
        (PixelSize(width: 720, height: 1280), 768, PixelSize(width: 448, height: 768)),
        (PixelSize(width: 640, height: 480), 768, PixelSize(width: 768, height: 576)),
        (PixelSize(width: 1966, height: 1508), 768, PixelSize(width: 768, height: 576)),
        (PixelSize(width: 1280, height: 720), 1280, PixelSize(width: 1280, height: 736)),
        (PixelSize(width: 1000, height: 10), 320, PixelSize(width: 320, height: 32)),
    ])
    func choosesTheInputSize(frame: PixelSize, longSide: Int, expected: PixelSize) {
        var settings = Settings()
        settings.detectorLongSide = longSide
        #expect(FaceAnalyzer.detectorSize(for: frame, settings: settings) == expected)
    }
}
