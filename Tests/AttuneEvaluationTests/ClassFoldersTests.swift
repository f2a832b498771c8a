import AttuneCore
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

    @Test func everyFolderIsAnExpression() throws {
        try makePicture("set/sad/b.png", grey: 20)
        try makePicture("set/Happy/a.png", grey: 200)
        try media.write("set/readme.txt", Data())
        let images = try LabelledImages.read(path: media.path("set"), usage: nil)
        #expect(images.map(\.label) == [.happy, .sad])
        #expect(images.map(\.pixels.count) == [2_304, 2_304])
        #expect(images.map { $0.pixels[0] } == [200, 20])
    }

    @Test func namesTheFolderThatIsNoExpression() throws {
        try makePicture("set/joyful/a.png", grey: 0)
        let error = #expect(throws: DatasetError.self) { try ClassFolders.read(path: media.path("set")) }
        #expect(error?.path == media.path("set") + "/joyful")
    }

    @Test func namesThePictureOfAnotherSize() throws {
        try makePicture("set/fear/a.png", grey: 0, size: "50x48")
        let error = #expect(throws: DatasetError.self) { try ClassFolders.read(path: media.path("set")) }
        #expect(error?.problem == "the picture is 50x48 where 48x48 belongs")
    }

    @Test func aFolderWithoutImagesIsNoDataset() throws {
        try FileManager.default.createDirectory(atPath: media.path("set/fear"), withIntermediateDirectories: true)
        #expect(throws: DatasetError.self) { try LabelledImages.read(path: media.path("set"), usage: nil) }
        #expect(throws: DatasetError.self) { try LabelledImages.read(path: media.path("missing"), usage: nil) }
    }
}
