import AttuneCore
import TestSupport
import Testing

@testable import AttuneStore

@Suite struct MomentPictureTests {
    private let folder: TestFolder
    private let store: AnalysisStore

    init() throws {
        folder = try TestFolder()
        store = try AnalysisStore(creating: folder.path("analysis.sqlite"), identity: MadeUp.identity)
        for minute in 0..<2 { try store.save(MomentPictureTests.segment(minute)) }
    }

    private static func segment(_ minute: Int) -> SegmentResult {
        let start = MediaTime.seconds(minute * 60)
        let sample = SampleObservation(
            index: minute * 60, time: start, frameTime: start, frameSize: PixelSize(width: 4, height: 4), faces: [])
        return SegmentResult(
            range: TimeRange(start: start, end: start + .seconds(60)), samples: [sample], counts: DecodeCounts(),
            decodedEnd: start + .seconds(60))
    }

    @Test func keepsTheLastPicturesAlone() throws {
        #expect(try store.momentPictures() == [:])
        try store.saveMomentPictures([0: [1, 2, 3], 60: [0, 255]])
        #expect(try store.momentPictures() == [0: [1, 2, 3], 60: [0, 255]])
        try store.saveMomentPictures([60: [7]])
        #expect(try store.momentPictures() == [60: [7]])
        try store.close()
        #expect(try AnalysisStore(reading: folder.path("analysis.sqlite")).momentPictures() == [60: [7]])
    }

    @Test func aPictureGoesWithItsSample() throws {
        try store.saveMomentPictures([0: [1], 60: [2]])
        try store.remove([MomentPictureTests.segment(1).range])
        #expect(try store.momentPictures() == [0: [1]])
        #expect(throws: StoreError.self) { try store.saveMomentPictures([60: [2]]) }
        // In one transaction: what was there before stays.
        #expect(try store.momentPictures() == [0: [1]])
    }
}
