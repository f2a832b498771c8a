import AttuneCore
import AttuneText
import AttuneVideo
import Foundation

/// `attune inspect --json`: what a container holds, with documented names
/// (`Documentation/Schemas/inspection.schema.json`).
struct InspectionRecord: Encodable {
    /// Counts up with every change that an older reader would misread.
    static let schemaVersion = 1

    private let schemaVersion = InspectionRecord.schemaVersion
    private let name: String
    private let sizeBytes: Int64
    private let container: String
    private let durationS: Double?
    private let startS: Double?
    private let bitsPerSecond: Int64?
    private let creationTime: String?
    private let video: Video
    private let audio: [Audio]
    private let subtitleStreams: Int

    private struct Video: Encodable {
        let stream: Int
        let codec: String
        let profile: String?
        let size: PixelSize
        let storedSize: PixelSize
        let rotationDegrees: Int
        let mirrored: Bool
        let pixelAspect: Fraction
        let pixelFormat: String?
        let bitsPerComponent: Int?
        let colorRange: String
        let colorSpace: String
        let framesPerSecond: Fraction?
        let timeBaseS: Fraction
        let frames: Int?
        let durationS: Double?
        let bitsPerSecond: Int64?
    }

    private struct Audio: Encodable {
        let stream: Int
        let codec: String
        let sampleRateHertz: Int
        let channels: Int
    }

    /// As containers store it; a quotient would be rounded.
    private struct Fraction: Encodable {
        let numerator: Int
        let denominator: Int

        init(_ value: Rational) {
            (numerator, denominator) = (value.numerator, value.denominator)
        }
    }

    init(_ info: RecordingInfo) {
        // As in all other outputs, of the recording's place the file's name alone.
        name = info.path.lastComponent?.string ?? ""
        sizeBytes = info.fileSizeBytes
        container = info.containerName
        durationS = info.durationFromHeader?.seconds
        startS = info.startTimeFromHeader?.seconds
        bitsPerSecond = info.bitsPerSecond
        creationTime = info.creationTimeFromHeader
        let video = info.video
        self.video = Video(
            stream: video.streamIndex, codec: video.codecName, profile: video.profileName, size: video.displaySize,
            storedSize: video.codedSize, rotationDegrees: video.rotationDegreesClockwise, mirrored: video.isMirrored,
            pixelAspect: Fraction(video.sampleAspectRatio), pixelFormat: video.pixelFormatName,
            bitsPerComponent: video.bitsPerComponent, colorRange: video.colorRange, colorSpace: video.colorSpace,
            framesPerSecond: video.averageFrameRate.map(Fraction.init), timeBaseS: Fraction(video.timeBase),
            frames: video.frameCountFromHeader, durationS: video.durationFromHeader?.seconds,
            bitsPerSecond: video.bitsPerSecond)
        audio = info.audio.map {
            Audio(
                stream: $0.streamIndex, codec: $0.codecName, sampleRateHertz: $0.sampleRateHertz,
                channels: $0.channelCount)
        }
        subtitleStreams = info.subtitleStreamCount
    }

    /// Keys in snake_case; without a line feed at the end. A key whose value is not known is absent.
    func json() throws -> String {
        String(try JSONText.encode(self, keys: .snakeCase).dropLast())
    }
}
