import AttuneCore
import CFFmpeg
import SystemPackage

/// Copies decoded frames out as upright `PixelBuffer`s, at display size and at the size the detector asks for.
///
/// Scalers are made anew only where the size or the format of the frames changes. Not thread-safe.
struct PictureConverter: ~Copyable {
    private let file: RecordingFile
    private let orientation: Orientation
    /// Of the stream; frames that say otherwise are believed only where it says nothing.
    private let streamAspect: (numerator: Int, denominator: Int)
    private let reducedSize: (PixelSize) -> PixelSize
    private var fullScaler: Scaler?
    private var reducedScaler: Scaler?

    init(_ demuxer: borrowing Demuxer, reducedSize: @escaping (PixelSize) -> PixelSize) {
        file = demuxer.file
        orientation = demuxer.orientation
        let aspect = av_guess_sample_aspect_ratio(demuxer.format, demuxer.stream, nil)
        streamAspect = (Int(aspect.num), Int(aspect.den))
        self.reducedSize = reducedSize
    }

    /// The frame at display size and at the reduced size of that.
    mutating func convert(
        _ frame: borrowing FrameStorage, path: FilePath, time: MediaTime
    ) throws(VideoError) -> (picture: PixelBuffer, reduced: PixelBuffer) {
        let source = frame.pointer
        let coded = PixelSize(width: Int(source.pointee.width), height: Int(source.pointee.height))
        let square = squareSize(of: source, coded: coded)
        let display = orientation.applied(to: square)
        // Frames may be larger than the stream says, and pixels that are no squares make them wider.
        try file.check(display, time: time)
        let asked = reducedSize(display)
        let reduced = orientation.applied(to: PixelSize(width: max(1, asked.width), height: max(1, asked.height)))
        let picture: PixelBuffer
        if square == coded, SourceFormat(source).isOutputFormat {
            picture = PlanePacking.pack(source, size: coded, orientation: orientation)
        } else {
            picture = try PictureConverter.scaled(source, to: square, orientation, with: &fullScaler, path, time)
        }
        if reduced == square { return (picture, picture) }
        let small = try PictureConverter.scaled(
            source, to: reduced, orientation, with: &reducedScaler, path, time)
        return (picture, small)
    }

    private func squareSize(of frame: UnsafeMutablePointer<AVFrame>, coded: PixelSize) -> PixelSize {
        let own = frame.pointee.sample_aspect_ratio
        let aspect = streamAspect.numerator > 0 ? streamAspect : (Int(own.num), Int(own.den))
        return DisplayGeometry.squareSize(coded: coded, aspectNumerator: aspect.0, aspectDenominator: aspect.1)
    }

    private static func scaled(
        _ frame: UnsafeMutablePointer<AVFrame>, to size: PixelSize, _ orientation: Orientation,
        with scaler: inout Scaler?, _ path: FilePath, _ time: MediaTime
    ) throws(VideoError) -> PixelBuffer {
        let format = SourceFormat(frame)
        if scaler?.fits(format, size) != true {
            scaler = nil
            scaler = try Scaler(from: format, to: size, path: path, time: time)
        }
        // Made on the line above where there was none.
        guard let target = try scaler?.scale(frame, path: path, time: time) else {
            throw VideoError(.outOfMemory, path: path, time: time)
        }
        return PlanePacking.pack(target, size: size, orientation: orientation)
    }
}

/// What a scaler has to know of the frames it is given.
struct SourceFormat: Equatable {
    let width: Int32
    let height: Int32
    let pixelFormat: Int32
    let isFullRange: Bool
    let colorSpace: Int32

    init(_ frame: UnsafeMutablePointer<AVFrame>) {
        width = frame.pointee.width
        height = frame.pointee.height
        pixelFormat = frame.pointee.format
        colorSpace = Int32(bitPattern: frame.pointee.colorspace.rawValue)
        isFullRange = SourceFormat.isFullRange(frame.pointee.color_range, pixelFormat: frame.pointee.format)
    }

    /// The bytes of such a frame are those of a `PixelBuffer` already.
    var isOutputFormat: Bool { pixelFormat == AV_PIX_FMT_YUV420P.rawValue && !isFullRange }

    /// The frame's own word; where it says nothing, the formats that JPEG uses are full range and so is grey.
    private static func isFullRange(_ range: AVColorRange, pixelFormat: Int32) -> Bool {
        if range == AVCOL_RANGE_JPEG { return true }
        if range == AVCOL_RANGE_MPEG { return false }
        let fullRange = [
            AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUVJ440P,
            AV_PIX_FMT_YUVJ411P, AV_PIX_FMT_GRAY8, AV_PIX_FMT_GRAY16BE, AV_PIX_FMT_GRAY16LE, AV_PIX_FMT_YA8,
            AV_PIX_FMT_YA16BE, AV_PIX_FMT_YA16LE,
        ]
        return fullRange.contains { $0.rawValue == pixelFormat }
    }
}
