import AttuneCore

/// Pictures made by rule.
enum TestPictures {
    /// Levels from `luma` and `chroma`, the latter for both planes in their own coordinates.
    static func make(
        _ width: Int, _ height: Int, chroma: (Int, Int) -> Int = { _, _ in 128 }, luma: (Int, Int) -> Int
    ) -> PixelBuffer {
        let chromaBytes = (0..<(height + 1) / 2).flatMap { row in
            (0..<(width + 1) / 2).map { UInt8(chroma($0, row)) }
        }
        let lumaBytes = (0..<height).flatMap { row in (0..<width).map { UInt8(luma($0, row)) } }
        return PixelBuffer(width: width, height: height, bytes: lumaBytes + chromaBytes + chromaBytes)
    }

    /// Levels from a generator with a fixed seed: no two pixels have much to do with each other.
    static func noise(_ width: Int, _ height: Int, seed: UInt64) -> PixelBuffer {
        var state = seed
        let bytes = (0..<PixelBuffer.byteCount(width: width, height: height)).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(16 + (state >> 33) % 220)
        }
        return PixelBuffer(width: width, height: height, bytes: bytes)
    }
}

extension PixelBuffer {
    func luma(_ column: Int, _ row: Int) -> UInt8 { bytes[row * width + column] }

    /// The columns and rows of all pixels in which the luma of two pictures differs.
    func difference(from other: PixelBuffer) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
        let places = lumaRange.filter { bytes[$0] != other.bytes[$0] }
        let columns = places.map { $0 % width }
        let rows = places.map { $0 / width }
        guard let left = columns.min(), let right = columns.max(), let top = rows.min(), let bottom = rows.max() else {
            return nil
        }
        return (left...right, top...bottom)
    }
}
