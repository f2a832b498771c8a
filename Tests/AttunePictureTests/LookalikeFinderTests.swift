import AttuneCore
import Testing

@testable import AttunePicture

/// Faces that come and go, each a number that stands for what it looks like.
struct LookalikeFinderTests {
    /// Looks of two numbers have nothing in common; one of a number and a half is between it and the next.
    private static func look(_ person: Double) -> FaceLook {
        let first = Int(person)
        let share = person - Double(first)
        var values = [Int8](repeating: 0, count: FaceLook.count)
        values[first] = Int8(100 * (1 - share))
        values[first + 1] = Int8(100 * share)
        return FaceLook(values)
    }

    private static func face(like earlier: Int?, score: Float) -> FaceObservation {
        let point = Point(x: 0, y: 0)
        return FaceObservation(
            box: BoundingBox(x: 0, y: 0, width: 10, height: 10), confidence: 0.9,
            landmarks: FaceLandmarks(leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point),
            likeness: earlier.map { FaceLikeness(face: $0, score: score, margin: score) })
    }

    /// Samples of these people; each face goes on as that of the same person one sample before.
    private static func samples(_ people: [[Double]?], score: Float = 0.9) -> [SampleObservation] {
        people.enumerated().compactMap { index, faces in
            let before = index > 0 ? people[index - 1] ?? [] : []
            return faces.map { faces in
                SampleObservation(
                    index: index, time: .seconds(index), frameTime: .seconds(index),
                    frameSize: PixelSize(width: 640, height: 360),
                    faces: faces.map { face(like: before.firstIndex(of: $0), score: score) })
            }
        }
    }

    /// For each sample the faces told, each with the sample and the face it looks like.
    private func found(_ people: [[Double]?], keepingAll: Bool = false) -> [[[Int]]] {
        let samples = LookalikeFinderTests.samples(people)
        let wanted = LookalikeFinder.wanted(of: samples)
        var finder = LookalikeFinder()
        return samples.indices.map { index in
            let shown = people[samples[index].index] ?? []
            let faces = keepingAll ? Set(shown.indices) : wanted[index]
            let looks = Dictionary(uniqueKeysWithValues: faces.map { ($0, LookalikeFinderTests.look(shown[$0])) })
            return finder.take(samples[index], looks: looks).map { [$0.face, $0.sample, $0.earlierFace] }
        }
    }

    @Test(
        arguments: [
            // Two leave, and come back in another order.
            ([[1, 3], [1, 3], [], [3, 1]], [[], [], [], [[0, 1, 1], [1, 1, 0]]]),
            // Who stays is not told.
            ([[1, 3], [3], [3, 1]], [[], [], [[1, 0, 0]]]),
            // Somebody new looks like nobody.
            ([[1], [], [5]], [[], [], []]),
            // A sample that is missing hides everybody.
            ([[1], nil, [1]], [[], [[0, 0, 0]]]),
            // Of several looks of one face the most alike is told, of equal ones the first.
            ([[1], [], [1.1], [], [1]], [[], [], [[0, 0, 0]], [], [[0, 0, 0]]]),
            ([[1], [], [1], [], [1]], [[], [], [[0, 0, 0]], [], [[0, 0, 0]]]),
        ] as [([[Double]?], [[[Int]]])])
    func whoReturnsIsTold(people: [[Double]?], expected: [[[Int]]]) {
        #expect(found(people) == expected)
        // What is not wanted changes nothing.
        #expect(found(people, keepingAll: true) == expected)
    }

    @Test func theMostAlikeIsToldFirst() throws {
        let people: [[Double]] = [[1, 2, 9], [], [1.4]]
        let samples = LookalikeFinderTests.samples(people)
        var finder = LookalikeFinder()
        let told = zip(samples, people).map { sample, people in
            finder.take(
                sample,
                looks: Dictionary(
                    uniqueKeysWithValues: people.enumerated().map { ($0.offset, LookalikeFinderTests.look($0.element)) }
                ))
        }
        #expect(told[2].map(\.earlierFace) == [0, 1])
        #expect(told[2][0].score > told[2][1].score && told[2][1].score >= LookalikeFinder.leastScore)
    }

    /// Of two faces that look like one of the sample before, the more alike goes on.
    @Test func oneFaceGoesOnAsOne() {
        var samples = LookalikeFinderTests.samples([[1], [1, 3]])
        samples[1].faces[1].likeness = FaceLikeness(face: 0, score: 0.8, margin: 0.1)
        #expect(LookalikeFinder.origins(of: samples[1]) == [0, nil])
        samples[1].faces[0].likeness?.score = 0.7
        #expect(LookalikeFinder.origins(of: samples[1]) == [nil, 0])
        samples[1].faces[1].likeness?.score = LookalikeFinder.goesOn - 0.01
        #expect(LookalikeFinder.origins(of: samples[1]) == [0, nil])
    }

    /// However the samples are cut, the looks that are kept are enough.
    @Test(arguments: 1..<8) func cutsChangeNothing(cut: Int) {
        let people: [[Double]] = [[1, 3], [1, 3, 5], [3, 5], [], [5], [5, 1], [1, 5, 3], [3, 1]]
        let samples = LookalikeFinderTests.samples(people)
        let wanted =
            LookalikeFinder.wanted(of: Array(samples[..<cut])) + LookalikeFinder.wanted(of: Array(samples[cut...]))
        var finder = LookalikeFinder()
        let cutFound = samples.indices.map { index in
            finder.take(
                samples[index],
                looks: Dictionary(
                    uniqueKeysWithValues: wanted[index].map { ($0, LookalikeFinderTests.look(people[index][$0])) })
            ).map { [$0.face, $0.sample, $0.earlierFace] }
        }
        #expect(cutFound == found(people))
    }
}
