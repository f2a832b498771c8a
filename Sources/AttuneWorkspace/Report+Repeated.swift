import AttuneCore
import AttuneEngagement
import AttuneReport

extension Report {
    /// A made-up report as large as a longer lesson's with more faces: the minutes, the moments and the single faces of
    /// this one over and over.
    ///
    /// - Parameters:
    ///   - minutes: how many there are to be; nil for as many as there are.
    ///   - faces: how many single faces there are to be; none where this report shows none.
    func repeated(minutes count: Int?, faces: Int?) -> Report {
        var report = self
        if let count { report.repeatMinutes(count) }
        if let faces, let tracks = report.participants?.summaries.tracks, !tracks.isEmpty {
            report.participants?.summaries.tracks = (0..<faces).map { number in
                var track = tracks[number % tracks.count]
                track.number = number + 1
                return track
            }
        }
        return report
    }

    private mutating func repeatMinutes(_ count: Int) {
        let own = timeline.minutes.count
        guard own > 0 else { return }
        let (minutes, moments, pictures) = (timeline.minutes, timeline.moments, momentPictures)
        timeline.minutes = (0..<count).map { minute in
            var bin = minutes[minute % own]
            bin.minute = minute
            bin.range = Report.range(minute...minute)
            return bin
        }
        timeline.moments = []
        momentPictures = [:]
        for round in 0...(count / own) {
            let later = moments.map { $0.moved(by: round * own) }.filter { $0.minutes.upperBound < count }
            timeline.moments += later
            for moment in later {
                let first = moment.minutes.lowerBound
                momentPictures[first] = pictures[first - round * own]
            }
        }
        recording.decodedDuration = .seconds(count * 60)
        for index in participants?.summaries.tracks.indices ?? 0..<0 {
            participants?.summaries.tracks[index].repeatMinutes(count)
        }
    }

    /// Of whole minutes, by number from 0.
    fileprivate static func range(_ minutes: ClosedRange<Int>) -> TimeRange {
        TimeRange(start: .seconds(minutes.lowerBound * 60), end: .seconds(minutes.upperBound * 60 + 60))
    }
}

extension Moment {
    fileprivate func moved(by count: Int) -> Moment {
        var moved = self
        moved.minutes = minutes.lowerBound + count...minutes.upperBound + count
        moved.range = Report.range(moved.minutes)
        return moved
    }
}

extension TrackSummary {
    fileprivate mutating func repeatMinutes(_ count: Int) {
        let own = minutes
        guard !own.isEmpty else { return }
        minutes = (0..<count).map { own[$0 % own.count] }
        dips.removeAll { $0.minutes.upperBound > count }
        lastSeen = min(lastSeen, .seconds(count * 60))
    }
}
