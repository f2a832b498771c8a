import AttuneCore
import TestSupport
import Testing

@testable import AttuneBenchmark

struct TruthFileTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private static let text = """
        {
         "name": "lecture-3", "seed": 3, "frame": {"width": 640, "height": 360}, "frame_rate": 25,
         "variable_frame_rate": false, "duration_s": 4.2, "encoding": {}, "style": {},
         "stretches": [
          {"start_s": 0.0, "end_s": 1.4, "changed": [], "layout": {"kind": "gallery", "rows": 1, "columns": 2},
           "tiles": [
            {"box": [0, 90, 320, 180], "camera": "on", "people": [1], "lecturer": true, "content": null,
             "photo_face": null},
            {"box": [320, 90, 320, 180], "camera": "still", "people": [2], "lecturer": false, "content": null,
             "photo_face": [440, 130, 60, 80]}],
           "screen": null, "printed_faces": []},
          {"start_s": 1.4, "end_s": 4.2, "changed": ["layout"],
           "layout": {"kind": "screen", "rows": 0, "columns": 0}, "tiles": [], "screen": [0, 0, 640, 360],
           "printed_faces": [[10, 20, 30, 40]]}],
         "speakers": [],
         "people": [
          {"id": 1, "source": "a", "kind": "cutout", "mirrored": false, "stream_height": 180,
           "expressions": [{"start_s": 0.0, "end_s": 2.0, "expression": "happy"},
                           {"start_s": 2.0, "end_s": 4.2, "expression": null}]}],
         "breaks": [{"start_s": 0.4, "end_s": 1.4}],
         "faces": [{"person": 1, "stretch": 0, "box": [130, 120, 61, 80]}]
        }
        """

    @Test func readsEverythingThatIsKnown() throws {
        let truth = try TruthFile.read(try folder.makeFile("lecture-3.truth.json", TruthFileTests.text))
        #expect(truth.name == "lecture-3")
        #expect(truth.frameSize == PixelSize(width: 640, height: 360))
        #expect(truth.frameRate == 25)
        #expect(truth.duration == .milliseconds(4_200))
        #expect(truth.stretches.map(\.range) == [Known.range(0, 1.4), Known.range(1.4, 4.2)])
        #expect(truth.stretches.map(\.kind) == [.gallery, .screen])
        #expect(truth.stretches.map(\.columns) == [2, 0])
        #expect(truth.stretches[0].tiles.map(\.camera) == [.on, .still])
        #expect(truth.stretches[0].tiles.map(\.isLecturer) == [true, false])
        #expect(truth.stretches[0].tiles[1].box == BoundingBox(x: 320, y: 90, width: 320, height: 180))
        #expect(truth.stretches[0].tiles[1].photoFace == BoundingBox(x: 440, y: 130, width: 60, height: 80))
        let face = LectureTruth.Face(person: 1, box: BoundingBox(x: 130, y: 120, width: 61, height: 80))
        #expect(truth.stretches.map(\.faces) == [[face], []])
        #expect(truth.stretches[1].screen == BoundingBox(x: 0, y: 0, width: 640, height: 360))
        #expect(truth.stretches[1].printedFaces == [BoundingBox(x: 10, y: 20, width: 30, height: 40)])
        #expect(truth.breaks == [Known.range(0.4, 1.4)])
        #expect(truth.people.map { $0.expressions.map(\.expression) } == [[.happy, nil]])
    }

    @Test(arguments: [
        ("no truth", "{}", "this is no truth of a lecture"),
        ("no JSON", "lecture", "this is no truth of a lecture"),
        ("a box of three", text.replacing("[0, 90, 320, 180]", with: "[0, 90, 320]"), "3 values where a box has four"),
        (
            "no stretches", text.replacing(/"stretches": \[(?s).*"speakers"/, with: "\"stretches\": [], \"speakers\""),
            "the lecture has no stretches"
        ),
    ])
    func saysWhatIsWrong(what: String, text: String, words: String) throws {
        let path = try folder.makeFile("bad.truth.json", text)
        let error = #expect(throws: TruthError.self) { try TruthFile.read(path) }
        #expect(error?.path == path)
        #expect(error?.description.contains(words) == true, "\(String(describing: error))")
    }

    @Test func aMissingFileIsNamed() {
        let error = #expect(throws: TruthError.self) { try TruthFile.read(folder.path("none.truth.json")) }
        #expect(error?.description.hasPrefix(folder.path("none.truth.json")) == true)
    }

    @Test func theTruthLiesBesideTheRecording() {
        #expect(TruthFile.path(forRecordingAt: "/a/lecture-3.mp4") == "/a/lecture-3.truth.json")
        #expect(TruthFile.path(forRecordingAt: "/a/b.c/gallery.v2.mkv") == "/a/b.c/gallery.v2.truth.json")
    }
}

struct LectureTruthTests {
    private let truth = Known.truth(
        [Known.stretch(0, 2.4, cameras: [.on]), Known.stretch(2.4, 5, cameras: [.on, .on])],
        expressions: [1: [(0, 2, .neutral), (2, 4, .happy), (4, 5, .happy)], 2: [(0, 5, nil)]])

    @Test(arguments: [(-0.5, 0), (0, 0), (2.399, 0), (2.4, 1), (9, 1)])
    func findsTheStretch(seconds: Double, index: Int) {
        #expect(truth.stretchIndex(at: Known.time(seconds)) == index)
    }

    /// A frame takes 40 ms.
    @Test(arguments: [(0.0, false), (2.36, false), (2.361, true), (2.4, true), (2.439, true), (2.44, false)])
    func knowsFramesThatMayShowEitherSide(seconds: Double, isAtChange: Bool) {
        #expect(truth.isAtChange(Known.time(seconds)) == isAtChange)
    }

    @Test(arguments: [(0.0, Expression.neutral), (1.999, .neutral), (2, .happy), (4.5, .happy), (9, .happy)])
    func knowsWhatIsShown(seconds: Double, expression: Expression) {
        #expect(truth.person(1)?.expression(at: Known.time(seconds)) == expression)
        #expect(truth.person(2)?.expression(at: Known.time(seconds)) == nil)
    }

    /// That happy goes on as happy at 4 s is no change.
    @Test(arguments: [(1.399, false), (1.4, true), (2.6, true), (2.601, false), (4, false)])
    func knowsWhenAnExpressionChanges(seconds: Double, isChanging: Bool) {
        #expect(truth.person(1)?.isChangingExpression(at: Known.time(seconds)) == isChanging)
    }
}
