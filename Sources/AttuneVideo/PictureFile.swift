import AttuneCore
import CFFmpeg
import Foundation
import SystemPackage

/// A file with one still picture.
enum PictureFile {
    /// What holds the decoded picture, in `frame`.
    ///
    /// - Throws: `VideoError` for a file that holds no picture, and for one that is too large.
    static func decoder(ofFileAt path: FilePath) throws(VideoError) -> VideoDecoder {
        guard isWhole(path.string) else {
            throw VideoError(.noFrames, path: path, libraryMessage: "the file breaks off")
        }
        let opened = try RecordingFile(opening: path)
        let reader = try PacketReader(opened, media: .pictures)
        let decoder = try VideoDecoder(reader.demuxer, media: .pictures)
        guard let packet = try reader.next(), try decoder.send(packet), try decoder.send(nil),
            try decoder.receive() == .frame
        else { throw VideoError(.noFrames, path: path, libraryMessage: FFmpegLog.lastLine) }
        let frame = decoder.frame.pointer
        try opened.check(PixelSize(width: Int(frame.pointee.width), height: Int(frame.pointee.height)))
        return decoder
    }

    /// False for a JPEG without its end mark, of which FFmpeg makes up what is missing. No mark occurs within a scan.
    private static func isWhole(_ path: String) -> Bool {
        // What cannot be read here cannot be opened either, and opening says why.
        guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe),
            file.starts(with: [0xFF, 0xD8]), let scan = file.lastRange(of: Data([0xFF, 0xDA]))
        else { return true }
        return file.range(of: Data([0xFF, 0xD9]), in: scan.upperBound..<file.endIndex) != nil
    }
}
