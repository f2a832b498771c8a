import AttuneCore
import AttuneGallery
import Foundation

import AttuneReport

/// Layouts made by hand, for pages of them.
package enum SyntheticLayouts {
    package static let frame = PixelSize(width: 1_280, height: 720)

    /// A gallery of 2 rows and 3 columns with one tile missing in the last row, which is centred.
    package static let gallery = Layout(
        kind: .gallery, frameSize: frame, rows: 2, columns: 3,
        tiles: [(160, 120), (480, 120), (800, 120), (320, 300), (640, 300)].map { x, y in
            BoundingBox(x: x, y: y, width: 320, height: 180)
        })

    /// A shared screen with two tiles at its side, the upper one the lecturer's.
    package static let besideScreen = Layout(
        kind: .galleryBesideScreen, frameSize: frame, rows: 2, columns: 1,
        tiles: [0, 180].map { BoundingBox(x: 960, y: 90 + Float($0), width: 320, height: 180) },
        screen: BoundingBox(x: 0, y: 90, width: 960, height: 540), lecturerTile: 0)

    package static func face(_ x: Float, _ y: Float, _ reading: FaceReading) -> LayoutFace {
        LayoutFace(box: BoundingBox(x: x, y: y, width: 70, height: 90), reading: reading)
    }

    /// Eight by eight pixels of grey: a picture that a browser can draw.
    package static let greyJPEG = [UInt8](Data(base64Encoded: SyntheticMoments.jpeg) ?? Data())

    package static func sheet(named name: String = "Lecture 7", jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xD9]) -> LayoutSheet
    {
        LayoutSheet(
            name: name, fileName: "\(name == "Lecture 7" ? "lecture-7" : name).mp4", programVersion: "9.9.9",
            entries: [
                LayoutEntry(
                    range: TimeRange(start: .zero, end: .seconds(72)), sampleCount: 72, layout: gallery,
                    cameras: [.on, .on, .off, .still, .black], certainties: [1, 1, 1, 0.54, 1], facesMedian: 2,
                    picture: LayoutPicture(
                        time: .seconds(35), frameSize: frame, jpeg: jpeg, cameras: [.on, .on, .off, .still, .off],
                        faces: [
                            face(280, 160, FaceReading(role: .participant, tile: 0, track: 0)),
                            face(600, 160, FaceReading(role: .participant, tile: 1, track: 11)),
                            face(440, 340, FaceReading(role: .still, tile: 3)),
                        ])),
                LayoutEntry(
                    range: TimeRange(start: .seconds(72), end: .seconds(5_400)), sampleCount: 5_328,
                    layout: besideScreen, cameras: [.on, .on], certainties: [1, 1], facesMedian: 1.5,
                    picture: LayoutPicture(
                        time: .seconds(2_736), frameSize: frame, jpeg: jpeg, cameras: [.on, .on],
                        faces: [
                            face(1_080, 120, FaceReading(role: .lecturer, tile: 0, track: 12)),
                            face(400, 300, FaceReading(role: .shared)),
                        ])),
                LayoutEntry(
                    range: TimeRange(start: .seconds(5_400), end: .seconds(5_401)), sampleCount: 1,
                    layout: Layout(
                        kind: .screen, frameSize: frame, rows: 0, columns: 0, tiles: [],
                        screen: BoundingBox(x: 0, y: 0, width: 1_280, height: 720)), cameras: [], certainties: [],
                    facesMedian: nil),
            ])
    }
}
