import AttuneCore
import Foundation
import TestSupport
import Testing

@testable import AttuneStore

@Suite struct PictureRecordTests {
    private static func picture(rows: Int, edges edgeCount: Int, hasChange: Bool) -> PictureObservation {
        let cells = rows * CellGrid.columns
        let edges = (0..<edgeCount).map { (edge: Int) -> StraightEdge in
            let direction: StraightEdge.Direction = edge % 2 == 0 ? .vertical : .horizontal
            return StraightEdge(
                direction: direction, position: UInt16(65_535 - edge), start: UInt16(edge % 9_000),
                end: UInt16(256 + edge % 9_000))
        }
        let change: [UInt8] = (0..<cells).map { UInt8($0 % 256) }
        let contrast: [UInt8] = (0..<cells).map { UInt8(255 - $0 % 251) }
        let isBlack = (0..<cells).map { $0 % 3 == 0 || $0 % 11 == 5 }
        return PictureObservation(
            edges: edges,
            cells: CellGrid(rows: rows, change: hasChange ? change : nil, contrast: contrast, isBlack: isBlack))
    }

    @Test(arguments: [
        (1, 0, false), (1, 1, true), (54, 300, true), (54, 4_096, false), (72, 65_535, true), (128, 3, true),
    ])
    func readsBackWhatItWrote(rows: Int, edges: Int, hasChange: Bool) throws {
        let picture = PictureRecordTests.picture(rows: rows, edges: edges, hasChange: hasChange)
        #expect(try PictureRecord.picture(PictureRecord.data(picture)) == picture)
    }

    /// The format is what other versions of the program read: byte for byte as it is described.
    @Test func writesTheBytesItSays() {
        var black = [Bool](repeating: false, count: 96)
        black[0] = true
        black[9] = true
        let picture = PictureObservation(
            edges: [StraightEdge(direction: .vertical, position: 0x0102, start: 3, end: 0x0405)],
            cells: CellGrid(
                rows: 1, change: [UInt8](repeating: 7, count: 96), contrast: [UInt8](repeating: 9, count: 96),
                isBlack: black))
        let head: [UInt8] = [1, 0, 1, 1, 0, 1, 2, 1, 3, 0, 5, 4]
        let cells = [UInt8](repeating: 7, count: 96) + [UInt8](repeating: 9, count: 96)
        #expect([UInt8](PictureRecord.data(picture)) == head + cells + [1, 2] + [UInt8](repeating: 0, count: 10))
    }

    @Test func refusesBytesThatEndTooSoon() {
        let data = PictureRecord.data(PictureRecordTests.picture(rows: 1, edges: 2, hasChange: true))
        for length in 0..<data.count {
            #expect(throws: MalformedPicture.self, "\(length) bytes") { try PictureRecord.picture(data.prefix(length)) }
        }
    }

    @Test func refusesADirectionThatIsNone() {
        var data = PictureRecord.data(PictureRecordTests.picture(rows: 1, edges: 1, hasChange: false))
        data[5] = 2
        #expect(throws: MalformedPicture.self) { try PictureRecord.picture(data) }
    }
}

@Suite struct MeasuredPictureStoreTests {
    private let folder: TestFolder
    private let identity = AnalysisIdentity(inputSHA256: "ab", settings: "1s", versions: "1")

    init() throws {
        folder = try TestFolder()
    }

    private func face(sharpness: Float?, likeness: FaceLikeness?) -> FaceObservation {
        let point = Point(x: 1, y: 2)
        return FaceObservation(
            box: BoundingBox(x: 1, y: 2, width: 3, height: 4), confidence: 0.5,
            landmarks: FaceLandmarks(
                leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point),
            sharpness: sharpness, likeness: likeness)
    }

    @Test func keepsPicturesSharpnessAndLikeness() throws {
        let faces = [
            face(sharpness: 0.1, likeness: FaceLikeness(face: 3, score: -0.3, margin: 0.7)),
            face(sharpness: nil, likeness: FaceLikeness(face: 0, score: 1 / 3, margin: 0)),
            face(sharpness: 0, likeness: nil), face(sharpness: nil, likeness: nil),
        ]
        let cells = CellGrid(
            rows: 1, change: nil, contrast: [UInt8](repeating: 1, count: 96), isBlack: (0..<96).map { $0 % 5 == 0 })
        let picture = PictureObservation(
            edges: [StraightEdge(direction: .horizontal, position: 9, start: 1, end: 96)], cells: cells)
        let segment = SegmentResult(
            range: TimeRange(start: .zero, end: .seconds(60)),
            samples: [picture, nil].enumerated().map { index, picture in
                SampleObservation(
                    index: index, time: .seconds(index), frameTime: .seconds(index),
                    frameSize: PixelSize(width: 96, height: 1), faces: faces, picture: picture)
            },
            counts: DecodeCounts(), decodedEnd: .seconds(2))
        let path = folder.path("analysis.sqlite")
        let store = try AnalysisStore(path: path, identity: identity)
        try store.save(segment)
        try store.close()
        #expect(try AnalysisStore(reading: path).segments() == [segment])
    }
}
