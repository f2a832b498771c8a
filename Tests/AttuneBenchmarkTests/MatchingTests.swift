import AttuneCore
import Testing

@testable import AttuneBenchmark

struct BoxMatchingTests {
    private func box(_ x: Float, width: Float = 10) -> BoundingBox {
        BoundingBox(x: x, y: 0, width: width, height: 10)
    }

    @Test func theBestPairIsMadeFirst() {
        // The second known box overlaps the found one more; the first one goes without.
        #expect(BoxMatching.matches([box(0), box(2)], to: [box(3)], minimum: 0.1) == [nil, 0])
        #expect(BoxMatching.matches([box(0), box(100)], to: [box(101), box(1)], minimum: 0.1) == [1, 0])
    }

    @Test func ofEqualPairsTheFirstIsMade() {
        #expect(BoxMatching.matches([box(0), box(0)], to: [box(0)], minimum: 0.5) == [0, nil])
        #expect(BoxMatching.matches([box(0)], to: [box(0), box(0)], minimum: 0.5) == [0])
    }

    /// 10 × 10 against 8 × 10 inside it: an overlap of 0.8.
    @Test func theLeastOverlapStillCounts() {
        #expect(BoxMatching.matches([box(0)], to: [box(0, width: 8)], minimum: 0.8) == [0])
        #expect(BoxMatching.matches([box(0)], to: [box(0, width: 7.9)], minimum: 0.8) == [nil])
    }

    @Test func nothingMatchesNothing() {
        #expect(BoxMatching.matches([], to: [box(0)], minimum: 0.1) == [])
        #expect(BoxMatching.matches([box(0)], to: [], minimum: 0.1) == [nil])
    }
}

struct LectureComparisonTests {
    /// Tile 0 on, tile 1 a photograph; a face on a slide far off.
    private let truth = Known.truth([
        Known.stretch(0, 3, cameras: [.on, .still], lecturer: 0, printedFaces: [Known.face(4)])
    ])

    @Test func facesAreToldApart() {
        let comparison = Known.comparison(truth) { samples, reading in
            samples[1].faces.append(Known.observation(Known.face(3)))
            reading.samples[1].faces.append(.init(role: .participant))
        }
        #expect(comparison.matches[0].faces == [.person(1), .photograph, .printed])
        #expect(comparison.matches[1].faces == [.person(1), .photograph, .printed, .nobody])
        #expect(comparison.matches[0].detections == [0])
    }

    @Test func aFaceDetectedTwiceIsNobodyOnce() {
        let comparison = Known.comparison(truth) { samples, reading in
            samples[0].faces.insert(Known.observation(Known.face(0, width: 50)), at: 0)
            reading.samples[0].faces.insert(.init(role: .participant), at: 0)
        }
        #expect(comparison.matches[0].faces == [.nobody, .person(1), .photograph, .printed])
        #expect(comparison.matches[0].detections == [1])
    }

    @Test func theLecturerIsCountedAsTheReadingTells() {
        let comparison = Known.comparison(truth) { _, reading in
            reading.stretches[0].layout.lecturerTile = 0
            var other = reading.stretches[0]
            other.layout.lecturerTile = 1
            reading.stretches.append(other)
            other.layout.lecturerTile = nil
            reading.stretches.append(other)
            for sample in 0..<3 { reading.samples[sample].stretch = sample }
        }
        #expect((0..<3).map { comparison.tellsLecturer($0) } == [true, false, nil])
        #expect((0..<3).map { comparison.participants($0).count } == [0, 1, 1])
    }

    @Test func samplesAtAChangeAreLeftOut() {
        let comparison = Known.comparison(
            Known.truth([Known.stretch(0, 2, cameras: [.on]), Known.stretch(2, 4, cameras: [.on, .on])]))
        #expect(comparison.judgedSamples == [0, 1, 3])
    }
}
