import Foundation

/// Grey pictures as addresses that hold the picture itself, in the BMP format with a palette of 256 greys.
enum GreyBitmap {
    /// - Parameter pixels: 0 (black) to 255 (white), row by row from the top; `side` is a multiple of 4, as rows are
    ///   padded to four bytes.
    static func dataURI(_ pixels: [UInt8], side: Int) -> String {
        precondition(side % 4 == 0 && pixels.count == side * side, "a square of whole words a row")
        let headerLength: UInt32 = 14 + 40 + 256 * 4
        var file = Array("BM".utf8)
        file += bytes(headerLength + UInt32(pixels.count)) + bytes(UInt32(0)) + bytes(headerLength)
        // BITMAPINFOHEADER; a negative height means that the first row is the top one.
        file += bytes(UInt32(40)) + bytes(Int32(side)) + bytes(Int32(-side)) + bytes(UInt16(1)) + bytes(UInt16(8))
        file += bytes(UInt32(0)) + bytes(UInt32(pixels.count)) + bytes(UInt32(0)) + bytes(UInt32(0))
        file += bytes(UInt32(256)) + bytes(UInt32(0))
        for grey in UInt8.min...UInt8.max { file += [grey, grey, grey, 0] }
        return "data:image/bmp;base64," + Data(file + pixels).base64EncodedString()
    }

    private static func bytes<Value: FixedWidthInteger>(_ value: Value) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }
}
