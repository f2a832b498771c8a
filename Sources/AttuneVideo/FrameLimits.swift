import AttuneCore
import SystemPackage

/// The largest pictures that are decoded.
///
/// A header may claim any size, and memory is taken for a picture before a single byte of it is decoded. The bounds are
/// those of the highest levels of H.264 and HEVC (6.2: 8192×4320, 35.4 megapixels), which no recorder of lessons
/// reaches; such a picture takes 54 MB, and a decoder keeps up to seventeen.
enum FrameLimits {
    /// In pixels.
    static let longestSide = 8_192
    static let mostPixels = 36_000_000

    /// What FFmpeg may hold: codecs round sizes up to whole blocks of at most 128 pixels.
    static let mostCodedPixels = Int64((longestSide + 128) * (mostPixels / longestSide + 128))

    /// Throws where a picture of this size, as it is stored or as it is shown, is not to be decoded.
    static func check(_ size: PixelSize, path: FilePath, time: MediaTime? = nil) throws(VideoError) {
        let isAllowed =
            max(size.width, size.height) <= longestSide
            // No product of sides before it is known that they are small.
            && size.width * size.height <= mostPixels
        guard isAllowed else {
            throw VideoError(.tooLarge, path: path, time: time, detail: "\(size.width)x\(size.height)")
        }
    }
}
