import AttuneCore

/// Makes faces in pictures unrecognisable, for good: what is left of a face are the means of at most 5 by 5 blocks.
///
/// About three of the blocks lie across the face itself. People recognise faces they know from about sixteen blocks
/// across (Harmon and Julesz, Science 180, 1973), so that five leave a good distance.
public enum FaceBlur {
    /// How much larger than the detector's box, from eyebrows to chin, what is blurred is: with hair, ears and neck.
    public static let growth: Float = 1.6

    /// The blocks that are left, across and down.
    public static let blocks = 5

    /// Blocks of a small face are no smaller than this many pixels, so that there are fewer of them.
    static let smallestBlock: Float = 4

    /// The picture with these faces blurred, whatever their size.
    ///
    /// - Parameters:
    ///   - boxes: of the detector, in pixels of the picture.
    ///   - picture: is left as it is.
    public static func blurring(_ boxes: [BoundingBox], in picture: PixelBuffer) -> PixelBuffer {
        picture.coarsened(boxes.map(region))
    }

    /// What is left of one face.
    static func region(of box: BoundingBox) -> CoarseRegion {
        let width = box.width * growth
        let height = box.height * growth
        let grown = BoundingBox(x: box.center.x - width / 2, y: box.center.y - height / 2, width: width, height: height)
        return CoarseRegion(box: grown, columns: blockCount(along: width), rows: blockCount(along: height))
    }

    private static func blockCount(along length: Float) -> Int {
        max(1, Int(min(Float(blocks), length / smallestBlock)))
    }
}
