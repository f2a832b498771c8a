import AttuneCore
import enum AttuneCore.Expression
import AttuneInference
import AttuneVideo
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

@Suite struct PicturesOfAnySizeTests {
    private let media: MediaFactory

    init() throws {
        media = try MediaFactory()
    }

    private func write(_ name: String, _ bytes: Data) throws {
        let folder = URL(fileURLWithPath: media.path(name)).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try media.write(name, bytes)
    }

    private func makePicture(_ name: String, source: String) throws {
        try write(name, Data())
        try media.make(name, ["-f", "lavfi", "-i", source, "-frames:v", "1", "-update", "1"])
    }

    private func copy(_ footage: String, to name: String) throws {
        try write(name, try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage(footage))))
    }

    private func read(_ cutting: PictureCutting?) throws -> Dataset {
        try Dataset.read(Dataset.Source(path: media.path("set")), workers: 2, cutting: cutting)
    }

    @Test func wholePicturesAreScaled() throws {
        try makePicture("set/happy/large.png", source: "color=0x808080:size=96x192")
        try makePicture("set/sad/crop.png", source: "color=0x404040:size=48x48")
        let dataset = try read(.whole)
        #expect(dataset.images.map { Set($0.pixels) } == [[128], [64]])
        #expect(dataset.pictures.way == .whole)
        #expect(dataset.pictures.cut == 1)
        #expect(dataset.pictures.asTheyAre == 1)
        #expect(dataset.pictures.sentence == "1 picture taken whole and scaled, 1 taken as they are")
    }

    /// Each pixel of the target is the mean of what it covers, or lies between the nearest.
    @Test(
        arguments: [
            ([0, 100, 200, 50], 4, 2, [50, 125]), ([0, 90, 60], 3, 2, [30, 70]), ([0, 100], 2, 4, [0, 25, 75, 100]),
            ([7], 1, 3, [7, 7, 7]),
        ] as [([UInt8], Int, Int, [UInt8])])
    func scalingIsAMean(_ row: [UInt8], _ width: Int, _ target: Int, _ expected: [UInt8]) throws {
        let path = media.path("row.pgm")
        try Data("P5 \(width) 1 255\n".utf8 + row).write(to: URL(fileURLWithPath: path))
        let scaled = try GreyPicture(fileAt: path).scaled(to: PixelSize(width: target, height: 1))
        #expect(scaled.bytes == expected)
    }

    @Test(
        arguments: [
            ("KA.AN1.39.tiff", .angry), ("YM.NE3.51.jpg", .neutral), ("tm.su2.190.png", .surprise),
            ("KA.XX1.39.tiff", nil),
            ("lesson.mp4", nil), ("KA.AN.39.tiff", nil), ("KA.AN1.x.tiff", nil),
        ] as [(String, Expression?)])
    func jaffeNamesAreLabels(_ name: String, _ expected: Expression?) {
        #expect(PictureNames.jaffe(name) == expected)
    }

    @Test func aFolderOfJAFFE() throws {
        try makePicture("set/KA.HA1.29.png", source: "color=0x101010:size=48x48")
        try makePicture("set/KA.SA1.33.png", source: "color=0x202020:size=256x256")
        let dataset = try read(.whole)
        #expect(dataset.images.map(\.label) == [.happy, .sad])
        #expect(dataset.images.map(\.name) == ["KA.HA1.29.png", "KA.SA1.33.png"])
    }

    /// Of a sequence with a label the last picture is read; contempt is none of the seven.
    @Test func aFolderOfCKPlus() throws {
        for (sequence, label) in [("S005/001", "3.0000000e+00"), ("S010/002", "2.0"), ("S011/003", "   5.0000000e+00")]
        {
            let stem = sequence.replacing("/", with: "_")
            try makePicture(
                "set/cohn-kanade-images/\(sequence)/\(stem)_00000011.png", source: "color=0x303030:size=64x49")
            try makePicture(
                "set/cohn-kanade-images/\(sequence)/\(stem)_00000001.png", source: "color=0x303030:size=64x49")
            try write("set/Emotion/\(sequence)/\(stem)_00000011_emotion.txt", Data("\(label)\n".utf8))
        }
        let dataset = try read(.whole)
        #expect(dataset.images.map(\.label) == [.disgust, .happy])
        #expect(dataset.images.first?.name == "cohn-kanade-images/S005/001/S005_001_00000011.png")
    }
}

/// With the models of an analysis.
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx") && Requirement.isMet(".deps/footage/multi_face.jpg")))
struct FacesOfPicturesTests {
    @Test func theLargestFaceIsCutAsInRecordings() throws {
        let media = try MediaFactory()
        for (footage, name) in [("astronaut.png", "set/happy/a.png"), ("obama.jpg", "set/happy/b.jpg")] {
            let folder = URL(fileURLWithPath: media.path(name)).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try media.write(name, try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage(footage))))
        }
        try media.make(
            "set/happy/c.png", ["-f", "lavfi", "-i", "color=0x336699:size=320x200", "-frames:v", "1", "-update", "1"])
        let dataset = try Dataset.read(
            Dataset.Source(path: media.path("set")), workers: 2,
            cutting: .faces(models: .standard(), settings: Settings(), streams: 2))
        #expect(dataset.images.map(\.name) == ["happy/a.png", "happy/b.jpg"])
        #expect(dataset.pictures.cut == 2)
        #expect(dataset.pictures.withoutFace == ["happy/c.png"])
        #expect(dataset.pictures.withoutFaceByClass.values == [0, 0, 0, 1, 0, 0, 0])
        let evaluation = try ExpressionEvaluation(
            of: [ModelReference("expression_residual32")], on: dataset, settings: Settings(), programVersion: "test")
        let read = evaluation.models[0].heads[0].probabilities.map(\.largest)
        #expect(read == [.happy, .happy], "both smile, and are read so from frames")
    }

    /// A large face beside a small one gives the crop that it gives alone, but for where the detector puts it.
    @Test func theLargestOfTwoIsTaken() throws {
        let media = try MediaFactory()
        try FileManager.default.createDirectory(atPath: media.path("set/happy"), withIntermediateDirectories: true)
        let (large, small) = (PictureLoader.footage("obama.jpg"), PictureLoader.footage("astronaut.png"))
        for (name, filter) in [
            ("alone", "[0]scale=600:750,pad=900:750"),
            ("beside", "[0]scale=600:750,pad=900:750[wide];[1]scale=256:256[little];[wide][little]overlay=620:20"),
        ] {
            try media.make(
                "set/happy/\(name).png",
                ["-i", large, "-i", small, "-filter_complex", filter, "-frames:v", "1", "-update", "1"])
        }
        let images = try Dataset.read(
            Dataset.Source(path: media.path("set")), workers: 1,
            cutting: .faces(models: .standard(), settings: Settings(), streams: 1)
        ).images
        #expect(images.map(\.name) == ["happy/alone.png", "happy/beside.png"])
        let differences = zip(images[0].pixels, images[1].pixels).map { abs(Int($0) - Int($1)) }
        #expect(differences.reduce(0, +) < 4 * differences.count)
    }
}
