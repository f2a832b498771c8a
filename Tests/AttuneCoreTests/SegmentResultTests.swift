import AttuneCore
import Foundation
import Testing

struct SegmentResultTests {
    private static func segment(_ start: Int, _ end: Int, decodedEnd: Int?) -> SegmentResult {
        let face = FaceObservation(
            box: BoundingBox(x: 1, y: 2, width: 3, height: 4), confidence: 0.5,
            landmarks: FaceLandmarks(
                leftEye: Point(x: 1, y: 1), rightEye: Point(x: 2, y: 1), nose: Point(x: 1.5, y: 2),
                leftMouth: Point(x: 1, y: 3), rightMouth: Point(x: 2, y: 3)),
            headPose: HeadPose(yaw: 1, pitch: 2, roll: 3), eyeAspectRatio: 0.25,
            probabilities: ExpressionProbabilities(repeating: 0.125))
        return SegmentResult(
            range: TimeRange(start: .seconds(start), end: .seconds(end)),
            samples: (start..<end).map { second in
                SampleObservation(
                    index: second, time: .seconds(second), frameTime: .seconds(second),
                    frameSize: PixelSize(width: 1_280, height: 720),
                    faces: second.isMultiple(of: 2) ? [face] : [])
            },
            counts: DecodeCounts(packets: 100 * end, corruptPackets: start, framesDecoded: end, framesSkipped: 1),
            decodedEnd: decodedEnd.map { .seconds($0) })
    }

    @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
    func segmentsJoinInTimeOrder(order: [Int]) throws {
        let segments = [
            Self.segment(0, 60, decodedEnd: 62), Self.segment(60, 61, decodedEnd: 61),
            Self.segment(61, 120, decodedEnd: nil),
        ]
        let merged = try #require(try SegmentResult.merging(order.map { segments[$0] }))
        #expect(merged.range == TimeRange(start: .zero, end: .seconds(120)))
        #expect(merged.samples == Self.segment(0, 120, decodedEnd: nil).samples)
        #expect(merged.samples.map(\.index) == Array(0..<120))
        #expect(
            merged.counts
                == DecodeCounts(packets: 24_100, corruptPackets: 121, framesDecoded: 241, framesSkipped: 3))
        // The first segment's last frame stays on display beyond the next segment.
        #expect(merged.decodedEnd == .seconds(62))
    }

    @Test func noneMergeToNothingAndOneToItself() throws {
        #expect(try SegmentResult.merging([]) == nil)
        let only = Self.segment(0, 3, decodedEnd: nil)
        #expect(try SegmentResult.merging([only]) == only)
    }

    @Test func storedAndReadBackItIsTheSame() throws {
        let segment = Self.segment(0, 3, decodedEnd: 2)
        let stored = try JSONEncoder().encode(segment)
        #expect(try JSONDecoder().decode(SegmentResult.self, from: stored) == segment)
    }

    @Test(arguments: [[(0, 1), (2, 3)], [(0, 2), (1, 3)], [(2, 3), (0, 1)]])
    func segmentsThatDoNotLieEndToEndAreNotJoined(ranges: [(Int, Int)]) {
        let parts = ranges.map { Self.segment($0, $1, decodedEnd: nil) }
        let (first, second) = (min(ranges[0].0, ranges[1].0), max(ranges[0].0, ranges[1].0))
        let end = ranges.first { $0.0 == first }?.1 ?? 0
        #expect(throws: SegmentGap(expected: .seconds(end), found: .seconds(second))) {
            try SegmentResult.merging(parts)
        }
    }
}
