import AttuneCore
import Foundation
import TestSupport
import Testing

@testable import AttuneVideo

/// JPEG files, judged by the ffmpeg program.
@Suite struct JPEGEncoderTests {
    private let factory: MediaFactory

    init() throws { factory = try MediaFactory() }

    /// A test picture as the decoder gives it: limited range, in the matrix that is named.
    private func testPicture(width: Int, height: Int, matrix: String = "bt601") throws -> PixelBuffer {
        let bytes = try MediaFactory.ffmpeg([
            "-f", "lavfi", "-i", "smptehdbars=size=320x180,format=gbrp,scale=\(width):\(height)", "-frames:v", "1",
            "-vf", "scale=out_range=tv:out_color_matrix=\(matrix):flags=accurate_rnd", "-pix_fmt", "yuv420p", "-f",
            "rawvideo", "-",
        ])
        return PixelBuffer(width: width, height: height, bytes: Array(bytes))
    }

    private func rgb(_ input: [String], filter: String) throws -> [UInt8] {
        Array(
            try MediaFactory.ffmpeg(
                input + ["-vf", filter, "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", "-"]))
    }

    /// The mean distance of the colours that a JPEG file shows from those that ffmpeg sees in the picture itself.
    private func distance(_ jpeg: [UInt8], from picture: PixelBuffer, matrix: String) throws -> Double {
        let file = try factory.write("picture.jpg", Data(jpeg))
        let raw = try factory.write("picture.yuv", Data(picture.bytes))
        let shown = try rgb(["-i", file], filter: "scale=flags=accurate_rnd")
        let meant = try rgb(
            [
                "-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", "\(picture.width)x\(picture.height)", "-i", raw,
            ], filter: "scale=in_range=tv:in_color_matrix=\(matrix):flags=accurate_rnd")
        try #require(shown.count == meant.count && !shown.isEmpty)
        return Double(zip(shown, meant).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }) / Double(shown.count)
    }

    /// In a picture of a few pixels nearly all lie at an edge, where chroma is spread differently.
    @Test(arguments: [(320, 180, 2.0), (321, 181, 2), (17, 9, 6), (1, 1, 2)])
    func showsTheColoursOfThePicture(_ width: Int, _ height: Int, tolerance: Double) throws {
        let picture = try testPicture(width: width, height: height)
        let jpeg = try JPEGEncoder(quality: 2).encode(picture)
        #expect(try distance(jpeg, from: picture, matrix: "bt601") < tolerance)
    }

    @Test func turnsBT709IntoWhatJPEGMeans() throws {
        let picture = try testPicture(width: 320, height: 180, matrix: "bt709")
        let right = try JPEGEncoder(quality: 2, matrix: .bt709).encode(picture)
        #expect(try distance(right, from: picture, matrix: "bt709") < 2)
        // The measure tells the two apart.
        let wrong = try JPEGEncoder(quality: 2).encode(picture)
        #expect(try distance(wrong, from: picture, matrix: "bt709") > 4)
    }

    @Test(arguments: [(UInt8(16), UInt8(0)), (235, 255), (0, 0), (255, 255), (126, 128)])
    func limitedRangeBecomesFull(_ luma: UInt8, _ grey: UInt8) throws {
        let bytes = [UInt8](repeating: luma, count: 32 * 32) + [UInt8](repeating: 128, count: 2 * 16 * 16)
        let jpeg = try JPEGEncoder(quality: 2).encode(PixelBuffer(width: 32, height: 32, bytes: bytes))
        let picture = try GreyPicture(fileAt: try factory.write("grey.jpg", Data(jpeg)))
        #expect(picture.size == PixelSize(width: 32, height: 32))
        #expect(picture.bytes.allSatisfy { abs(Int($0) - Int(grey)) <= 1 })
    }

    @Test func coarserQualityMakesSmallerFiles() throws {
        let picture = try testPicture(width: 320, height: 180)
        let sizes = try [2, 8, 31].map { try JPEGEncoder(quality: $0).encode(picture).count }
        #expect(sizes[0] > sizes[1] && sizes[1] > sizes[2])
    }

    @Test func theSamePictureGivesTheSameBytesWithoutAWordOfTheEncoder() throws {
        let picture = try testPicture(width: 320, height: 180)
        let encoder = JPEGEncoder(quality: 5)
        let first = try encoder.encode(picture)
        _ = try encoder.encode(testPicture(width: 64, height: 64))
        #expect(try encoder.encode(picture) == first)
        #expect(first.starts(with: [0xFF, 0xD8]) && first.suffix(2) == [0xFF, 0xD9])
        #expect(Data(first).range(of: Data("Lav".utf8)) == nil)
    }
}
