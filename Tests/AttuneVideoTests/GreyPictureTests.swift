import AttuneCore
import Foundation
import TestSupport
import Testing

@testable import AttuneVideo

@Suite struct GreyPictureTests {
    private let media: MediaFactory
    /// Five rows of seven, all different, black and white among them.
    private let values = (0..<35).map { UInt8($0 * 255 / 34) }

    init() throws {
        media = try MediaFactory()
    }

    private func encode(_ name: String, pixelFormat: String, values: [UInt8]) throws -> String {
        _ = try media.write("raw", Data(values))
        return try media.make(
            name, ["-f", "rawvideo", "-pixel_format", pixelFormat, "-video_size", "7x5", "-i", "raw"])
    }

    @Test func aGreyPNGKeepsItsBytes() throws {
        let picture = try GreyPicture(fileAt: try encode("grey.png", pixelFormat: "gray", values: values))
        #expect(picture.size == PixelSize(width: 7, height: 5))
        #expect(picture.bytes == values)
    }

    @Test(arguments: [("rgb24", 3), ("rgba", 4)])
    func equalRedGreenAndBlueAreThatGrey(pixelFormat: String, components: Int) throws {
        let repeated = values.flatMap { Array(repeating: $0, count: components) }
        let picture = try GreyPicture(fileAt: try encode("colour.png", pixelFormat: pixelFormat, values: repeated))
        #expect(picture.bytes == values)
    }

    /// Grey with transparency, of 16 bits, and from a palette: all are found among pictures of faces.
    @Test(arguments: [
        ("ya8", "format=ya8"), ("gray16be", "format=gray16be"), ("ya16be", "format=ya16be"),
        ("pal8", "split[a][b];[a]palettegen=reserve_transparent=0[p];[b][p]paletteuse=dither=none"),
    ])
    func otherKindsOfPNGAreReadAsWell(pixelFormat: String, filter: String) throws {
        let grey = try encode("grey.png", pixelFormat: "gray", values: values)
        let other = try media.make("other.png", ["-i", grey, "-filter_complex", filter])
        #expect(try MediaFactory.probe(other, entries: "stream=pix_fmt") == [pixelFormat])
        #expect(try GreyPicture(fileAt: other).bytes == values)
    }

    @Test func aPictureOfOneBitIsBlackAndWhite() throws {
        let blackAndWhite = (0..<35).map { UInt8($0 % 3 == 0 ? 255 : 0) }
        let grey = try encode("grey.png", pixelFormat: "gray", values: blackAndWhite)
        let other = try media.make("other.png", ["-i", grey, "-pix_fmt", "monob"])
        #expect(try MediaFactory.probe(other, entries: "stream=pix_fmt") == ["monob"])
        #expect(try GreyPicture(fileAt: other).bytes == blackAndWhite)
    }

    @Test(arguments: [(0, UInt8(76)), (1, 150), (2, 29)])
    func coloursWeighAsInBT601(component: Int, grey: UInt8) throws {
        let colour = (0..<35 * 3).map { $0 % 3 == component ? UInt8(255) : 0 }
        let picture = try GreyPicture(fileAt: try encode("colour.png", pixelFormat: "rgb24", values: colour))
        #expect(picture.bytes == Array(repeating: grey, count: 35))
    }

    @Test func aJPEGIsReadInFullRange() throws {
        let picture = try GreyPicture(fileAt: try encode("grey.jpg", pixelFormat: "gray", values: values))
        #expect(picture.bytes.count == 35)
        let largestDifference = zip(picture.bytes, values).map { abs(Int($0) - Int($1)) }.max()
        #expect(try #require(largestDifference) <= 24)
    }

    @Test func whatIsNoPictureIsRefused() throws {
        let path = try media.write("text.png", Data("no picture".utf8))
        #expect(throws: VideoError.self) { try GreyPicture(fileAt: path) }
        #expect(throws: VideoError.self) { try GreyPicture(fileAt: media.path("missing.png")) }
    }
}
