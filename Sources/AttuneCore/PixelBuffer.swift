/// A picture copied out of the decoder: 8-bit YUV 4:2:0 in three planes, limited range, upright, square pixels.
///
/// Luma runs from 16 (black) to 235 (white), chroma from 16 to 240 around 128. The planes lie one after the other
/// without padding: luma `width × height`, then U and V of `chromaWidth × chromaHeight` each.
public struct PixelBuffer: Equatable, Sendable {
    public let width: Int
    public let height: Int
    public let bytes: [UInt8]

    /// - Precondition: `bytes` holds exactly the three planes of that size.
    public init(width: Int, height: Int, bytes: [UInt8]) {
        precondition(width > 0 && height > 0, "a picture has at least one pixel")
        precondition(
            bytes.count == PixelBuffer.byteCount(width: width, height: height),
            "\(bytes.count) bytes do not make a \(width)x\(height) picture")
        self.width = width
        self.height = height
        self.bytes = bytes
    }

    public var size: PixelSize { PixelSize(width: width, height: height) }

    /// Odd sizes round up, as in every 4:2:0 codec.
    public var chromaWidth: Int { (width + 1) / 2 }
    public var chromaHeight: Int { (height + 1) / 2 }

    public var lumaRange: Range<Int> { 0..<width * height }
    public var uRange: Range<Int> { lumaRange.upperBound..<lumaRange.upperBound + chromaWidth * chromaHeight }
    public var vRange: Range<Int> { uRange.upperBound..<bytes.count }

    /// The bytes that a picture of that size takes.
    public static func byteCount(width: Int, height: Int) -> Int {
        width * height + 2 * ((width + 1) / 2) * ((height + 1) / 2)
    }
}
