import AttuneCore

extension PixelBuffer {
    /// The part of the picture in a box, widened to whole pairs of pixels, because two by two share their chroma.
    ///
    /// Nil where the box holds no pixel of the picture.
    public func cropped(to box: BoundingBox) -> PixelBuffer? {
        guard let region = PixelRegion(box, in: size) else { return nil }
        let (columns, rows) = (region.columns, region.rows)
        var cropped: [UInt8] = []
        cropped.reserveCapacity(PixelBuffer.byteCount(width: columns.count, height: rows.count))
        append(rows: rows, columns: columns, of: lumaRange, width: width, to: &cropped)
        for plane in [uRange, vRange] {
            append(
                rows: region.chromaRows, columns: region.chromaColumns, of: plane, width: chromaWidth, to: &cropped)
        }
        return PixelBuffer(width: columns.count, height: rows.count, bytes: cropped)
    }

    private func append(
        rows: Range<Int>, columns: Range<Int>, of plane: Range<Int>, width: Int, to target: inout [UInt8]
    ) {
        for row in rows {
            let start = plane.lowerBound + row * width
            target += bytes[start + columns.lowerBound..<start + columns.upperBound]
        }
    }
}
