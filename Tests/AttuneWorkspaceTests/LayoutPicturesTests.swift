import AttuneCore
import AttuneDecoder
import AttuneGallery
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import SyntheticReports
import Testing

@testable import AttuneAnalysis
@testable import AttuneWorkspace

/// Which frames the contact sheet shows, and that nobody is in them.
@Suite struct LayoutPicturesTests {
    private let factory: MediaFactory

    init() throws { factory = try MediaFactory() }

    @Test func theLongestStretchesAreShownInTimeOrder() {
        // 45 stretches: the odd ones of 3 samples, the even ones of 2.
        let reading = MadeUpReading.reading((0..<45).map { (MadeUpReading.layout(), 2 + $0 % 2) })
        let chosen = LayoutPictures.chosen(of: reading)
        // All 22 of three samples, and of those of two the first 18.
        #expect(chosen.filter { $0 % 2 == 1 } == Array(stride(from: 1, to: 45, by: 2)))
        #expect(chosen.filter { $0 % 2 == 0 } == Array(stride(from: 0, to: 36, by: 2)))
        #expect(chosen == chosen.sorted())
    }

    @Test func stretchesWithoutSamplesHaveNoPicture() {
        #expect(LayoutPictures.chosen(of: MadeUpReading.reading([(MadeUpReading.layout(), 0)])) == [])
        #expect(LayoutPictures.chosen(of: GalleryReading(stretches: [], samples: [])) == [])
    }

    /// The picture is of the middle sample, and as coarse as the whole frame is to be.
    @Test func theMiddleFrameIsDrawnWithoutDetail() throws {
        // Black, with fine stripes of white in the fourth second alone.
        let path = try factory.make(
            "stripes.mp4",
            [
                "-f", "lavfi", "-i", "color=black:s=640x360:r=5:d=7", "-vf",
                "geq=lum='if(between(T,3,3.9)*lt(mod(X,2),1),235,16)':cb=128:cr=128", "-c:v", "libx264", "-qp", "4",
                "-pix_fmt", "yuv420p",
            ])
        let samples = (0..<7).map {
            MadeUpReading.sample($0, faces: [BoundingBox(x: 10, y: 10, width: 30, height: 30)])
        }
        let reading = MadeUpReading.reading([(MadeUpReading.layout(), 7)], faces: 1)
        let pictures = try LayoutPictures(
            of: FilePath(path), decoder: .here, samples, reading: reading, grid: SampleGrid(interval: .seconds(1)),
            matrix: .bt601,
            isCancelled: { false }
        )
        let picture = try #require(try pictures.picture(ofStretch: 0))
        #expect(picture.time == .seconds(3))
        #expect(picture.frameSize == MadeUpReading.frame)
        #expect(picture.faces.map(\.reading.track) == [0])
        let grey = try GreyPicture(fileAt: try factory.write("frame.jpg", Data(picture.jpeg)))
        #expect(grey.size == MadeUpReading.frame)
        #expect(grey.bytes.allSatisfy { (100...155).contains($0) })
    }

    @Test func facesOfTheSecondsAroundAreHiddenToo() {
        let boxes = (0..<30).map { BoundingBox(x: Float($0), y: 0, width: 10, height: 10) }
        let samples = boxes.enumerated().map { MadeUpReading.sample($0, faces: [$1]) }
        let reading = MadeUpReading.reading([(MadeUpReading.layout(), 12), (MadeUpReading.layout(), 18)])
        func hidden(_ position: Int) -> [Float] {
            NearbyFaces.boxes(around: position, in: samples, reading: reading).map(\.x)
        }
        #expect(hidden(20) == (15...25).map(Float.init))
        // No further than the layout stands, and not past the ends.
        #expect(hidden(10) == (5...11).map(Float.init))
        #expect(hidden(12) == (12...17).map(Float.init))
        #expect(hidden(0) == (0...5).map(Float.init))
    }

    @Test func aRequestToStopIsHeard() throws {
        let path = try factory.make("s.mp4", MediaFactory.testPicture(size: "64x48", rate: "5", seconds: 2))
        let pictures = try LayoutPictures(
            of: FilePath(path), decoder: .here, [MadeUpReading.sample(1)],
            reading: MadeUpReading.reading([(MadeUpReading.layout(), 1)]),
            grid: SampleGrid(interval: .seconds(1)), matrix: .bt601, isCancelled: { true })
        #expect(throws: CancellationError.self) { try pictures.picture(ofStretch: 0) }
    }
}
