import AttuneCore
import CFFmpeg
import Foundation
import SystemPackage

/// Reads how loud a recording is over time, in one pass over its sound on the calling thread.
///
/// Pictures are passed over, and no more of the sound is held than one packet of it.
public enum SoundReader {
    /// The levels of the best stream of sound, on the recording's clock; where the stream holds nothing it is silent.
    ///
    /// - Parameters:
    ///   - limit: what is to be heard at or after this is left out.
    ///   - isCancelled: asked before every packet.
    /// - Returns: nil where nothing is known: there is no sound, none that may be decoded, or not a frame of it can be.
    /// - Throws: `VideoError` where the file cannot be read or memory runs out, `CancellationError`.
    public static func levels(
        of path: FilePath, before limit: MediaTime, isCancelled: () -> Bool
    ) throws -> SoundLevels? {
        try levels(of: RecordingFile(opening: path), before: limit, isCancelled: isCancelled)
    }

    /// The same of a recording that is open.
    package static func levels(
        of file: RecordingFile, before limit: MediaTime, isCancelled: () -> Bool
    ) throws -> SoundLevels? {
        let reader: PacketReader
        do throws(VideoError) {
            reader = try PacketReader(file, kind: .sound, limit: limit)
        } catch {
            guard error.kind == .noVideo else { throw error }
            return nil
        }
        guard let decoder = try SoundDecoder(reader.demuxer) else { return nil }
        var meter = SoundLevelMeter(limit: limit)
        var frames = SoundFrames(clock: reader.demuxer.clock)
        while true {
            if isCancelled() { throw CancellationError() }
            let packet = try reader.next()
            if packet?.isCorrupt == true { continue }
            try decoder.send(packet)
            while try decoder.receive() { frames.take(decoder, into: &meter) }
            if packet == nil { break }
        }
        return frames.wereFound ? meter.levels : nil
    }
}

/// Puts decoded frames on the recording's clock, one after the other.
private struct SoundFrames {
    let clock: StreamClock
    private var mixer = SampleMixer()
    /// When the frame before ended, for one without a time of its own.
    private var end = MediaTime.zero
    private(set) var wereFound = false

    /// Faster than any recorder; what claims more is damaged.
    private static let mostSamplesPerSecond = 768_000

    init(clock: StreamClock) {
        self.clock = clock
    }

    mutating func take(_ decoder: borrowing SoundDecoder, into meter: inout SoundLevelMeter) {
        let rate = Int(decoder.frame.pointer.pointee.sample_rate)
        guard (1...SoundFrames.mostSamplesPerSecond).contains(rate), mixer.mix(decoder.frame.pointer) else { return }
        let start = decoder.frameTimeStamp.map { clock.time(ofTimeStamp: $0) } ?? end
        meter.add(mixer.samples, at: start, rate: rate)
        end = start + MediaTime(microseconds: Int64(mixer.samples.count) * 1_000_000 / Int64(rate))
        wereFound = true
    }
}
