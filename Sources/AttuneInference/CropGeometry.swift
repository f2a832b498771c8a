import AttuneCore

/// Where five landmarks lie in the square crop that a model was trained on.
///
/// Part of a model's contract: training and analysis read the same numbers.
public struct CropGeometry: Equatable, Sendable {
    /// Width and height of the crop in pixels.
    public var side: Int
    /// In units of the side: 0…1 from the crop's top left corner.
    public var landmarks: FaceLandmarks
    /// The images whose framing this is.
    public var measuredOn: String
    /// How many images the numbers are the median of.
    public var images: Int

    public init(side: Int, landmarks: FaceLandmarks, measuredOn: String, images: Int) {
        self.side = side
        self.landmarks = landmarks
        self.measuredOn = measuredOn
        self.images = images
    }

    /// The landmarks in pixels of the crop.
    public var template: [Point] {
        landmarks.points.map { Point(x: $0.x * Float(side), y: $0.y * Float(side)) }
    }
}

extension CropGeometry: Codable {
    private enum CodingKeys: String, CodingKey {
        case side, landmarks, images
        case measuredOn = "measured_on"
    }

    private enum LandmarkKeys: String, CodingKey {
        case leftEye, rightEye, nose, leftMouth, rightMouth
    }

    /// Encoded with each landmark as an array of x and y.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let places = try container.nestedContainer(keyedBy: LandmarkKeys.self, forKey: .landmarks)
        func point(_ key: LandmarkKeys) throws -> Point {
            let values = try places.decode([Float].self, forKey: key)
            guard values.count == 2 else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: places, debugDescription: "\(values.count) numbers where there are x and y")
            }
            return Point(x: values[0], y: values[1])
        }
        self.init(
            side: try container.decode(Int.self, forKey: .side),
            landmarks: FaceLandmarks(
                leftEye: try point(.leftEye), rightEye: try point(.rightEye), nose: try point(.nose),
                leftMouth: try point(.leftMouth), rightMouth: try point(.rightMouth)),
            measuredOn: try container.decode(String.self, forKey: .measuredOn),
            images: try container.decode(Int.self, forKey: .images))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(side, forKey: .side)
        try container.encode(measuredOn, forKey: .measuredOn)
        try container.encode(images, forKey: .images)
        var places = container.nestedContainer(keyedBy: LandmarkKeys.self, forKey: .landmarks)
        let keys: [LandmarkKeys] = [.leftEye, .rightEye, .nose, .leftMouth, .rightMouth]
        for (key, point) in zip(keys, landmarks.points) {
            try places.encode([point.x, point.y], forKey: key)
        }
    }
}
