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
