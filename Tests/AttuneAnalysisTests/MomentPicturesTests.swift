import AttuneCore
import AttuneDecoder
import AttuneGallery
import AttuneVideo
import Foundation
import SyntheticReports
import SystemPackage
import TestSupport
import Testing

@testable import AttuneAnalysis

/// What was on the screen at a moment, without a face.
@Suite struct MomentPicturesTests {
    private let factory: MediaFactory
    private let screen = BoundingBox(x: 0, y: 40, width: 480, height: 280)

    init() throws { factory = try MediaFactory() }

    private func range(_ start: Int, _ end: Int) -> TimeRange {
        TimeRange(start: .seconds(start), end: .seconds(end))
    }

    /// Seconds 0…9 without a screen, 10…19 with one, 20…29 without.
    private var reading: GalleryReading {
        let (with, without) = (MadeUpReading.layout(screen: screen), MadeUpReading.layout())
        return MadeUpReading.reading([(without, 10), (with, 10), (without, 10)])
    }

    @Test(arguments: [
        (0, 30, 15), (0, 12, 10), (18, 30, 19), (12, 17, 14), (11, 16, 13), (11, 15, 13), (0, 10, nil), (25, 30, nil),
    ])
    func theSharedScreenNearestToTheMiddleIsTaken(_ start: Int, _ end: Int, _ expected: Int?) {
        let samples = (0..<30).map { MadeUpReading.sample($0) }
        #expect(MomentPictures.position(for: range(start, end), in: samples, reading: reading) == expected)
    }

    /// That of 12…17 s is of the sample 14: one beside it is of the same moment, and not the one an analysis takes.
    @Test(
        arguments: [
            ([12], [14], false), ([12], [13], true), ([12], [], true), ([0], [], false), ([12, 18], [14], true),
            ([12, 18], [14, 19, 3], false), ([], [], false),
        ] as [([Int], Set<Int>, Bool)])
    func aPictureOfAnotherSampleIsMissing(starts: [Int], stored: Set<Int>, areMissing: Bool) {
        let samples = (0..<30).map { MadeUpReading.sample($0) }
        let ends = [0: 10, 12: 17, 18: 30]
        let ranges = starts.map { range($0, ends[$0] ?? $0) }
        #expect(
            MomentPictures.areMissing(for: ranges, in: samples, reading: reading, stored: stored) == areMissing)
    }

    @Test(arguments: [(0, 60, "b"), (0, 20, "a"), (21, 40, "b"), (55, 60, nil), (50, 51, "c")])
    func aStoredPictureIsFoundByItsTime(_ start: Int, _ end: Int, _ expected: String?) {
        let pictures = [10: "a", 34: "b", 50: "c"]
        let found = MomentPictures.stored(pictures, for: range(start, end), grid: SampleGrid(interval: .seconds(1)))
        #expect(found == expected)
    }

    @Test func theScreenIsCutOutAndItsFacesAreGone() throws {
        // Fine stripes everywhere; the frame is white to the right of the screen.
        let path = try factory.make(
            "slide.mp4",
            [
                "-f", "lavfi", "-i", "color=black:s=640x360:r=5:d=3", "-vf",
                "geq=lum='if(gt(X,479),235,if(lt(mod(X,4),2),200,50))':cb=128:cr=128", "-c:v", "libx264", "-qp", "2",
                "-pix_fmt", "yuv420p",
            ])
        let face = BoundingBox(x: 100, y: 140, width: 50, height: 60)
        // Found one second later alone.
        let samples = [MadeUpReading.sample(0), MadeUpReading.sample(1), MadeUpReading.sample(2, faces: [face])]
        let reading = MadeUpReading.reading([(MadeUpReading.layout(screen: screen), 3)])
        let pictures = try MomentPictures(
            of: FilePath(path), decoder: .here, samples, reading: reading, grid: SampleGrid(interval: .seconds(1)),
            matrix: .bt601,
            isCancelled: { false }
        ).pictures(for: [range(0, 3), range(2, 2)])
        #expect(pictures.keys.sorted() == [1])
        let grey = try GreyPicture(fileAt: try factory.write("moment.jpg", Data(try #require(pictures[1]))))
        #expect(grey.size == PixelSize(width: 480, height: 280))
        func contrast(_ column: Int, _ row: Int) -> Int {
            let pixels = (0..<4).map { Int(grey.bytes[row * grey.size.width + column + $0]) }
            return (pixels.max() ?? 0) - (pixels.min() ?? 0)
        }
        #expect(contrast(20, 20) > 120 && contrast(300, 200) > 120)
        // The face, its hair and its chin; the crop begins at row 40.
        #expect(contrast(120, 130) < 20 && contrast(88, 85) < 20 && contrast(160, 172) < 20)
        #expect(grey.bytes.allSatisfy { $0 < 235 })
    }

    /// Noise is the worst there is: it becomes coarser, then smaller, until it fits.
    @Test(arguments: [(1_920, 1_080), (480, 480), (30, 2_000), (1, 1)])
    func picturesStaySmall(_ width: Int, _ height: Int) throws {
        var state: UInt64 = 7
        let bytes = (0..<PixelBuffer.byteCount(width: width, height: height)).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(16 + (state >> 33) % 220)
        }
        let picture = PixelBuffer(width: width, height: height, bytes: bytes)
        let file = try MomentPictures.jpeg(of: picture, matrix: .bt601)
        #expect(file.count <= MomentPictures.maximumBytes)
        let size = try GreyPicture(fileAt: try factory.write("small.jpg", Data(file))).size
        #expect(size.width <= 480 && size.height <= 480)
    }
}
