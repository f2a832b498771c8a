import AttuneCore
import AttuneVideo
import SystemPackage
import TestSupport
import Testing

@testable import AttuneEngagement

/// From sound that ffmpeg makes to the share of each minute in which somebody speaks.
@Suite struct HeardSpeechTests {
    struct Sound: CustomTestStringConvertible, Sendable {
        let name: String
        /// Of two minutes and a half, one channel, in seconds `t`.
        let expression: String
        var rate = 16_000
        var channels = 1
        let encoding: [String]
        /// Of each minute, 0…1.
        let shares: [Double]
        var testDescription: String { name }
    }

    /// A voice: a tone whose loudness goes up and down four times a second, by 20 dB.
    private static let voice = "(0.02+0.09*(1+sin(2*PI*4*t)))*sin(2*PI*300*t)"
    private static let noise = "0.004*(random(0)-0.5)"
    /// 4 s of speech in every 10, in the second minute 8, in the rest none.
    private static let lesson =
        "if(lt(mod(t,10),if(lt(t,60),4,if(lt(t,120),8,0))),\(voice),0)"

    static let sounds = [
        Sound(name: "silence.mkv", expression: "0", encoding: ["-c:a", "flac"], shares: [0, 0, 0]),
        Sound(name: "tone.mp4", expression: "0.2*sin(2*PI*440*t)", encoding: ["-c:a", "aac"], shares: [0, 0, 0]),
        Sound(
            name: "hum.mkv", expression: "0.05*sin(2*PI*50*t)+\(noise)", encoding: ["-c:a", "flac"], shares: [0, 0, 0]),
        Sound(
            name: "noise.mkv", expression: "0.1*(random(0)-0.5)", encoding: ["-c:a", "pcm_s16le"], shares: [0, 0, 0]),
        Sound(name: "lesson.mp4", expression: lesson, rate: 48_000, encoding: ["-c:a", "aac"], shares: [0.4, 0.8, 0]),
        Sound(
            name: "noisy.mp4", expression: "\(lesson)+\(noise)", rate: 8_000, encoding: ["-c:a", "aac"],
            shares: [0.4, 0.8, 0]),
        Sound(
            name: "noisy.webm", expression: "\(lesson)+\(noise)", rate: 48_000,
            encoding: ["-c:v", "libvpx", "-c:a", "libopus"], shares: [0.4, 0.8, 0]),
        Sound(
            name: "stereo.mkv", expression: "\(lesson)+\(noise)", channels: 2, encoding: ["-c:a", "pcm_s16le"],
            shares: [0.4, 0.8, 0]),
        Sound(
            name: "surround.mkv", expression: "\(lesson)+\(noise)", channels: 6, encoding: ["-c:a", "flac"],
            shares: [0.4, 0.8, 0]),
        Sound(
            name: "offset.ts", expression: "\(lesson)+\(noise)", rate: 44_100,
            encoding: ["-c:a", "aac", "-output_ts_offset", "33"], shares: [0.4, 0.8, 0]),
    ]

    @Test(arguments: sounds) func shareOfEachMinute(_ sound: Sound) throws {
        let media = try MediaFactory()
        let channels = Array(repeating: sound.expression, count: sound.channels).joined(separator: "|")
        let path = try media.make(
            sound.name,
            MediaFactory.testPicture(size: "32x32", rate: "1", seconds: 150) + [
                "-f", "lavfi", "-i", "aevalsrc='\(channels)':s=\(sound.rate):d=150", "-c:v", "mpeg4",
            ] + sound.encoding)
        let levels = try #require(
            try SoundReader.levels(of: FilePath(path), before: .seconds(150), isCancelled: { false }))
        let minutes = [0, 60, 120].map { TimeRange(start: .seconds($0), end: .seconds(min(150, $0 + 60))) }
        let shares = SpeechActivity(levels).shares(of: minutes).map { $0 ?? -1 }
        for (share, made) in zip(shares, sound.shares) {
            #expect(abs(share - made) <= 0.02, "\(shares)")
        }
    }
}
