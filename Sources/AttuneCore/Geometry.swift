/// A position in a picture, in pixels from the top left corner of the upright picture.
public struct Point: Hashable, Sendable, Codable {
    public var x: Float
    public var y: Float

    public init(x: Float, y: Float) {
        self.x = x
        self.y = y
    }
}

/// The width and height of a picture in pixels.
public struct PixelSize: Hashable, Sendable, Codable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle in pixels of the upright source picture.
public struct BoundingBox: Hashable, Sendable, Codable {
    public var x: Float
    public var y: Float
    public var width: Float
    public var height: Float

    public init(x: Float, y: Float, width: Float, height: Float) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Float { x + width }
    public var maxY: Float { y + height }
    public var center: Point { Point(x: x + width / 2, y: y + height / 2) }
    public var area: Float { max(0, width) * max(0, height) }

    /// Whether the point lies in the rectangle; its right and lower edges belong to it no longer.
    public func contains(_ point: Point) -> Bool {
        x <= point.x && point.x < maxX && y <= point.y && point.y < maxY
    }

    /// The smallest rectangle that holds both.
    public func union(_ other: BoundingBox) -> BoundingBox {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return BoundingBox(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    /// The shared area over the joint area, 0…1; 0 where the joint area is empty.
    public func intersectionOverUnion(_ other: BoundingBox) -> Float {
        let sharedWidth = min(maxX, other.maxX) - max(x, other.x)
        let sharedHeight = min(maxY, other.maxY) - max(y, other.y)
        guard sharedWidth > 0, sharedHeight > 0 else { return 0 }
        let shared = sharedWidth * sharedHeight
        return shared / (area + other.area - shared)
    }

    /// The box at the same place of a picture of another size, as when a recording changes its size in the middle.
    ///
    /// A size of nothing counts as one pixel.
    public func scaled(from: PixelSize, to: PixelSize) -> BoundingBox {
        guard from != to else { return self }
        return scaled(
            across: Float(to.width) / Float(max(1, from.width)), down: Float(to.height) / Float(max(1, from.height)))
    }

    /// The box at the same place of another rectangle, as when the tile that it lies in is put elsewhere.
    ///
    /// - Precondition: `from` is wider and higher than nothing.
    public func moved(from: BoundingBox, to: BoundingBox) -> BoundingBox {
        var box = BoundingBox(x: x - from.x, y: y - from.y, width: width, height: height)
            .scaled(across: to.width / from.width, down: to.height / from.height)
        box.x += to.x
        box.y += to.y
        return box
    }

    private func scaled(across: Float, down: Float) -> BoundingBox {
        BoundingBox(x: x * across, y: y * down, width: width * across, height: height * down)
    }
}

/// Five landmarks of a face in pixels of the upright source picture.
///
/// Left and right are the viewer's: `leftEye` is the eye with the smaller x in an upright frontal face.
public struct FaceLandmarks: Hashable, Sendable, Codable {
    public var leftEye: Point
    public var rightEye: Point
    public var nose: Point
    public var leftMouth: Point
    public var rightMouth: Point

    public init(leftEye: Point, rightEye: Point, nose: Point, leftMouth: Point, rightMouth: Point) {
        self.leftEye = leftEye
        self.rightEye = rightEye
        self.nose = nose
        self.leftMouth = leftMouth
        self.rightMouth = rightMouth
    }

    /// The five in the order of the initialiser.
    public var points: [Point] { [leftEye, rightEye, nose, leftMouth, rightMouth] }
}

/// Where a face is turned, in degrees, seen along the line from the camera to the face; all zero for a level head that
/// faces the camera. Level is the Frankfurt plane: the ear's opening as high as the lower rim of the eye socket.
///
/// - `yaw`: positive when the face turns to the viewer's right.
/// - `pitch`: positive when the face looks up.
/// - `roll`: positive when the head tips clockwise as the viewer sees it.
public struct HeadPose: Hashable, Sendable, Codable {
    public var yaw: Float
    public var pitch: Float
    public var roll: Float

    public init(yaw: Float, pitch: Float, roll: Float) {
        self.yaw = yaw
        self.pitch = pitch
        self.roll = roll
    }

    /// The highest pitch of a head that is bent down, in degrees.
    ///
    /// The lower edge of a laptop's screen lies 20° below its camera, and a head follows the eyes about half the way; from
    /// there it is more than twice `pitchError`. A head bent over a
    /// desk is at −30° and lower.
    public static let lookingDownPitch: Float = -20
    /// By how much the pitch of a single person's head is read wrongly, in degrees, up or down: two thirds of portraits
    /// and drawn heads of known angles lie within it (Documentation/Faces.md).
    public static let pitchError: Float = 4

    /// Whether the head is bent down further than for reading the screen that the camera stands on.
    ///
    /// An absolute measure, unlike the facing factor, and one of the head alone: it says neither where the eyes look nor
    /// what is done there.
    public var isLookingDown: Bool { pitch <= HeadPose.lookingDownPitch }
}
