import AttuneCore

// Named by itself, because Foundation has an Expression too.
import enum AttuneCore.Expression
@testable import AttuneStore

/// What stores are filled with here: made up, and always the same.
enum MadeUp {
    static let identity = MeasurementIdentity(
        inputSHA256: String(repeating: "ab", count: 32),
        settings: ["sample_interval": "1s", "precision": "f32"],
        models: ["centerface": "0918", "expression_residual32": "20bb"])
    static let frame = PixelSize(width: 1_280, height: 720)

    /// Samples a second apart, with faces that lack this and that, and with pictures.
    static func segment(
        _ minute: Int, samples: Int = 3, faces: Int = 3, frame: PixelSize = MadeUp.frame
    ) -> SegmentResult {
        var chance = Chance(state: UInt64(minute + 1))
        let start = MediaTime.seconds(60 * minute)
        return SegmentResult(
            range: TimeRange(start: start, end: start + .seconds(60)),
            samples: (0..<samples).map { offset in
                SampleObservation(
                    index: 60 * minute + offset, time: start + .seconds(offset),
                    frameTime: start + .milliseconds(1_000 * offset - 40), frameSize: frame,
                    faces: (0..<(offset == 1 ? 0 : faces)).map { face($0, &chance) },
                    picture: offset == 2 ? nil : picture(&chance, of: frame, hasChange: minute + offset > 0))
            },
            counts: DecodeCounts(packets: 100 + minute, corruptPackets: 1, framesDecoded: 60, framesSkipped: 40),
            decodedEnd: samples > 0 ? start + .seconds(59) : nil)
    }

    static func face(_ index: Int, _ chance: inout Chance) -> FaceObservation {
        func value(_ chance: inout Chance) -> Float { Float(chance.next(below: 1_000_003)) / 1_009 }
        func point(_ chance: inout Chance) -> Point { Point(x: value(&chance), y: value(&chance)) }
        let isKnown = index % 3 != 2
        return FaceObservation(
            box: BoundingBox(x: -value(&chance), y: value(&chance), width: 40.1, height: 51.7), confidence: 0.87,
            landmarks: FaceLandmarks(
                leftEye: point(&chance), rightEye: point(&chance), nose: point(&chance), leftMouth: point(&chance),
                rightMouth: point(&chance)),
            headPose: isKnown ? HeadPose(yaw: -value(&chance), pitch: 1 / 3, roll: -0.0) : nil,
            eyeAspectRatio: isKnown ? value(&chance) : nil,
            probabilities: isKnown
                ? ExpressionProbabilities(Expression.allCases.map { _ in value(&chance) / 7_000 }) : nil,
            sharpness: index % 2 == 0 ? .leastNonzeroMagnitude : nil,
            likeness: index % 3 == 0 ? FaceLikeness(face: 65_535 - index, score: -value(&chance), margin: 0) : nil)
    }

    static func picture(_ chance: inout Chance, of frame: PixelSize, hasChange: Bool) -> PictureObservation {
        let rows = CellGrid.rows(for: frame)
        let cells = 0..<rows * CellGrid.columns
        let edges = (0..<min(frame.width, frame.height) / 3).map { (index: Int) -> StraightEdge in
            let direction: StraightEdge.Direction = index % 5 < 3 ? .vertical : .horizontal
            let start = UInt16(index / 2)
            return StraightEdge(direction: direction, position: UInt16(3 * index), start: start, end: start + 1)
        }
        return PictureObservation(
            edges: edges,
            cells: CellGrid(
                rows: rows, change: hasChange ? cells.map { _ in UInt8(chance.next(below: 256)) } : nil,
                contrast: cells.map { _ in UInt8(chance.next(below: 256)) },
                isBlack: cells.map { _ in chance.next(below: 3) == 0 }))
    }

    /// Numbers that look like chance and are always the same (SplitMix64, Steele, Lea and Flood 2014).
    struct Chance {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
        }
    }
}
