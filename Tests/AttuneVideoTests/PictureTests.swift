import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What a sample's pixels are, whatever the recording's pixel format, size, aspect ratio and rotation.
@Suite(.serialized) struct PictureTests {
    let factory: MediaFactory

    init() throws { factory = try MediaFactory() }

    private func firstSample(_ path: String) throws -> SampleCollection.Sample {
        let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 1_000], oneSampler: true)
        return try #require(sampled.samples.first)
    }

    /// The mean distance between the bytes of a picture and what ffmpeg makes of the recording's first frame.
    private func distance(_ picture: PixelBuffer, _ path: String, filter: String = "null") throws -> Double {
        let expected = try MediaFactory.ffmpeg(
            ["-i", path, "-vf", filter, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "yuv420p", "-"])
        #expect(expected.count == picture.bytes.count)
        let sum = zip(expected, picture.bytes).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        return Double(sum) / Double(max(1, picture.bytes.count))
    }

    @Test(arguments: [0, 90, 180, 270])
    func rotationIsApplied(_ degrees: Int) throws {
        let stored = try TestMedium(name: "s.mp4", encoding: TestMedium.h264(""), seconds: 1).make()
        let path = try factory.make(
            "r.mp4", ["-i", stored, "-c", "copy", "-metadata:s:v", "rotate=\(degrees)"])
        let info = try RecordingProbe.inspect(FilePath(path)).video
        // The tag counts against the clock.
        #expect(info.rotationDegreesClockwise == (360 - degrees) % 360)
        #expect(!info.isMirrored)
        let turned = degrees % 180 != 0
        let size = turned ? PixelSize(width: 64, height: 96) : PixelSize(width: 96, height: 64)
        #expect(info.displaySize == size)
        let sample = try firstSample(path)
        #expect(sample.picture.size == size)
        #expect(sample.reduced.size == SampleCollection.half(size))
        #expect(try distance(sample.picture, path) == 0)
        #expect(
            try distance(sample.reduced, path, filter: "scale=\(sample.reduced.width):\(sample.reduced.height)") < 3)
    }

    @Test(arguments: [("321x241", "yuv420p"), ("1966x1508", "yuv420p"), ("99x7", "yuv444p"), ("3x1", "yuv420p")])
    func oddSizesAreKept(_ size: String, _ format: String) throws {
        let scale = "scale=" + size.replacing("x", with: ":") + ",setsar=1"
        let encoding = ["-vf", scale, "-c:v", "ffv1", "-pix_fmt", format]
        let path = try TestMedium(name: "odd.mkv", encoding: encoding, rate: "2", seconds: 1).make()
        let picture = try firstSample(path).picture
        #expect("\(picture.width)x\(picture.height)" == size)
        #expect(try distance(picture, path) < (format == "yuv420p" ? 0.000_1 : 4))
    }

    @Test(arguments: [
        ("libx264", "yuv420p10le"), ("libx264", "yuv422p"), ("libx264", "yuv444p"), ("libx265", "yuv420p10le"),
        ("ffv1", "yuv422p10le"), ("ffv1", "gray"), ("ffv1", "bgr0"), ("mjpeg", "yuvj422p"), ("libx264rgb", "rgb24"),
    ])
    func everyPixelFormatBecomesTheSame(_ codec: String, _ format: String) throws {
        let quiet = codec == "libx265" ? ["-x265-params", "log-level=none"] : []
        let encoding = ["-c:v", codec, "-pix_fmt", format] + quiet
        let path = try TestMedium(name: "f.mkv", encoding: encoding, rate: "5", seconds: 1).make()
        let sample = try firstSample(path)
        #expect(sample.picture.size == PixelSize(width: 96, height: 64))
        #expect(try distance(sample.picture, path, filter: "scale=in_range=auto:out_range=tv") < 2.5)
    }

    @Test(arguments: [
        ("white", "yuvj420p", [UInt8(235), 128, 128]), ("black", "yuvj420p", [16, 128, 128]),
        ("white", "yuv420p", [235, 128, 128]), ("black", "yuvj444p", [16, 128, 128]),
    ])
    func fullRangeBecomesLimited(_ color: String, _ format: String, _ expected: [UInt8]) throws {
        let path = try factory.make(
            "c.mp4",
            [
                "-f", "lavfi", "-i", "color=\(color):s=64x48:r=5:d=1", "-c:v", "libx264", "-pix_fmt", format, "-qp",
                "1",
            ])
        try expect(firstSample(path).picture, near: expected)
    }

    /// Red in BT.601, limited range.
    @Test(arguments: ["pal8", "rgb24"])
    func rgbBecomesLimitedBT601(_ format: String) throws {
        let palette = format == "pal8" ? ",split[a][b];[a]palettegen[p];[b][p]paletteuse" : ""
        let path = try factory.make(
            "red.mov",
            [
                "-f", "lavfi", "-i", "color=0xFF0000:s=64x48:r=5:d=1", "-frames:v", "1",
                "-filter_complex", "format=rgb24" + palette, "-c:v", "png", "-pix_fmt", format,
            ])
        try expect(firstSample(path).picture, near: [81, 90, 240], tolerance: 2)
    }

    private func expect(_ picture: PixelBuffer, near expected: [UInt8], tolerance: Int = 1) throws {
        for (range, value) in zip([picture.lumaRange, picture.uRange, picture.vRange], expected) {
            let furthest = picture.bytes[range].map { abs(Int($0) - Int(value)) }.max()
            #expect(try #require(furthest) <= tolerance)
        }
    }

    @Test func pixelsBecomeSquare() throws {
        let encoding = TestMedium.h264("-vf setsar=4/3")
        let path = try TestMedium(name: "wide.mp4", encoding: encoding, seconds: 1).make()
        let info = try RecordingProbe.inspect(FilePath(path)).video
        #expect(info.codedSize == PixelSize(width: 96, height: 64))
        #expect(info.displaySize == PixelSize(width: 128, height: 64))
        #expect(info.sampleAspectRatio == Rational(numerator: 4, denominator: 3))
        let picture = try firstSample(path).picture
        #expect(picture.size == PixelSize(width: 128, height: 64))
        #expect(try distance(picture, path, filter: "scale=128:64:flags=bilinear") < 2)
    }

    @Test func theSizeMayChangeWithin() throws {
        var joined = Data()
        for (size, offset) in [("160x96", 0), ("64x48", 3)] {
            let encoding = TestMedium.h264("-bf 2 -output_ts_offset \(offset)")
            let part = try TestMedium(name: "part.ts", encoding: encoding, seconds: 3, size: size).make()
            joined += try Data(contentsOf: URL(fileURLWithPath: part))
        }
        let path = try factory.write("joined.ts", joined)
        let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 10_000], oneSampler: true)
        #expect(sampled.samples.map(\.picture.width) == [160, 160, 160, 64, 64, 64])
        #expect(sampled.samples.map(\.reduced.width) == [80, 80, 80, 32, 32, 32])
        let parts = try SampleCollection.sampling(
            path, every: .seconds(1), cuts: [0, 4_000, 10_000], oneSampler: false)
        #expect(parts == sampled)
    }

    @Test func aClockThatJumpsBackGoesOn() throws {
        let part = try TestMedium(name: "part.ts", encoding: TestMedium.h264("-bf 2"), seconds: 3).make()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: part))
        let path = try factory.write("twice.ts", bytes + bytes)
        let sampled = try SampleCollection.sampling(path, every: .seconds(1), cuts: [0, 10_000], oneSampler: true)
        #expect(sampled.samples.map(\.index) == [0, 1, 2, 3, 4, 5])
        #expect(sampled.samples[3].picture == sampled.samples[0].picture)
    }
}
