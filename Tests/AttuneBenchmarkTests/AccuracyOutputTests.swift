import AttuneCore
import AttuneGallery
import TestSupport
import Testing

@testable import AttuneBenchmark

/// What is printed and written, of two small lectures with a few mistakes each and a long one without.
struct AccuracyOutputTests {
    private static let first = Known.comparison(
        Known.truth(
            [
                Known.stretch(0, 10.4, cameras: [.on, .on, .still], lecturer: 0),
                Known.stretch(10.4, 30, cameras: [.on, .off], printedFaces: [Known.face(4)]),
            ], expressions: [1: [(0, 15, .neutral), (15, 30, .happy)]])
    ) { samples, reading in
        for sample in 3..<6 {
            reading.samples[sample].cameras[2] = .on
            reading.samples[sample].faces[2] = FaceReading(role: .participant, tile: 2, track: 7)
        }
        for sample in 20..<30 { reading.samples[sample].faces[0].track = 5 }
        samples[12].faces[0].box.x += 100
        reading.samples[12].faces[0].tile = 0
    }

    private static let second = Known.comparison(
        Known.truth([Known.stretch(0, 70, kind: .speaker, cameras: [.on, .on], faceWidths: [1: 30])])
    ) { _, reading in
        var wrong = reading.stretches[0]
        wrong.layout.kind = .gallery
        wrong.layout.tiles.removeLast()
        wrong.samples = 50..<70
        reading.stretches.append(wrong)
        for sample in 50..<70 { reading.samples[sample].stretch = 1 }
        reading.samples[8].faces[1].role = .still
    }

    private static let third = Known.comparison(MomentFiguresTests.lecture(breaks: [Known.range(480, 660)]))

    private static let lectures = [
        LectureAccuracy(name: "first", of: first),
        LectureAccuracy(name: "second", of: second),
        LectureAccuracy(name: "third", of: third),
    ]

    @Test func tables() throws {
        try Golden.expect(
            AccuracyTables(Self.lectures).text + "\n", equals: "AttuneBenchmark/accuracy.md")
    }

    @Test func record() throws {
        let json = try AccuracyRecord(Self.lectures, programVersion: "1.0").json()
        try Golden.expect(String(decoding: json, as: UTF8.self), equals: "AttuneBenchmark/accuracy.json")
    }

    @Test func mistakes() throws {
        let lines = [Self.first, Self.second].flatMap { ReadingMistakes(of: $0).lines }
        try Golden.expect(lines.joined(separator: "\n") + "\n", equals: "AttuneBenchmark/mistakes.txt")
    }

    /// Of 30 layouts none is wrong, of 70 there are 20: a mean of means would be 86 %.
    @Test func theTotalIsOverAllSamples() {
        let total = LectureAccuracy.total(of: Array(Self.lectures.prefix(2)))
        #expect(total.samples == 100)
        #expect(total.layout.correct == Proportion(80, of: 100))
        #expect(total.tracks.switchesInSight == 1)
        #expect(LectureAccuracy.total(of: []).layout.correct.share == nil)
    }
}
