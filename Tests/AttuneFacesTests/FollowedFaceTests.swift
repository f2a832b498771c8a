import AttuneCore
import Testing

@testable import AttuneFaces

struct FollowedFaceTests {
    @Test func aBoxOnAMeshMovesAndGrowsWithIt() {
        let box = BoundingBox(x: 90, y: 40, width: 60, height: 80)
        let mesh = BoundingBox(x: 95, y: 55, width: 50, height: 60)
        let ratio = BoxOnMesh(box: box, mesh: mesh)
        #expect(ratio.box(about: mesh).intersectionOverUnion(box) > 0.999)
        let moved = ratio.box(about: BoundingBox(x: 205, y: 160, width: 100, height: 120))
        #expect(moved.intersectionOverUnion(BoundingBox(x: 195, y: 130, width: 120, height: 160)) > 0.999)
    }

    /// Another transform's effect is that of both, one after the other.
    @Test func transformsAreComposed() {
        let first = SimilarityTransform(a: 0.9, b: 0.2, shiftX: 3, shiftY: -4)
        let second = SimilarityTransform(a: 1.1, b: -0.3, shiftX: -7, shiftY: 2)
        let point = Point(x: 12, y: 30)
        let (both, inTurn) = (second.after(first)(point), second(first(point)))
        #expect(abs(both.x - inTurn.x) < 1e-4 && abs(both.y - inTurn.y) < 1e-4)
        let back = first.after(first.inverse)(point)
        #expect(abs(back.x - 12) < 1e-4 && abs(back.y - 30) < 1e-4)
        #expect(abs(SimilarityTransform(a: 0, b: 1, shiftX: 0, shiftY: 0).degrees - 90) < 1e-4)
    }
}
