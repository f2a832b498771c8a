import AttuneCore
import CFFmpeg
import Foundation
import SystemPackage

/// A still picture as grey values of full range: 0 is black, 255 is white.
public struct GreyPicture: Equatable, Sendable {
    public let size: PixelSize
    /// Row by row, without padding.
    public let bytes: [UInt8]

    /// Decodes a picture file, such as PNG or JPEG.
    ///
    /// Grey files keep their bytes, those of 16 bits the upper eight; of JPEG's YUV the luma is taken; RGB and palettes
    /// become BT.601's luma, which is the grey value itself where the three are equal. What is transparent is not.
    ///
    /// - Throws: `VideoError` for a file that holds no picture or one in a pixel format that FFmpeg cannot convert.
    public init(fileAt file: String) throws(VideoError) {
        let path = FilePath(file)
        guard GreyPicture.isWhole(file) else {
            throw VideoError(.noFrames, path: path, libraryMessage: "the file breaks off")
        }
        let opened = try RecordingFile(opening: path)
        let reader = try PacketReader(opened, media: .pictures)
        let decoder = try VideoDecoder(reader.demuxer, media: .pictures)
        guard let packet = try reader.next(), try decoder.send(packet), try decoder.send(nil),
            try decoder.receive() == .frame
        else { throw VideoError(.noFrames, path: path, libraryMessage: FFmpegLog.lastLine) }
        let frame = decoder.frame.pointer
        let size = PixelSize(width: Int(frame.pointee.width), height: Int(frame.pointee.height))
        try opened.check(size)
        self.size = size
        if let bytes = GreyPicture.firstPlane(frame, size: size) {
            self.bytes = bytes
        } else {
            let scaler = try Scaler(
                from: SourceFormat(frame), to: size, as: AV_PIX_FMT_RGB24, path: path, time: .zero)
            bytes = GreyPicture.luma(try scaler.scale(frame, path: path, time: .zero), size: size)
        }
    }

    /// False for a JPEG without its end mark, of which FFmpeg makes up what is missing. No mark occurs within a scan.
    private static func isWhole(_ path: String) -> Bool {
        // What cannot be read here cannot be opened either, and opening says why.
        guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
            file.starts(with: [0xFF, 0xD8]), let scan = file.lastRange(of: Data([0xFF, 0xDA]))
        else { return true }
        return file.range(of: Data([0xFF, 0xD9]), in: scan.upperBound..<file.endIndex) != nil
    }

    /// The bytes of a plane that is grey as it stands; nil for other formats.
    private static func firstPlane(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UInt8]? {
        switch AVPixelFormat(rawValue: frame.pointee.format) {
        case AV_PIX_FMT_GRAY8, AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P:
            return rows(frame, size: size).flatMap { UnsafeBufferPointer(start: $0, count: size.width) }
        case AV_PIX_FMT_GRAY16BE:
            return rows(frame, size: size).flatMap { row in (0..<size.width).map { row[2 * $0] } }
        default:
            return nil
        }
    }

    /// The grey values of an RGB24 frame.
    private static func luma(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UInt8] {
        rows(frame, size: size).flatMap { row in (0..<size.width).map { luma(row + $0 * 3) } }
    }

    private static func rows(_ frame: UnsafeMutablePointer<AVFrame>, size: PixelSize) -> [UnsafeMutablePointer<UInt8>] {
        guard let plane = frame.pointee.data.0 else { return [] }
        return (0..<size.height).map { plane + $0 * Int(frame.pointee.linesize.0) }
    }

    /// BT.601's weights in thousandths, rounded.
    private static func luma(_ pixel: UnsafePointer<UInt8>) -> UInt8 {
        let (red, green, blue) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]))
        return UInt8((299 * red + 587 * green + 114 * blue + 500) / 1_000)
    }
}
