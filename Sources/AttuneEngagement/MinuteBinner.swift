import AttuneCore

/// Puts judged samples into minutes.
struct MinuteBinner {
    static let length = MediaTime.seconds(60)

    let minimumGroup: MinimumGroup
    let index: EngagementIndex
    var excluded = ExcludedStretches.none

    /// Every minute from 0 to `end`; the last one ends there and may be short.
    ///
    /// - Parameter samples: in time order; one at or after `end` belongs to no minute.
    func minutes(of samples: [JudgedSample], end: MediaTime) -> [MinuteBin] {
        let inMinutes = Dictionary(grouping: samples) { Int($0.time.microseconds / MinuteBinner.length.microseconds) }
        var minutes: [MinuteBin] = []
        var start = MediaTime.zero
        while start < end {
            let range = TimeRange(start: start, end: min(start + MinuteBinner.length, end))
            let inMinute = (inMinutes[minutes.count] ?? []).filter { range.contains($0.time) }
            minutes.append(bin(inMinute, minute: minutes.count, range: range))
            start = range.end
        }
        return minutes
    }

    private func bin(_ samples: [JudgedSample], minute: Int, range: TimeRange) -> MinuteBin {
        let withUsableFace = samples.count { !$0.usable.isEmpty }
        return MinuteBin(
            minute: minute,
            range: range,
            samples: samples.count,
            samplesWithFaces: samples.count { $0.faces > 0 },
            tilesMedian: tilesMedian(of: samples),
            facesMedian: median(samples.map { Double($0.faces) }),
            facesMax: samples.map(\.faces).max() ?? 0,
            facesTooSmall: samples.map(\.facesTooSmall).reduce(0, +),
            coverage: samples.isEmpty ? nil : Double(withUsableFace) / Double(samples.count),
            layout: layout(of: samples),
            outcome: samples.isEmpty && excluded.overlap(range)
                ? .excluded : outcome(of: samples, minute: minute, withUsableFace: withUsableFace))
    }

    /// The median number of tiles; nil where most samples show none, or it is not known.
    private func tilesMedian(of samples: [JudgedSample]) -> Double? {
        let tiles = samples.compactMap(\.tiles).filter { $0 > 0 }
        return tiles.count * 2 > samples.count ? median(tiles.map(Double.init)) : nil
    }

    /// The layout of most samples, the first of equally frequent ones; nil where none is known.
    private func layout(of samples: [JudgedSample]) -> String? {
        let names = samples.compactMap(\.layout)
        var counts: [String: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        let most = counts.values.max()
        return names.first { counts[$0] == most }
    }

    private func outcome(of samples: [JudgedSample], minute: Int, withUsableFace: Int) -> MinuteOutcome {
        if samples.isEmpty { return .noSample }
        if withUsableFace == 0 { return .noUsableFace }
        let measures = MinuteMeasures(of: samples, minute: minute, minimumGroup: minimumGroup, index: index)
        return measures.map(MinuteOutcome.measured) ?? .suppressed
    }
}
