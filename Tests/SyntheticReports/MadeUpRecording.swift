import AttuneCore
import AttuneGallery

/// The samples of a recording that never was: six people in a gallery, then beside a shared screen; one of them the
/// lecturer, one a photograph. The class laughs, turns away, and loses two. No randomness.
package enum MadeUpRecording {
    package static let minutes = 24
    package static let end = MediaTime.seconds(minutes * 60)

    /// With the interval of `samples`.
    package static var settings: Settings {
        var settings = Settings()
        settings.sampleInterval = .seconds(interval)
        settings.minimumGroup = 3
        return settings
    }

    private static let interval = 4
    private static let frame = PixelSize(width: 1_280, height: 720)

    package static let samples: [SampleObservation] = (0..<minutes * 60 / interval).map { index in
        let minute = index * interval / 60
        let tiles = minute < 12 ? gallery : besideScreen
        return SampleObservation(
            index: index, time: .seconds(index * interval), frameTime: .seconds(index * interval), frameSize: frame,
            faces: tiles.enumerated().filter { isSeen($0.offset, minute: minute) }.map { tile, box in
                face(of: tile, in: box, minute: minute, index: index)
            },
            picture: PictureObservation(
                edges: tiles.flatMap(sides) + (minute < 12 ? [] : sides(of: screen)),
                cells: cells(tiles, index: index, isCut: index == 0 || index * interval == 12 * 60)))
    }

    private static let gallery = (0..<6).map { tile in
        BoundingBox(x: Float(tile % 3) * 400 + 40, y: Float(tile / 3) * 225 + 135, width: 400, height: 225)
    }

    private static let besideScreen = (0..<6).map { tile in
        BoundingBox(x: 1_088, y: Float(tile) * 108 + 36, width: 192, height: 108)
    }

    private static let screen = BoundingBox(x: 0, y: 54, width: 1_088, height: 612)

    /// Two cameras go off from minute 18 to 21.
    private static func isSeen(_ tile: Int, minute: Int) -> Bool { !(tile < 2 && (18..<21).contains(minute)) }

    private static func face(of tile: Int, in box: BoundingBox, minute: Int, index: Int) -> FaceObservation {
        // The photograph in the last tile stands still.
        let shift = tile == 5 ? 0 : Float((index * 7 + tile * 3) % 5)
        let side = box.height * 0.5
        let place = BoundingBox(
            x: box.x + box.width / 2 - side / 2 + shift, y: box.y + box.height * 0.2, width: side, height: side * 1.2)
        let isTurned = (8..<11).contains(minute) && tile != 4
        let wander = Float((index * 11 + tile * 5) % 9 - 4)
        let point = place.center
        return FaceObservation(
            box: place, confidence: 0.9,
            landmarks: FaceLandmarks(
                leftEye: point, rightEye: point, nose: point, leftMouth: point, rightMouth: point),
            headPose: HeadPose(yaw: (isTurned ? 38 : 0) + wander, pitch: wander / 2, roll: 0),
            eyeAspectRatio: (index + tile) % 17 == 0 ? 0.05 : 0.3, probabilities: probabilities(tile, minute, index),
            sharpness: (index + tile) % 13 == 0 ? 0.2 : 0.8,
            likeness: index == 0 ? nil : FaceLikeness(face: tile, score: 0.9, margin: 0.5))
    }

    private static func probabilities(_ tile: Int, _ minute: Int, _ index: Int) -> ExpressionProbabilities {
        var values = ExpressionProbabilities(repeating: 0.05)
        let isLaughing = (4..<6).contains(minute)
        values[isLaughing ? .happy : .neutral] = 0.7 - Float((index + tile) % 4) * 0.1
        values[.sad] += Float((index + tile) % 4) * 0.1
        return values
    }

    private static func sides(of box: BoundingBox) -> [StraightEdge] {
        let (left, top, right, bottom) = (UInt16(box.x), UInt16(box.y), UInt16(box.maxX), UInt16(box.maxY))
        let vertical = [left, right].filter { $0 > 0 && $0 < UInt16(frame.width) }.map {
            StraightEdge(direction: .vertical, position: $0, start: top, end: bottom)
        }
        let horizontal = [top, bottom].filter { $0 > 0 && $0 < UInt16(frame.height) }.map {
            StraightEdge(direction: .horizontal, position: $0, start: left, end: right)
        }
        return vertical + horizontal
    }

    /// Cameras move, the photograph and the screen stand still, the rest is black.
    private static func cells(_ tiles: [BoundingBox], index: Int, isCut: Bool) -> CellGrid {
        let rows = CellGrid.rows(for: frame)
        let side = Float(frame.width) / Float(CellGrid.columns)
        var (change, contrast, isBlack) = ([UInt8](), [UInt8](), [Bool]())
        for cell in 0..<rows * CellGrid.columns {
            let center = Point(
                x: (Float(cell % CellGrid.columns) + 0.5) * side, y: (Float(cell / CellGrid.columns) + 0.5) * side)
            let tile = tiles.firstIndex { $0.contains(center) }
            let isOnScreen = tiles == besideScreen && screen.contains(center)
            let moved = tile.map { $0 < 5 ? UInt8(12 + (index * 31 + cell * 17) % 40) : UInt8((index + cell) % 3) } ?? 0
            change.append(isCut ? max(120, moved) : moved)
            contrast.append(tile != nil || isOnScreen ? UInt8(20 + cell * 13 % 60) : 2)
            isBlack.append(tile == nil && !isOnScreen)
        }
        return CellGrid(rows: rows, change: index == 0 ? nil : change, contrast: contrast, isBlack: isBlack)
    }
}
