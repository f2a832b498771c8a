import AttuneCore
import Foundation

/// Adds up how loud sound is in every 0.1 s of a recording; it holds 4 bytes for each, and never the sound itself.
struct SoundLevelMeter {
    /// What lies at or after this is left out.
    private let limit: MediaTime
    /// The mean square of each interval so far; what no sample falls into stays zero.
    private var meanSquares: [Float] = []

    init(limit: MediaTime) {
        self.limit = limit
    }

    /// Takes samples that follow each other, of any length, from anywhere in the recording.
    ///
    /// - Parameters:
    ///   - samples: of one channel, −1…1.
    ///   - start: when the first one is heard; what lies before zero is left out.
    ///   - rate: samples a second, above zero.
    mutating func add(_ samples: [Float], at start: MediaTime, rate: Int) {
        let length = SoundLevels.interval.microseconds
        let share = 1 / (Float(rate) * Float(SoundLevels.interval.seconds))
        var position = 0
        while position < samples.count {
            let time = start.microseconds + Int64(position) * 1_000_000 / Int64(rate)
            guard time < limit.microseconds else { return }
            // Rounded towards minus infinity, so that what lies before zero has intervals of its own.
            let interval = time >= 0 ? time / length : (time + 1) / length - 1
            let left = (interval + 1) * length - start.microseconds
            // The first sample that begins in the next interval; one further at least, whatever rounding does.
            let next = min(Int64(samples.count), max(Int64(position) + 1, (left * Int64(rate) + 999_999) / 1_000_000))
            if interval >= 0 { add(samples[position..<Int(next)], to: Int(interval), share: share) }
            position = Int(next)
        }
    }

    private mutating func add(_ samples: ArraySlice<Float>, to interval: Int, share: Float) {
        while meanSquares.count <= interval { meanSquares.append(0) }
        var sum: Float = 0
        for sample in samples { sum += sample * sample }
        // Damaged sound may hold what is no number.
        if sum.isFinite { meanSquares[interval] += sum * share }
    }

    /// The levels of everything that was taken.
    var levels: SoundLevels { SoundLevels(decibels: meanSquares.map(SoundLevelMeter.decibels)) }

    /// The level of a mean square: 10 log₁₀.
    private static func decibels(ofMeanSquare meanSquare: Float) -> Int8 {
        guard meanSquare > 0 else { return SoundLevels.silence }
        return Int8(max(Float(SoundLevels.silence), min(0, (10 * log10(meanSquare)).rounded())))
    }
}
