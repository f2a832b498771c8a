/// The largest recordings that are decoded.
///
/// A header may claim any size, and memory is taken for a picture before a single byte of it is decoded. By default the bounds
/// are those of the highest levels of H.264 and HEVC (6.2: 8192×4320, 35.4 megapixels), which no recorder of lessons
/// reaches; such a picture takes 54 MB, and a decoder keeps up to seventeen.
public struct MediaLimits: Equatable, Sendable, Codable {
    /// In pixels.
    public var longestSide: Int
    public var mostPixels: Int
    /// More than any recorder writes; each costs memory and a decoder that looks into it.
    public var mostStreams: Int

    public init(_ settings: Settings = Settings()) {
        longestSide = settings.maximumSide
        mostPixels = settings.maximumMegapixels * 1_000_000
        mostStreams = settings.maximumStreams
    }

    /// What FFmpeg may hold: codecs round sizes up to whole blocks of at most 128 pixels.
    public var mostCodedPixels: Int { (longestSide + 128) * (mostPixels / longestSide + 128) }

    /// Whether a picture of this size, as it is stored or as it is shown, may be decoded.
    public func allow(_ size: PixelSize) -> Bool {
        max(size.width, size.height) <= longestSide
            // No product of sides before it is known that they are small.
            && size.width * size.height <= mostPixels
    }
}
