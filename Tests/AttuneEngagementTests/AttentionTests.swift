import AttuneCore
import Testing

@testable import AttuneEngagement

struct ReferencePoseTests {
    @Test func eachAngleHasItsOwnMedian() {
        let poses = [turned(yaw: 10, pitch: -4), turned(yaw: -2, pitch: 8), turned(yaw: 40, pitch: 2)]
        #expect(ReferencePose(medianOf: poses) == ReferencePose(yaw: 10, pitch: 2))
        #expect(ReferencePose(medianOf: Array(poses.prefix(2))) == ReferencePose(yaw: 4, pitch: 2))
        #expect(ReferencePose(medianOf: []) == nil)
    }

    @Test func aShortTrackTakesTheRecordingsPose() {
        let references = ReferencePose.references(for: [
            3: Array(repeating: turned(yaw: 30, pitch: 5), count: 10),
            1: Array(repeating: turned(yaw: -20, pitch: 1), count: 9),
            2: [],
        ])
        #expect(references == [3: ReferencePose(yaw: 30, pitch: 5), 1: ReferencePose(yaw: 30, pitch: 5)])
        #expect(ReferencePose.references(for: [:]) == [:])
        #expect(ReferencePose.references(for: [0: []]) == [:])
    }
}

struct AttentionTests {
    /// Angles are from the reference; between the limits the factor falls in a line.
    @Test(
        arguments: [
            (0, 0, 1), (20, 0, 1), (-20, 15, 1), (0, -15, 1),
            (35, 0, 0.7), (-35, 0, 0.7), (50, 0, 0.4), (90, 0, 0.4), (-120, 0, 0.4),
            (0, 32.5, 0.7), (0, -32.5, 0.7), (0, 50, 0.4), (0, 80, 0.4),
            (25, 0, 0.9), (0, 22, 0.88), (35, 22, 0.7), (25, 32.5, 0.7), (35, -90, 0.4),
        ] as [(Float, Float, Double)])
    func facingFallsInALineFromTheReference(yaw: Float, pitch: Float, factor: Double) throws {
        for reference in [ReferencePose(yaw: 0, pitch: 0), ReferencePose(yaw: -30, pitch: 12)] {
            let pose = turned(yaw: yaw + Float(reference.yaw), pitch: pitch + Float(reference.pitch))
            let attention = try #require(
                Attention(of: observedFace(pose: pose), reference: reference, eyesClosedBelow: 0.15))
            #expect(isClose(attention.facingFactor, factor, within: 1e-12))
            #expect(attention.isFacing == (factor == 1))
        }
    }

    @Test(
        arguments: [
            (0.3, 0.15, false), (0.15, 0.15, false), (0.149, 0.15, true), (0, 0.15, true), (0, 0, false),
        ] as [(Float, Double, Bool)])
    func eyesAreClosedBelowTheSetting(ratio: Float, limit: Double, areClosed: Bool) throws {
        let attention = try #require(
            Attention(
                of: observedFace(eyes: ratio), reference: ReferencePose(yaw: 0, pitch: 0), eyesClosedBelow: limit))
        #expect(attention.eyesClosed == areClosed)
        #expect(attention.eyesFactor == (areClosed ? 0.5 : 1))
    }

    @Test func withoutAHeadPoseNeitherIsKnown() {
        let reference = ReferencePose(yaw: 0, pitch: 0)
        #expect(Attention(of: observedFace(pose: nil), reference: reference, eyesClosedBelow: 0.15) == nil)
    }
}
