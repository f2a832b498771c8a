import AttuneCore
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneVideo

/// The levels of sound that ffmpeg makes, held against what ffmpeg measures of it.
@Suite struct SoundReaderTests {
    private let media: MediaFactory

    init() throws {
        media = try MediaFactory()
    }

    /// Three seconds of a tone of −13 dBFS, three of a much softer noise, and so on.
    private static let bursts = "if(lt(mod(t,6),3),0.3*sin(2*PI*440*t),0.002*(random(0)-0.5))"

    /// A small moving picture of 12 s with these bursts beside it.
    private func make(
        _ name: String, rate: Int = 48_000, channels: Int = 1, _ encoding: [String], seconds: Int = 12
    ) throws -> FilePath {
        let sound = Array(repeating: SoundReaderTests.bursts, count: channels).joined(separator: "|")
        return FilePath(
            try media.make(
                name,
                MediaFactory.testPicture(size: "64x48", rate: "5", seconds: Double(seconds)) + [
                    "-f", "lavfi", "-i", "aevalsrc='\(sound)':s=\(rate):d=\(seconds)", "-c:v", "mpeg4",
                ] + encoding))
    }

    private func levels(of path: FilePath, before limit: MediaTime = .seconds(3_600)) throws -> [Int8]? {
        try SoundReader.levels(of: path, before: limit, isCancelled: { false })?.decibels
    }

    /// What ffmpeg's astats says of every 0.1 s of the sound, mixed to one channel.
    private func measuredByFFmpeg(_ path: FilePath, rate: Int) throws -> [Double] {
        let filter =
            "pan=mono|c0=c0,asetnsamples=n=\(rate / 10),astats=metadata=1:reset=1,"
            + "ametadata=print:key=lavfi.astats.Overall.RMS_level:file=-"
        let text = String(
            decoding: try MediaFactory.ffmpeg(["-i", path.string, "-vn", "-af", filter, "-f", "null", "-"]),
            as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            line.hasPrefix("lavfi.astats") ? line.split(separator: "=").last.flatMap { Double($0) } : nil
        }
    }

    struct Sound: CustomTestStringConvertible, Sendable {
        let name: String
        let rate: Int
        let channels: Int
        let encoding: [String]
        var testDescription: String { name }
    }

    static let sounds = [
        Sound(name: "aac.mp4", rate: 48_000, channels: 1, encoding: ["-c:a", "aac"]),
        Sound(name: "aac-stereo.mp4", rate: 44_100, channels: 2, encoding: ["-c:a", "aac"]),
        Sound(name: "aac-8k.mp4", rate: 8_000, channels: 1, encoding: ["-c:a", "aac"]),
        Sound(name: "opus.webm", rate: 48_000, channels: 2, encoding: ["-c:v", "libvpx", "-c:a", "libopus"]),
        Sound(name: "flac.mkv", rate: 32_000, channels: 1, encoding: ["-c:a", "flac"]),
        Sound(name: "flac-24.mkv", rate: 16_000, channels: 1, encoding: ["-c:a", "flac", "-sample_fmt", "s32"]),
        Sound(name: "mp3.avi", rate: 22_050, channels: 1, encoding: ["-c:a", "libmp3lame"]),
        Sound(name: "u8.avi", rate: 8_000, channels: 1, encoding: ["-c:a", "pcm_u8"]),
        Sound(name: "s16.mkv", rate: 16_000, channels: 6, encoding: ["-c:a", "pcm_s16le"]),
        Sound(name: "s24.mov", rate: 16_000, channels: 2, encoding: ["-c:a", "pcm_s24le"]),
        Sound(name: "s32.mkv", rate: 16_000, channels: 1, encoding: ["-c:a", "pcm_s32le"]),
        Sound(name: "float.mkv", rate: 16_000, channels: 2, encoding: ["-c:a", "pcm_f32le"]),
        Sound(name: "stream.ts", rate: 48_000, channels: 2, encoding: ["-c:a", "aac", "-output_ts_offset", "20"]),
    ]

