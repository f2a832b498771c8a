import AttuneCore
import AttuneVideo

/// What a container holds, in lines for a person.
struct InspectionText {
    private var rows: [(label: String, value: String)] = []

    init(_ info: RecordingInfo) {
        add("file", info.path.string)
        add("container", info.containerName)
        add("size", "\(info.fileSizeBytes) bytes")
        add("duration", info.durationFromHeader?.description ?? "not known")
        if let start = info.startTimeFromHeader, start != .zero { add("starts at", start.description) }
        addVideo(info.video)
        for audio in info.audio {
            add("audio", "\(audio.codecName), \(audio.sampleRateHertz) Hz, \(audio.channelCount) channels")
        }
        if info.subtitleStreamCount > 0 { add("subtitles", "\(info.subtitleStreamCount) streams") }
    }

    /// Lines of a label and a value, the values one below the other.
    var text: String {
        let width = rows.map(\.label.count).max() ?? 0
        return rows.map { row in
            row.label + String(repeating: " ", count: width - row.label.count + 2) + row.value
        }
        .joined(separator: "\n")
    }

    private mutating func addVideo(_ video: VideoStreamInfo) {
        let profile = video.profileName.map { " (\($0))" } ?? ""
        add("video", "\(video.codecName)\(profile)")
        add("picture", text(video.displaySize))
        if video.displaySize != video.codedSize {
            add("stored as", "\(text(video.codedSize)), pixels \(video.sampleAspectRatio) wide")
        }
        if video.rotationDegreesClockwise != 0 {
            add("turned by", "\(video.rotationDegreesClockwise) degrees clockwise")
        }
        if video.isMirrored { add("mirrored", "left to right") }
        let depth = video.bitsPerComponent.map { ", \($0) bits a component" } ?? ""
        add("pixel format", (video.pixelFormatName ?? "not known") + depth)
        add("colour", "range \(video.colorRange), matrix \(video.colorSpace)")
        add("frame rate", video.averageFrameRate.map { "\($0) on average" } ?? "not known")
        add("time base", video.timeBase.description)
        if let count = video.frameCountFromHeader { add("frames", "\(count) by the header") }
    }

    private func text(_ size: PixelSize) -> String { "\(size.width)x\(size.height)" }

    private mutating func add(_ label: String, _ value: String) {
        rows.append((label, value))
    }
}
