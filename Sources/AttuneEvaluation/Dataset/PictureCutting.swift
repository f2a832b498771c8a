import AttuneCore
import AttuneFaces
import AttuneInference
import AttuneText
import AttuneVideo
import Synchronization

/// How a picture that is no crop of a face becomes one.
public struct PictureCutting: Sendable {
    public enum Way: String, Sendable, Encodable {
        /// The largest face is found, aligned and cut out as a recording's faces are.
        case faces
        /// The whole picture is the crop, scaled.
        case whole
    }

    public let way: Way
    /// The crop of the picture at a path, `LabelledImage.side` squared; nil where it shows no face.
    let crop: @Sendable (String) throws -> [UInt8]?

    /// The whole picture, scaled to the crop's size whatever its shape.
    public static let whole = PictureCutting(way: .whole) { path in
        let side = LabelledImage.side
        return try GreyPicture(fileAt: path).scaled(to: PixelSize(width: side, height: side)).bytes
    }

    /// The largest face, by the models of an analysis, which are loaded with the first picture that needs them.
    ///
    /// - Parameters:
    ///   - models: where cards and weights are looked for.
    ///   - settings: those of an analysis.
    ///   - streams: how many pictures may be cut at once.
    public static func faces(models: ModelLibrary, settings: Settings, streams: Int) -> PictureCutting {
        // Each picture is looked at as a whole: there is nothing to follow.
        var ofEachPicture = settings
        ofEachPicture.exact = true
        let loaded = LoadedAnalyzer(models: models, settings: ofEachPicture, streams: streams)
        return PictureCutting(way: .faces) { path in
            let analyzer = try loaded.analyzer()
            let still = try StillPicture(fileAt: path) { FaceAnalyzer.detectorSize(for: $0, settings: settings) }
            return try analyzer.largestFaceCrop(
                in: SampledFrame(
                    index: 0, time: .zero, frameTime: .zero, picture: still.picture, reduced: still.reduced))
        }
    }
}

/// What became of a data set's pictures on their way to crops.
public struct PictureCounts: Equatable, Sendable, Encodable {
    /// Pictures that are crops already, taken as they are.
    public var asTheyAre = 0
    /// Pictures that were cut, and how; nil where none had to be.
    public var cut = 0
    public var way: PictureCutting.Way?
    /// Names of pictures in which no face was found, relative to the data set; they are measured nowhere.
    public var withoutFace: [String] = []
    /// How many those are of each label; `evaluation.json` tells it of each class.
    public var withoutFaceByClass = ExpressionValues(repeating: 0)

    private enum CodingKeys: CodingKey {
        case asTheyAre, cut, way, withoutFace
    }

    public init() {}

    /// In words, for who reads along; nil where all pictures are taken as they are.
    public var sentence: String? {
        guard let way else { return nil }
        let taken = asTheyAre == 0 ? "" : ", \(asTheyAre) taken as they are"
        return switch way {
        case .whole: "\(PlainWords.count(cut, "picture")) taken whole and scaled\(taken)"
        case .faces:
            "\(PlainWords.count(cut, "picture")) cut to the largest face, as in recordings\(taken); "
                + "\(withoutFace.count) without a face, which are left out"
        }
    }
}

/// An analyzer that is made when it is first asked for.
private final class LoadedAnalyzer: Sendable {
    private let models: ModelLibrary
    private let settings: Settings
    private let streams: Int
    private let kept = Mutex<FaceAnalyzer?>(nil)

    init(models: ModelLibrary, settings: Settings, streams: Int) {
        self.models = models
        self.settings = settings
        self.streams = streams
    }

    func analyzer() throws -> FaceAnalyzer {
        try kept.withLock { kept in
            if let kept { return kept }
            let made = try FaceAnalyzer(models: models, settings: settings, streams: streams)
            kept = made
            return made
        }
    }
}