    /// Every level is ffmpeg's own, to 1 dB, but where a burst begins or ends within it; those that are made of noise
    /// may differ more, because codecs spend nothing on it.
    @Test(arguments: sounds) func asFFmpegMeasures(_ sound: Sound) throws {
        let path = try make(sound.name, rate: sound.rate, channels: sound.channels, sound.encoding)
        let found = try #require(try levels(of: path))
        let expected = try measuredByFFmpeg(path, rate: sound.rate)
        #expect(abs(found.count - 120) <= 2)
        for (index, (level, measured)) in zip(found, expected).enumerated() where index % 30 > 1 && index % 30 < 28 {
            if index % 60 < 30 {
                #expect(abs(Double(level) - measured) <= 1, "at \(index)")
                #expect(abs(level + 13) <= 1, "at \(index)")
            } else {
                #expect(level < -50, "at \(index)")
            }
        }
    }

    /// Zero is where the container begins, whichever stream does.
    @Test(arguments: ["late.mkv", "late.mp4"]) func soundThatBeginsLater(_ name: String) throws {
        let path = FilePath(
            try media.make(
                name,
                MediaFactory.testPicture(size: "64x48", rate: "5", seconds: 10) + [
                    "-itsoffset", "4", "-f", "lavfi", "-i", "aevalsrc='0.3*sin(2*PI*440*t)':s=48000:d=4",
                    "-c:v", "mpeg4", "-c:a", "aac", "-output_ts_offset", "3.7",
                ]))
        let found = try #require(try levels(of: path))
        #expect(found[0..<39].allSatisfy { $0 < -60 })
        #expect(found[41..<79].allSatisfy { abs($0 + 13) <= 1 })
        #expect(abs(found.count - 80) <= 1)
    }

    @Test func nothingIsReadBehindTheLimit() throws {
        let path = try make("limit.mp4", ["-c:a", "aac"])
        let whole = try #require(try levels(of: path))
        #expect(try levels(of: path, before: .seconds(5)) == Array(whole[..<50]))
    }

    @Test func noSoundIsKnown() throws {
        let silent = FilePath(
            try media.make(
                "silent.mp4", MediaFactory.testPicture(size: "64x48", rate: "5", seconds: 2) + ["-c:v", "mpeg4"]))
        #expect(try levels(of: silent) == nil)
        let refused = try make("refused.mkv", ["-c:a", "truehd", "-strict", "-2"], seconds: 2)
        #expect(try levels(of: refused) == nil)
    }

    /// Bytes that are wrong cost what they stood for; a time stamp among them may send a packet elsewhere.
    @Test func damagedSound() throws {
        let path = try make("damaged.mkv", ["-c:a", "aac"])
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path.string))
        let whole = try #require(try levels(of: path))
        for index in stride(from: bytes.count / 3, to: bytes.count / 2, by: 211) { bytes[index] ^= 0x5A }
        let damaged = FilePath(try media.write("damaged-bytes.mkv", bytes))
        let found = try #require(try levels(of: damaged, before: .seconds(12)))
        #expect(Array(found[..<20]) == Array(whole[..<20]))
        #expect(found.count <= 120)
        let cut = FilePath(try media.write("cut.mkv", bytes.prefix(bytes.count / 4)))
        #expect(try levels(of: cut)?.prefix(10) == whole.prefix(10))
    }

    @Test func canBeCancelled() throws {
        let path = try make("cancelled.mp4", ["-c:a", "aac"], seconds: 3)
        var asked = 0
        #expect(throws: CancellationError.self) {
            try SoundReader.levels(of: path, before: .seconds(60)) {
                asked += 1
                return asked > 5
            }
        }
        #expect(asked == 6)
    }

    @Test func aFileThatIsNotThere() {
        #expect(throws: VideoError.self) { try levels(of: "/nowhere/lecture.mp4") }
    }
}
