import AttuneCore
import CFFmpeg
import Foundation
import SystemPackage

/// Reads what a container says about itself, and makes sure that its video can be decoded.
public enum RecordingProbe {
    /// The facts of the recording at `path`; throws `VideoError` for what cannot be analysed, also where not one frame
    /// of the video can be decoded.
    public static func inspect(_ path: FilePath) throws(VideoError) -> RecordingInfo {
        try inspect(RecordingFile(opening: path))
    }

    /// The same of a recording that is open.
    package static func inspect(_ file: RecordingFile) throws(VideoError) -> RecordingInfo {
        let reader = try PacketReader(file)
        try requireFrame(reader)
        let info = info(reader.demuxer)
        try file.check(info.video.displaySize)
        return info
    }

    /// Decodes up to the first frame.
    private static func requireFrame(_ reader: PacketReader) throws(VideoError) {
        let decoder = try VideoDecoder(reader.demuxer)
        while true {
            let packet = try reader.next()
            if packet?.isCorrupt == true { continue }
            _ = try decoder.send(packet)
            if try decoder.receive() == .frame { return }
            guard packet != nil else {
                throw VideoError(.noFrames, path: reader.path, libraryMessage: FFmpegLog.lastLine)
            }
        }
    }

    private static func info(_ demuxer: borrowing Demuxer) -> RecordingInfo {
        let format = demuxer.format.pointee
        var audio: [AudioStreamInfo] = []
        var subtitles = 0
        for index in 0..<Int(format.nb_streams) {
            guard let parameters = format.streams[index]?.pointee.codecpar?.pointee else { continue }
            if parameters.codec_type == AVMEDIA_TYPE_SUBTITLE { subtitles += 1 }
            if parameters.codec_type == AVMEDIA_TYPE_AUDIO {
                audio.append(
                    AudioStreamInfo(
                        streamIndex: index, codecName: name(of: parameters.codec_id),
                        sampleRateHertz: Int(parameters.sample_rate),
                        channelCount: Int(parameters.ch_layout.nb_channels)))
            }
        }
        // FFmpeg's last resort, size over bit rate, says nothing about a file that was cut off.
        let isGuess = format.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE
        return RecordingInfo(
            path: demuxer.path,
            containerName: demuxer.formatNames.joined(separator: ","),
            fileSizeBytes: format.pb.map { max(0, avio_size($0)) } ?? 0,
            durationFromHeader: isGuess ? nil : duration(demuxer),
            startTimeFromHeader: microseconds(format.start_time),
            bitsPerSecond: positive(format.bit_rate),
            creationTimeFromHeader: creationTime(format.metadata),
            video: video(demuxer),
            audio: audio,
            subtitleStreamCount: subtitles)
    }

    /// Matroska's header says when its last frame ends, on the clock that need not begin at zero; that of some writers
    /// says how long it lasts, which is then less than where it begins.
    private static func duration(_ demuxer: borrowing Demuxer) -> MediaTime? {
        let format = demuxer.format.pointee
        guard let duration = microseconds(format.duration) else { return nil }
        guard demuxer.formatNames.contains("matroska"), let start = microseconds(format.start_time),
            start > .zero, start < duration
        else { return duration }
        return duration - start
    }

    /// To the second, in UTC, which is how FFmpeg gives it for every container.
    private static func creationTime(_ metadata: OpaquePointer?) -> String? {
        guard let entry = av_dict_get(metadata, "creation_time", nil, 0), let value = text(entry.pointee.value),
            let match = value.wholeMatch(of: /([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\.[0-9]+)?Z/)
        else { return nil }
        return "\(match.1)Z"
    }

    private static func video(_ demuxer: borrowing Demuxer) -> VideoStreamInfo {
        let stream = demuxer.stream.pointee
        let parameters = stream.codecpar.pointee
        let pixelFormat = AVPixelFormat(rawValue: parameters.format)
        let aspect = av_guess_sample_aspect_ratio(demuxer.format, demuxer.stream, nil)
        let coded = PixelSize(width: Int(parameters.width), height: Int(parameters.height))
        let square = DisplayGeometry.squareSize(
            coded: coded, aspectNumerator: Int(aspect.num), aspectDenominator: Int(aspect.den))
        let orientation = demuxer.orientation
        let clock = demuxer.clock
        return VideoStreamInfo(
            streamIndex: demuxer.streamIndex,
            codecName: name(of: parameters.codec_id),
            profileName: text(avcodec_profile_name(parameters.codec_id, parameters.profile)),
            codedSize: coded,
            displaySize: orientation.applied(to: square),
            rotationDegreesClockwise: orientation.rotationDegreesClockwise,
            isMirrored: orientation.isMirrored,
            sampleAspectRatio: rational(aspect) ?? Rational(numerator: 1, denominator: 1),
            pixelFormatName: text(av_get_pix_fmt_name(pixelFormat)),
            bitsPerComponent: av_pix_fmt_desc_get(pixelFormat).map { Int($0.pointee.comp.0.depth) },
            colorRange: text(av_color_range_name(parameters.color_range)) ?? "unknown",
            colorSpace: text(av_color_space_name(parameters.color_space)) ?? "unknown",
            averageFrameRate: rational(stream.avg_frame_rate),
            timeBase: Rational(numerator: Int(stream.time_base.num), denominator: Int(stream.time_base.den)),
            frameCountFromHeader: positive(stream.nb_frames).map { Int($0) },
            durationFromHeader: positive(stream.duration).map { clock.duration(ofTicks: $0) },
            bitsPerSecond: positive(parameters.bit_rate))
    }

    private static func name(of codec: AVCodecID) -> String { String(cString: avcodec_get_name(codec)) }

    private static func text(_ name: UnsafePointer<CChar>?) -> String? { name.map { String(cString: $0) } }

    private static func rational(_ value: AVRational) -> Rational? {
        guard value.num > 0, value.den > 0 else { return nil }
        return Rational(numerator: Int(value.num), denominator: Int(value.den))
    }

    private static func positive(_ value: Int64) -> Int64? { value > 0 ? value : nil }

    private static func microseconds(_ value: Int64) -> MediaTime? {
        value == attune_no_pts ? nil : StreamClock.time(microseconds: value)
    }
}
