import AttuneCore
import enum AttuneCore.Expression
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

@Suite struct ClassFoldersTests {
    private let media: MediaFactory

    init() throws {
        media = try MediaFactory()
    }

    private func makePicture(_ name: String, grey: Int, size: String = "48x48") throws {
        let folder = URL(fileURLWithPath: media.path(name)).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let colour = String(format: "0x%02x%02x%02x", grey, grey, grey)
        try media.make(
            name, ["-f", "lavfi", "-i", "color=\(colour):size=\(size)", "-frames:v", "1", "-pix_fmt", "gray"])
    }

    private func read(usage: String? = nil, skipsBad: Bool = false) throws -> Dataset {
        try Dataset.read(
            Dataset.Source(path: media.path("set"), usage: usage, skipsBad: skipsBad), workers: 2)
    }

    private func expectError(_ problem: String, at name: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let error = #expect(throws: DatasetError.self, sourceLocation: sourceLocation) { try read() }
        #expect(error?.path == media.path(name), sourceLocation: sourceLocation)
        #expect(error?.problem.contains(problem) == true, "\(error?.problem ?? "")", sourceLocation: sourceLocation)
    }

    @Test func everyFolderIsAnExpression() throws {
        try makePicture("set/sad/b.png", grey: 20)
        try makePicture("set/Happy/a.png", grey: 200)
        try media.write("set/readme.txt", Data())
        let dataset = try read()
        #expect(dataset.name == "set")
        #expect(dataset.sha256 == nil)
        #expect(dataset.images.map(\.name) == ["Happy/a.png", "sad/b.png"])
        #expect(dataset.images.map(\.label) == [.happy, .sad])
        #expect(dataset.images.map(\.usage) == [nil, nil])
        #expect(dataset.images.map(\.pixels.count) == [2_304, 2_304])
        #expect(dataset.images.map { $0.pixels[0] } == [200, 20])
    }

    @Test(arguments: [(nil, ["test", "train"]), ("TEST", ["test"]), ("train", ["train"])])
    func partsAreRead(usage: String?, expected: [String]) throws {
        try makePicture("set/train/fear/a.png", grey: 1)
        try makePicture("set/test/surprised/a.png", grey: 2)
        #expect(try read(usage: usage).images.map(\.usage) == expected)
    }

    @Test func namesThePartsThatThereAre() throws {
        try makePicture("set/train/fear/a.png", grey: 1)
        let error = #expect(throws: DatasetError.self) { try read(usage: "test") }
        #expect(error?.problem == "it has no part 'test'; there is train")
    }

    @Test(arguments: [
        ("ANGRY", Expression.angry), ("Anger", .angry), ("disgusted", .disgust), ("fearful", .fear),
        ("Happiness", .happy), ("neutral", .neutral), ("sadness", .sad), ("Surprised", .surprise), ("joy", nil),
    ])
    func knowsTheUsualNames(name: String, expression: Expression?) {
        #expect(ClassFolders.expression(named: name) == expression)
    }

    @Test func namesTheFolderThatIsNoExpression() throws {
        try makePicture("set/joyful/a.png", grey: 0)
        expectError("the folder is no expression", at: "set/joyful")
    }

    @Test func namesThePictureOfAnotherSize() throws {
        try makePicture("set/fear/a.png", grey: 0, size: "50x48")
        expectError("the picture is 50x48 where 48x48 belongs", at: "set/fear/a.png")
    }

    @Test(arguments: [("", "the file is empty"), ("no picture", "this cannot be read as a picture")])
    func namesThePictureThatCannotBeRead(content: String, problem: String) throws {
        try makePicture("set/fear/b.png", grey: 0)
        try media.write("set/fear/a.png", Data(content.utf8))
        expectError(problem, at: "set/fear/a.png")
    }

    /// FFmpeg fills in what is missing of a JPEG, so that a half one is a picture to it.
    @Test func namesTheJPEGThatBreaksOff() throws {
        try makePicture("set/fear/a.jpg", grey: 90)
        let whole = try Data(contentsOf: URL(fileURLWithPath: media.path("set/fear/a.jpg")))
        #expect(try read().images.count == 1)
        try whole.dropLast(2).write(to: URL(fileURLWithPath: media.path("set/fear/a.jpg")))
        expectError("this cannot be read as a picture", at: "set/fear/a.jpg")
    }

    /// To FFmpeg a name may be a pattern that stands for other files.
    @Test func readsNamesAsTheyAre() throws {
        try makePicture("set/fear/img0.png", grey: 10)
        try makePicture("set/fear/face%20of.png", grey: 20)
        let other = try Data(contentsOf: URL(fileURLWithPath: media.path("set/fear/face%20of.png")))
        try media.write("set/fear/img%d.png", other)
        #expect(try read().images.map { $0.pixels[0] } == [20, 20, 10])
    }

    @Test(arguments: [
        ("set/fear/deeper/b.png", "set/fear/deeper", "a folder within that of an expression"),
        ("set/fear/b.bmp", "set/fear/b.bmp", "only png and jpg are read"),
    ])
    func namesThePictureThatWouldBePassedOver(name: String, place: String, problem: String) throws {
        try makePicture("set/fear/a.png", grey: 0)
        try makePicture(name, grey: 0)
        expectError(problem, at: place)
        #expect(try read(skipsBad: true).images.map(\.name) == ["fear/a.png"])
    }

    @Test func anEmptyFolderIsNoDataset() throws {
        expectError("there is no such file or folder", at: "set")
        try FileManager.default.createDirectory(atPath: media.path("set"), withIntermediateDirectories: true)
        expectError("no labelled image", at: "set")
        try FileManager.default.createDirectory(atPath: media.path("set/fear"), withIntermediateDirectories: true)
        expectError("the folder holds no picture", at: "set/fear")
    }

    @Test func whatIsBadIsLeftOutAndListed() throws {
        try makePicture("set/fear/a.png", grey: 0, size: "50x48")
        try makePicture("set/fear/b.png", grey: 0)
        try makePicture("set/joyful/a.png", grey: 0)
        let dataset = try read(skipsBad: true)
        #expect(dataset.images.map(\.name) == ["fear/b.png"])
        #expect(dataset.leftOut.map(\.path) == ["joyful", "fear/a.png"])
    }

    @Test func whereNothingIsLeftItIsAnErrorAllTheSame() throws {
        try makePicture("set/joyful/a.png", grey: 0)
        let error = #expect(throws: DatasetError.self) { try read(skipsBad: true) }
        #expect(error?.problem == "no labelled image that can be used was found in it")
    }
}
