import AttuneCore

/// When the detector is given a frame again, larger, because its faces are small.
///
/// CenterFace misses faces of less than about 12 pixels of height in what it is given (Benchmarks/README.md). Where it
/// found small ones, still smaller ones beside them are likely: rows of a lecture hall, thumbnails in a small frame. It
/// depends on nothing but the frame, so that segments that are put together equal a whole run.
enum CloserLook {
    /// Height of a face in pixels of the detector's input below which it is small: half as high again as
    /// those that are missed.
    static let smallHeight: Float = 18
    /// So many small faces make a second look worth its time; one or two are a photograph on a slide as often.
    static let fewestSmall = 3
    /// How much longer the sides of the second input are, where the limits allow it.
    static let enlargement = 2.0
    /// The second input's longer side and its area in pixels are no larger; a larger one takes a second and more.
    static let longestSide = 1_920
    static let largestArea = 1_920 * 1_088
    /// A second input that is not this much longer shows nothing new.
    static let leastEnlargement = 1.25

    /// The size at which to look again for the faces of a frame of which `found` were seen in an input of size `first`;
    /// nil where there is no need.
    static func size(after found: [FaceDetection], in first: PixelSize) -> PixelSize? {
        guard found.count(where: { $0.box.height < smallHeight }) >= fewestSmall else { return nil }
        let (width, height) = (Double(first.width), Double(first.height))
        let factor = min(
            enlargement, Double(longestSide) / max(width, height), (Double(largestArea) / (width * height)).squareRoot()
        )
        guard factor >= leastEnlargement else { return nil }
        // Downwards, so that the limits hold.
        func rounded(_ side: Double) -> Int { max(32, Int(side * factor) / 32 * 32) }
        return PixelSize(width: rounded(width), height: rounded(height))
    }
}
