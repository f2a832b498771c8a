import AttuneCore

/// Pictures that are painted to the pixel.
struct Canvas {
    let width: Int
    let height: Int
    private(set) var luma: [UInt8]

    init(_ width: Int, _ height: Int, luma: UInt8 = 16) {
        self.width = width
        self.height = height
        self.luma = [UInt8](repeating: luma, count: width * height)
    }

    var picture: PixelBuffer {
        let chroma = ((width + 1) / 2) * ((height + 1) / 2)
        return PixelBuffer(width: width, height: height, bytes: luma + [UInt8](repeating: 128, count: 2 * chroma))
    }

    subscript(x: Int, y: Int) -> UInt8 {
        get { luma[y * width + x] }
        set { luma[y * width + x] = newValue }
    }

    mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, _ value: UInt8) {
        for y in rows { for x in columns { self[x, y] = value } }
    }

    /// Adds noise of at most `amplitude` levels to each pixel.
    mutating func addNoise(_ amplitude: Int, seed: UInt64) {
        var state = seed
        for index in luma.indices {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let noise = Int(state >> 33) % (2 * amplitude + 1) - amplitude
            luma[index] = UInt8(clamping: Int(luma[index]) + noise)
        }
    }
}

func verticalEdge(_ x: Int, _ rows: Range<Int>) -> StraightEdge {
    StraightEdge(
        direction: .vertical, position: UInt16(x), start: UInt16(rows.lowerBound), end: UInt16(rows.upperBound))
}

func horizontalEdge(_ y: Int, _ columns: Range<Int>) -> StraightEdge {
    StraightEdge(
        direction: .horizontal, position: UInt16(y), start: UInt16(columns.lowerBound), end: UInt16(columns.upperBound))
}

func foundFace(_ x: Float, _ y: Float, _ width: Float, _ height: Float) -> FaceObservation {
    let point = Point(x: x, y: y)
    return FaceObservation(
        box: BoundingBox(x: x, y: y, width: width, height: height), confidence: 0.9,
        landmarks: FaceLandmarks(leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point))
}
