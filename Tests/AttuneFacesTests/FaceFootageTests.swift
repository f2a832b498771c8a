import AttuneCore
import AttuneInference
import Foundation
import TestSupport
import Testing

@testable import AttuneFaces

/// What is measured of faces in footage, against what anybody can see there or what was done to the picture.
@Suite(
    .enabled(
        if: Requirement.isMet(".deps/models/centerface.onnx")
            && Requirement.isMet(".deps/footage/WolfgangLanger_Pexels.mp4")))
struct FaceFootageTests {
    private static let size = PixelSize(width: 600, height: 800)
    private let media: MediaFactory
    private let analyzer: FaceAnalyzer

    init() throws {
        media = try MediaFactory()
        let models = ModelLibrary(folders: [
            Requirement.packageRoot.appendingPathComponent("Models").path,
            Requirement.dependencies.appendingPathComponent("models").path,
        ])
        analyzer = try FaceAnalyzer(models: models, settings: Settings(), streams: 1)
    }

    /// The largest face in a picture to which ffmpeg did something.
    private func face(
        _ name: String, at seconds: Double? = nil, size: PixelSize = size, _ filter: String = "null"
    ) throws -> FaceObservation {
        let seek = seconds.map { ["-ss", "\($0)"] } ?? []
        let scale = "scale=\(size.width):\(size.height):flags=area"
        let path = try media.make(
            "picture.png", seek + ["-i", PictureLoader.footage(name), "-vf", "\(scale),\(filter)", "-frames:v", "1"])
        let reduced = FaceAnalyzer.detectorSize(for: size, settings: Settings())
        func picture(_ size: PixelSize) throws -> PixelBuffer {
            PixelBuffer(
                width: size.width, height: size.height,
                bytes: try PictureLoader.yuv420(path, width: size.width, height: size.height))
        }
        let faces = try analyzer.analyze(
            SampledFrame(
                index: 0, time: .zero, frameTime: .zero, picture: try picture(size), reduced: try picture(reduced)))
        return try #require(faces.max { $0.box.width < $1.box.width })
    }

    @Test(arguments: ["obama.jpg", "biden.jpg", "obama2.jpg"])
    func aMirrorFlipsYawAndRollAndKeepsPitch(name: String) throws {
        let pose = try #require(try face(name).headPose)
        let mirrored = try #require(try face(name, "hflip").headPose)
        #expect(abs(mirrored.yaw + pose.yaw) < 5, "\(pose) \(mirrored)")
        #expect(abs(mirrored.roll + pose.roll) < 5, "\(pose) \(mirrored)")
        #expect(abs(mirrored.pitch - pose.pitch) < 5, "\(pose) \(mirrored)")
    }

    /// ffmpeg turns clockwise, as roll does; where the face looks turns with the picture.
    @Test(arguments: [("obama.jpg", 15.0), ("obama.jpg", -15), ("biden.jpg", 15), ("biden.jpg", 30)])
    func aTurnedPictureAddsItsAngleToRoll(name: String, degrees: Double) throws {
        let pose = try #require(try face(name).headPose)
        let turned = try #require(try face(name, "rotate=\(degrees)*PI/180:fillcolor=gray").headPose)
        #expect(abs(turned.roll - pose.roll - Float(degrees)) < 3, "\(pose) \(turned)")
        let expected = FaceFootageTests.turned(pose, clockwise: Float(degrees))
        #expect(abs(turned.yaw - expected.yaw) < 5, "\(pose) \(turned) \(expected)")
        #expect(abs(turned.pitch - expected.pitch) < 5, "\(pose) \(turned) \(expected)")
    }

    /// The pose of a head in a picture that was turned, from that in the picture as it was.
    private static func turned(_ pose: HeadPose, clockwise degrees: Float) -> HeadPose {
        func radians(_ degrees: Float) -> Float { degrees * .pi / 180 }
        // As the mesh draws it: the calibration's offset does not turn with the picture.
        let yaw = radians(pose.yaw / HeadPose.yawFactor)
        let pitch = radians((pose.pitch - HeadPose.pitchOffset) / HeadPose.pitchFactor)
        let (right, up, near) = (sin(yaw) * cos(pitch), sin(pitch), cos(yaw) * cos(pitch))
        let (cosine, sine) = (cos(radians(degrees)), sin(radians(degrees)))
        let (turnedRight, turnedUp) = (right * cosine + up * sine, up * cosine - right * sine)
        return HeadPose(
            yaw: atan2(turnedRight, near) * 180 / .pi, pitch: asin(turnedUp) * 180 / .pi, roll: pose.roll + degrees
        ).calibrated
    }

    /// Times at which the woman's eyes are closed or open, read off the frames by eye. At 17.67, 18.33 and 18.67 s she
    /// laughs.
    @Test(arguments: [640, 320, 160])
    func closedEyesAreToldFromOpenOnes(width: Int) throws {
        func ratio(_ seconds: Double) throws -> Float {
            let size = PixelSize(width: width, height: width * 9 / 16)
            return try #require(try face("WolfgangLanger_Pexels.mp4", at: seconds, size: size).eyeAspectRatio)
        }
        let closed = [1.0, 2, 3, 18.333, 18.667]
        let open = [7.0, 8, 10, 11, 13, 14, 15, 17]
        let limit = Float(Settings().eyesClosedBelow)
        for (seconds, isClosed) in closed.map({ ($0, true) }) + open.map({ ($0, false) }) {
            let ratio = try ratio(seconds)
            #expect((ratio < limit) == isClosed, "\(ratio) at \(seconds) s")
        }
    }

    @Test(arguments: ["obama.jpg", "biden.jpg"])
    func aBlurTakesSharpness(name: String) throws {
        let sharp = try face(name)
        // 18 pixels of the crop between the eyes: a deviation in pixels of the crop.
        let unit = (sharp.landmarks.rightEye.x - sharp.landmarks.leftEye.x) / 18
        let values = try [0, 1, 2, 3].map { deviation in
            try #require(
                try face(name, deviation == 0 ? "null" : "gblur=sigma=\(Float(deviation) * unit):steps=3").sharpness)
        }
        #expect(values[0] > 0.6 && values[3] < 0.4, "\(values)")
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 }, "\(values)")
    }

    /// The same face at half, a quarter and an eighth of the size is about as sharp where it is classified.
    @Test func sizeMattersLittle() throws {
        let widths = try [800, 400, 200].map { height in
            try #require(try face("obama.jpg", size: PixelSize(width: height * 3 / 4, height: height)).sharpness)
        }
        #expect(widths.allSatisfy { abs($0 - widths[0]) < 0.12 }, "\(widths)")
    }
}
