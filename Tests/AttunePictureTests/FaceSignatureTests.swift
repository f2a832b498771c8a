import AttuneCore
import Testing

@testable import AttunePicture

struct FaceSignatureTests {
    /// A pattern that stands for what one person's picture shows; its coordinates are in face heights.
    private func pattern(_ person: Int, _ u: Float, _ v: Float) -> UInt8 {
        let cells: Float = 4
        let (column, row) = (Int((u * cells).rounded(.down)), Int((v * cells).rounded(.down)))
        var state = UInt64(truncatingIfNeeded: column &* 73_856_093 ^ row &* 19_349_663 ^ person &* 83_492_791)
        state = (state ^ (state >> 31)) &* 0x9E37_79B9_7F4A_7C15
        return UInt8(40 + (state >> 40) % 180)
    }

    /// The signature of a person whose square picture has this centre and this face height.
    private func signature(_ person: Int, x: Float, y: Float, height: Float) -> FaceSignature {
        var canvas = Canvas(320, 240, luma: 60)
        let reach = Int(height)
        for row in max(0, Int(y) - reach)..<min(240, Int(y) + reach) {
            for column in max(0, Int(x) - reach)..<min(320, Int(x) + reach) {
                canvas[column, row] = pattern(
                    person, (Float(column) + 0.5 - x) / height, (Float(row) + 0.5 - y) / height)
            }
        }
        let box = BoundingBox(x: x - height * 0.4, y: y - height / 2, width: height * 0.8, height: height)
        return FaceSignature(of: box, in: canvas.picture)
    }

    @Test(
        arguments: [
            (120, 120, 48, 0.9999), (160, 90, 48, 0.999), (200, 150, 48, 0.999), (121, 121, 48, 0.95),
            (120, 120, 72, 0.95), (150, 100, 96, 0.95), (120, 120, 36, 0.9),
        ] as [(Float, Float, Float, Float)])
    func theSamePictureIsAlikeElsewhereAndAtAnotherSize(x: Float, y: Float, height: Float, atLeast: Float) {
        let likeness = signature(1, x: x, y: y, height: height)
            .likeness(to: signature(1, x: 120, y: 120, height: 48))
        #expect(likeness >= atLeast, "\(likeness)")
        #expect(likeness <= 1.0001)
    }

    @Test func anotherPictureIsNot() {
        let first = signature(1, x: 120, y: 120, height: 48)
        for person in 2..<20 {
            let likeness = first.likeness(to: signature(person, x: 120, y: 120, height: 48))
            #expect(likeness < 0.5, "\(person): \(likeness)")
        }
    }

    @Test func brightnessDoesNotCountAndFlatPicturesAreLikeNone() {
        let box = BoundingBox(x: 40, y: 40, width: 20, height: 24)
        var (dim, bright) = (Canvas(100, 100, luma: 60), Canvas(100, 100, luma: 110))
        let flat = FaceSignature(of: box, in: dim.picture)
        dim.fill(50..<100, 0..<100, 90)
        bright.fill(50..<100, 0..<100, 140)
        let likeness = FaceSignature(of: box, in: dim.picture).likeness(to: FaceSignature(of: box, in: bright.picture))
        #expect(abs(likeness - 1) < 1e-5)
        #expect(flat.likeness(to: FaceSignature(of: box, in: dim.picture)) == 0)
        #expect(flat.likeness(to: flat) == 0)
    }

    @Test(arguments: [
        BoundingBox(x: -30, y: -40, width: 50, height: 60), BoundingBox(x: 90, y: 95, width: 40, height: 40),
    ])
    func aFaceMayReachOverTheFrame(box: BoundingBox) {
        var canvas = Canvas(101, 99, luma: 60)
        canvas.fill(0..<10, 0..<99, 200)
        canvas.fill(95..<101, 0..<99, 200)
        let signature = FaceSignature(of: box, in: canvas.picture)
        #expect(abs(signature.likeness(to: signature) - 1) < 1e-5)
    }

    @Test func theMostAlikeIsToldWithItsMargin() throws {
        let face = signature(1, x: 120, y: 120, height: 48)
        let same = signature(1, x: 160, y: 90, height: 48)
        let other = signature(2, x: 120, y: 120, height: 48)
        #expect(face.mostAlike(of: []) == nil)

        let alone = try #require(face.mostAlike(of: [same]))
        #expect(alone == FaceLikeness(face: 0, score: face.likeness(to: same), margin: face.likeness(to: same)))

        for (earlier, index) in [([same, other], 0), ([other, same], 1), ([other, other, same, other], 2)] {
            let best = try #require(face.mostAlike(of: earlier))
            #expect(best.face == index)
            #expect(best.score == face.likeness(to: same))
            #expect(best.margin == face.likeness(to: same) - max(0, face.likeness(to: other)))
        }
        // Of two that are as much alike the first, without a margin.
        #expect(
            face.mostAlike(of: [other, same, same])
                == FaceLikeness(face: 1, score: face.likeness(to: same), margin: 0))
    }
}
