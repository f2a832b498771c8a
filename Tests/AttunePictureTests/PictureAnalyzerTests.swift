import AttuneCore
import Testing

@testable import AttunePicture

struct PictureAnalyzerTests {
    private let faces = [foundFace(60, 40, 24, 30), foundFace(200, 100, 24, 30)]

    /// A picture of its own for each index, with two patterns that stay.
    private func frame(_ index: Int, width: Int = 384) -> SampledFrame {
        var canvas = Canvas(width, 216, luma: UInt8(90 + index))
        for step in 0..<6 {
            canvas.fill(50 + step * 7..<53 + step * 7, 30..<80, UInt8(150 + step * 10))
            canvas.fill(190..<240, 90 + step * 8..<94 + step * 8, UInt8(220 - step * 20))
        }
        return SampledFrame(
            index: index, time: .seconds(index), frameTime: .seconds(index), picture: canvas.picture,
            reduced: canvas.picture)
    }

    private func observe(_ indices: [Int]) -> [(picture: PictureObservation, faces: [FaceObservation])] {
        var analyzer = PictureAnalyzer()
        return indices.map { index in
            let observed = analyzer.observe(frame(index), faces: faces)
            return (observed.picture, observed.faces)
        }
    }

    @Test func measuresAgainstTheSampleBefore() throws {
        let observed = observe([0, 1])
        #expect(observed[0].picture.cells.change == nil)
        #expect(observed[0].faces == faces)
        // The background is a level brighter.
        let change = try #require(observed[1].picture.cells.change)
        #expect(change.first == 4 && change.last == 4)
        #expect(observed[1].faces.map { $0.likeness?.face } == [0, 1])
        #expect(observed[1].faces.allSatisfy { ($0.likeness?.score ?? 0) > 0.99 })
        #expect(observed[1].faces.map(\.box) == faces.map(\.box))
    }

    @Test(arguments: [[0, 2], [1, 0], [3, 3], [5, 9]])
    func theIndexMustFollow(indices: [Int]) throws {
        let last = try #require(observe(indices).last)
        #expect(last.picture.cells.change == nil)
        #expect(last.faces.allSatisfy { $0.likeness == nil })
    }

    /// A segment may begin anywhere, as long as the sample before is shown.
    @Test func onlyTheSampleBeforeCounts() throws {
        let expected = try #require(observe([6, 7]).last)
        #expect(expected.picture.cells.change != nil)
        for indices in [[0, 1, 2, 3, 4, 5, 6, 7], [5, 6, 7], [9, 2, 6, 7], [7, 6, 7]] {
            let last = try #require(observe(indices).last)
            #expect(last.picture == expected.picture, "\(indices)")
            #expect(last.faces == expected.faces, "\(indices)")
        }
    }

    @Test func aFrameOfAnotherSizeHasNoChangeButLikeness() {
        var analyzer = PictureAnalyzer()
        _ = analyzer.observe(frame(0), faces: faces)
        let observed = analyzer.observe(frame(1, width: 400), faces: faces)
        #expect(observed.picture.cells.change == nil)
        #expect(observed.faces.map { $0.likeness?.face } == [0, 1])
    }

    @Test func aSampleWithoutFacesBreaksLikenessAlone() {
        var analyzer = PictureAnalyzer()
        _ = analyzer.observe(frame(0), faces: [])
        let observed = analyzer.observe(frame(1), faces: faces)
        #expect(observed.picture.cells.change != nil)
        #expect(observed.faces == faces)
    }
}
