import AttuneCore

/// Between which RGB and YUV the numbers of a picture stand.
public enum ColorMatrix: Sendable {
    /// ITU-R BT.601, which JPEG files are in (JFIF).
    case bt601
    /// ITU-R BT.709.
    case bt709

    /// What a recording says of itself; BT.601 where it says nothing, as in FFmpeg.
    public init(_ video: VideoStreamInfo) {
        self = video.colorSpace == "bt709" ? .bt709 : .bt601
    }
}

/// A picture as JPEG files hold it: full range, BT.601.
struct FullRangePicture {
    let luma: [UInt8]
    let u: [UInt8]
    let v: [UInt8]

    init(_ picture: PixelBuffer, matrix: ColorMatrix) {
        let (y, u, v) = (picture.lumaRange, picture.uRange, picture.vRange)
        switch matrix {
        case .bt601:
            luma = picture.bytes[y].map { FullRangePicture.level(Double(Int($0) - 16) / 219, around: 0) }
            self.u = picture.bytes[u].map { FullRangePicture.level(Double(Int($0) - 128) / 224, around: 128) }
            self.v = picture.bytes[v].map { FullRangePicture.level(Double(Int($0) - 128) / 224, around: 128) }
        case .bt709:
            let chroma = zip(picture.bytes[u], picture.bytes[v]).map { u, v in
                (blue: Double(Int(u) - 128) / 224, red: Double(Int(v) - 128) / 224)
            }
            // From the luma weights of both standards: green of BT.709 is no longer green of BT.601 alone.
            self.u = chroma.map { FullRangePicture.level(0.989_854 * $0.blue - 0.110_653 * $0.red, around: 128) }
            self.v = chroma.map { FullRangePicture.level(0.983_398 * $0.red - 0.072_453 * $0.blue, around: 128) }
            let offsets = chroma.map { 0.101_579 * $0.blue + 0.196_076 * $0.red }
            luma = picture.bytes[y].enumerated().map { index, value in
                let place = index / picture.width / 2 * picture.chromaWidth + index % picture.width / 2
                return FullRangePicture.level(Double(Int(value) - 16) / 219 + offsets[place], around: 0)
            }
        }
    }

    /// A share, of -0.5…0.5 or of 0…1, as one of 256 levels.
    private static func level(_ share: Double, around zero: Double) -> UInt8 {
        UInt8(min(max((share * 255 + zero).rounded(), 0), 255))
    }
}
