import AttuneCore

/// Where somebody speaks in a recording, as far as how loud it is tells.
///
/// Every recording is held against itself: what is louder than halfway from its noise floor to its level of speech, in dB,
/// is speech. Music, laughter, typing and other sounds that come and go are taken for it, and who speaks is not told.
public struct SpeechActivity: Equatable, Sendable {
    /// In time order, apart from each other.
    public let ranges: [TimeRange]

    /// The noise floor is this quantile of all levels: nobody speaks without a pause in 19 of 20 tenths of a second. Our
    /// choice.
    static let floorShare = 0.05
    /// In dBFS; softer noise floors count as this one. Recorders that suppress noise leave digital silence, which says
    /// nothing about the room. Our choice.
    static let leastFloor = -60
    /// In dB above the noise floor. Speech that people follow without effort lies 15 dB above the noise (the
    /// signal-to-noise ratio asked of classrooms, ANSI/ASA S12.60); 12 leaves room for the softer of two speakers.
    static let leastContrast = 12
    /// Pauses up to 250 ms belong to articulation (F. Goldman-Eisler, Psycholinguistics, 1968), which is three levels.
    static let hangover = MediaTime.milliseconds(300)
    /// A click of a key is shorter, the shortest word is not. Our choice.
    static let leastSound = MediaTime.milliseconds(200)
    /// Syllables follow each other four times a second and change the level by far more; a fan, a tone and hum do not.
    /// Our choice.
    static let leastHum = MediaTime.seconds(30)
    static let mostHumChange = 3

    private let excluded: ExcludedStretches

    /// - Parameter excluded: what is heard in these counts for nothing, neither as noise nor as speech.
    public init(_ whole: SoundLevels, excluding excluded: ExcludedStretches = .none) {
        self.excluded = excluded
        let sound = whole.without(excluded)
        guard let threshold = SpeechActivity.threshold(of: whole.left(by: excluded)) else {
            ranges = []
            return
        }
        let loud = SpeechActivity.runs(of: sound, above: threshold).filter { !SpeechActivity.isHum(sound, $0) }
        let leastCount = SpeechActivity.levels(in: SpeechActivity.leastSound)
        let joined = SpeechActivity.joined(loud).filter { $0.count >= leastCount }
        ranges = joined.map { run in
            TimeRange(
                start: SoundLevels.interval * run.lowerBound, end: SoundLevels.interval * run.upperBound)
        }
    }

    /// How much of each of some stretches that follow each other somebody speaks, 0…1, without what is excluded of it; nil
    /// where nothing is left.
    func shares(of stretches: [TimeRange]) -> [Double?] {
        var first = 0
        return stretches.map { stretch in
            let length = stretch.duration - excluded.duration(in: stretch)
            guard length > .zero else { return nil }
            while first < ranges.count, ranges[first].end <= stretch.start { first += 1 }
            var spoken = MediaTime.zero
            for range in ranges[first...].prefix(while: { $0.start < stretch.end }) {
                spoken = spoken + min(range.end, stretch.end) - max(range.start, stretch.start)
            }
            return min(1, spoken.seconds / length.seconds)
        }
    }

    /// The level from which on there is speech, in dBFS; nil where nothing stands out from the noise.
    private static func threshold(of sound: SoundLevels) -> Double? {
        guard let softest = quantile(floorShare, of: sound.decibels[...]) else { return nil }
        let floor = max(leastFloor, softest)
        let speech = quantile(0.5, of: sound.decibels.filter { Int($0) >= floor + leastContrast }[...])
        return speech.map { Double(floor + $0) / 2 }
    }

    /// Levels by their numbers, each run as long as it can be.
    private static func runs(of sound: SoundLevels, above threshold: Double) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, level) in sound.decibels.enumerated() where Double(level) > threshold {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    /// Whether a run goes on for long and hardly changes; a tenth of its levels may, as at its ends.
    private static func isHum(_ sound: SoundLevels, _ run: Range<Int>) -> Bool {
        guard run.count >= levels(in: leastHum), let low = quantile(0.05, of: sound.decibels[run]),
            let high = quantile(0.95, of: sound.decibels[run])
        else { return false }
        return high - low < mostHumChange
    }

    /// Runs with what lies between them where that is no longer than the hangover.
    private static func joined(_ runs: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for run in runs {
            if let last = joined.last, run.lowerBound - last.upperBound <= levels(in: hangover) {
                joined[joined.count - 1] = last.lowerBound..<run.upperBound
            } else {
                joined.append(run)
            }
        }
        return joined
    }

    private static func levels(in time: MediaTime) -> Int {
        Int(time.microseconds / SoundLevels.interval.microseconds)
    }

    /// The lowest level that at least this share of the levels does not exceed; nil for none.
    private static func quantile(_ share: Double, of levels: ArraySlice<Int8>) -> Int? {
        guard !levels.isEmpty else { return nil }
        let sorted = levels.sorted()
        return Int(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
    }
}
