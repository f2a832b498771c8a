import Testing

@testable import AttuneFaces

struct SharpnessTests {
    private static let side = 48

    private static func picture(_ value: (Int, Int) -> Int) -> [UInt8] {
        (0..<side * side).map { UInt8(clamping: value($0 % side, $0 / side)) }
    }

    /// Noise from a linear congruential generator: the same everywhere.
    private static let noise: [UInt8] = {
        var state: UInt32 = 1
        return (0..<side * side).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
    }()

    private func sharpness(_ picture: [UInt8]) -> Float {
        Sharpness.measure(picture, side: SharpnessTests.side)
    }

    @Test func whatHasNothingToLoseIsNotSharp() {
        #expect(sharpness(SharpnessTests.picture { _, _ in 90 }) == 0)
        // A slope is the same after the second blur.
        #expect(sharpness(SharpnessTests.picture { x, y in x + y }) == 0)
    }

    @Test func aFineChequerLosesAlmostAll() {
        // Of 9 parts one is left.
        let chequer = SharpnessTests.picture { x, y in (x + y) % 2 * 200 }
        #expect(sharpness(chequer) == 8.0 / 9)
    }

    @Test func contrastAndBrightnessCancelOut() {
        let strong = SharpnessTests.noise.map { $0 / 8 * 4 }
        let weak = SharpnessTests.noise.map { 100 + $0 / 8 }
        #expect(sharpness(strong) == sharpness(weak))
    }

    /// Averaged along rows alone, as by a head that turns while the picture is taken.
    @Test func theMoreBlurredDirectionCounts() {
        func smeared(alongRows: Bool) -> [UInt8] {
            SharpnessTests.picture { x, y in
                let values = (-3...3).map { step in
                    let (column, row) = alongRows ? (x + step, y) : (x, y + step)
                    let inside = 0..<SharpnessTests.side
                    guard inside.contains(column), inside.contains(row) else { return 128 }
                    return Int(SharpnessTests.noise[row * SharpnessTests.side + column])
                }
                return values.reduce(0, +) / values.count
            }
        }
        let sharp = sharpness(SharpnessTests.noise)
        #expect(sharpness(smeared(alongRows: true)) < sharp - 0.1)
        #expect(sharpness(smeared(alongRows: false)) < sharp - 0.1)
    }
}
