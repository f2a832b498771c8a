import AttuneCore
import Testing

@testable import AttuneEngagement

/// What holds for every lesson, tried on made-up ones: people come, go, move, turn away, close their eyes and change
/// their expressions by the numbers of a seeded generator.
struct TimelinePropertyTests {
    private static let seeds: [UInt64] = Array(1...5)
    private static let end = MediaTime.milliseconds(200_500)

    private static func timeline(_ samples: [SampleObservation]) -> Timeline {
        TimelineBuilder(settings: Settings()).timeline(samples: samples, end: end)
    }

    private static func lesson(_ seed: UInt64) -> [SampleObservation] {
        var generator = SplitMix64(seed: seed)
        var cameraIsOn = (0..<9).map { _ in generator.index(below: 3) > 0 }
        return (0..<200).map { second in
            for tile in cameraIsOn.indices where generator.index(below: 40) == 0 {
                cameraIsOn[tile].toggle()
            }
            let faces = cameraIsOn.indices.filter { cameraIsOn[$0] }.map { face(in: $0, &generator) }
            return observedSample(.seconds(second), faces)
        }
    }

    private static func face(in tile: Int, _ generator: inout SplitMix64) -> FaceObservation {
        let place = inTile(tile)
        let hasPose = generator.index(below: 12) > 0
        return observedFace(
            x: place.x + Float(generator.index(below: 40)), y: place.y + Float(generator.index(below: 20)),
            width: 32 + Float(generator.index(below: 30)), height: 70,
            shows: Expression.allCases[generator.index(below: 7)],
            probability: 0.25 + Float(generator.index(below: 75)) / 100,
            pose: hasPose
                ? turned(yaw: Float(generator.index(below: 140)) - 70, pitch: Float(generator.index(below: 100)) - 50)
                : nil,
            eyes: Float(generator.index(below: 40)) / 100)
    }

    private static func measured(_ timeline: Timeline) -> [MinuteMeasures] {
        timeline.minutes.compactMap { minute in
            if case .measured(let measures) = minute.outcome { measures } else { nil }
        }
    }

    @Test func theMadeUpLessonsHaveMinutesOfBothKinds() {
        let timelines = Self.seeds.map { Self.timeline(Self.lesson($0)) }
        #expect(timelines.flatMap(Self.measured).count >= 5)
        #expect(timelines.flatMap(\.minutes).count { $0.outcome == .suppressed } >= 5)
    }

    @Test(arguments: seeds)
    func sharesSumToOneAndEveryNumberIsInItsRange(seed: UInt64) throws {
        for measures in Self.measured(Self.timeline(Self.lesson(seed))) {
            let shares = measures.expressions.values + [measures.unclear]
            #expect(isClose(shares.reduce(0, +), 1, within: 1e-12))
            let outside = (shares + [measures.facing, measures.eyesClosed].compactMap { $0 }).filter {
                $0 < 0 || $0 > 1
            }
            #expect(outside == [])
            let places = [measures.valence, measures.arousal].compactMap { $0 }
            #expect(places.filter { abs($0) > 1 } == [])
            let index = try #require(measures.engagement)
            #expect(0 < index.low && index.low <= index.value && index.value <= index.high && index.high < 1)
        }
    }

    @Test(arguments: seeds)
    func segmentsMakeNoDifference(seed: UInt64) throws {
        let samples = Self.lesson(seed)
        let cuts: [MediaTime] = [.zero, .seconds(7), .milliseconds(59_999), .seconds(60), .seconds(133), Self.end]
        let segments = zip(cuts, cuts.dropFirst()).map { start, end in
            let range = TimeRange(start: start, end: end)
            return SegmentResult(
                range: range, samples: samples.filter { range.contains($0.time) }, counts: DecodeCounts(),
                decodedEnd: end)
        }
        let merged = try #require(try SegmentResult.merging(segments.reversed()))
        #expect(Self.timeline(merged.samples) == Self.timeline(samples))
    }

    /// Whatever stands in a measured minute rests on the group: five faces seen at once.
    @Test(arguments: seeds)
    func noMeasuredMinuteRestsOnFewerThanTheGroup(seed: UInt64) {
        let samples = Self.lesson(seed)
        for minute in Self.timeline(samples).minutes {
            guard case .measured = minute.outcome else { continue }
            let counts = samples.filter { minute.range.contains($0.time) }.map { sample in
                sample.faces.count { FaceJudgement(of: $0, settings: Settings()) != .tooSmall }
            }
            #expect(counts.count { $0 >= 5 } * 2 > counts.count { $0 > 0 })
        }
    }
}
