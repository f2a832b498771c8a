import AttuneCore
import Foundation
import Testing

@testable import AttuneFaces

struct SimilarityTransformTests {
    let template = [
        Point(x: 15, y: 19), Point(x: 33, y: 19), Point(x: 24, y: 29), Point(x: 17, y: 37), Point(x: 31, y: 37),
    ]

    @Test(arguments: [
        (Float(1), Float(0), Float(0), Float(0)), (2, 0, 5, -3), (0.25, 30, 100, 200), (3.5, -75, -20, 7),
        (1, 180, 0, 0),
    ])
    func recoversAKnownTransform(scale: Float, degrees: Float, shiftX: Float, shiftY: Float) throws {
        let angle = degrees * .pi / 180
        let known = SimilarityTransform(
            a: scale * cos(angle), b: scale * sin(angle), shiftX: shiftX, shiftY: shiftY)
        let fitted = try #require(SimilarityTransform.fitting(template, to: template.map { known($0) }))
        #expect(abs(fitted.a - known.a) < 1e-4)
        #expect(abs(fitted.b - known.b) < 1e-4)
        #expect(abs(fitted.shiftX - known.shiftX) < 1e-2)
        #expect(abs(fitted.shiftY - known.shiftY) < 1e-2)
        #expect(abs(fitted.scale - scale) < 1e-4)
        for point in template {
            let back = known.inverse(known(point))
            #expect(abs(back.x - point.x) < 1e-3 && abs(back.y - point.y) < 1e-3)
        }
    }

    @Test func turnsClockwiseAsSeen() {
        let quarter = SimilarityTransform(a: 0, b: 1, shiftX: 0, shiftY: 0)
        // From the right to the bottom, as y points down.
        #expect(quarter(Point(x: 1, y: 0)) == Point(x: 0, y: 1))
    }

    @Test func doesNotMirror() throws {
        let mirrored = template.map { Point(x: 48 - $0.x, y: $0.y) }
        let fitted = try #require(SimilarityTransform.fitting(template, to: mirrored))
        // A mirror image of this template is best met by no turn and a smaller scale.
        #expect(abs(fitted.b) < 1e-4)
        #expect(fitted.scale < 0.5)
    }

    @Test func spreadsNoiseOverAllPoints() throws {
        var noisy = template
        noisy[2].x += 5
        let fitted = try #require(SimilarityTransform.fitting(template, to: noisy))
        // The mean of the five moves by a fifth of what one moved.
        let moves: [Float] = template.map { fitted($0).x - $0.x }
        #expect(abs(moves.reduce(0, +) - 5) < 1e-3)
    }

    @Test func hasNoAnswerForASinglePoint() {
        let same = Array(repeating: Point(x: 3, y: 4), count: 5)
        #expect(SimilarityTransform.fitting(same, to: template) == nil)
    }
}
