import AttuneCore

/// How well tracks stand for people, after the mismatches of CLEAR MOT (Bernardin and Stiefelhagen, "Evaluating multiple
/// object tracking performance", EURASIP Journal on Image and Video Processing 2008).
///
/// Observations are the faces that match somebody's true face, count as a participant or the lecturer, and have a track.
/// A switch is two consecutive observations of one person with different tracks. As in CLEAR MOT a gap does not undo
/// what a person's track was: a person who was not detected for a while and comes back under another track was switched.
/// Unlike there, it is told apart whether the person could be seen meanwhile; the rate of switches holds those of people
/// who could. No best assignment of tracks to people is made, as IDF1 does; that one track went over several people is
/// told by `ofSeveral`.
public struct TrackFigures: AddableFigures {
    /// Switches of people who could be seen in all samples from one observation to the next, while the layout stood.
    public var switchesInSight = 0
    /// As `switchesInSight`, across a change of the layout.
    public var switchesAtLayoutChange = 0
    /// Switches of people who could not be seen in one of the samples between: the camera was off, the screen alone
    /// was shown, or their tile was not.
    public var switchesAfterAbsence = 0
    /// Each observation stands for one sample interval.
    public var hours = 0.0
    /// Samples in which a person could be seen, summed over the people; those with an observation on the person's main
    /// track, which is the one with most of the observations, of several the first.
    public var onMainTrack = Proportion()
    /// Tracks of each person with an observation.
    public var tracksOfPerson = Mean()
    /// Tracks with observations of more than one person, of all that have one.
    public var ofSeveral = Proportion()

    init() {}

    init(of comparison: LectureComparison) {
        var people: Set<Int> = []
        var owners: [Int: Set<Int>] = [:]
        for person in comparison.truth.people.map(\.id) where people.insert(person).inserted {
            let history = PersonHistory(of: person, in: comparison)
            add(history, interval: comparison.settings.sampleInterval)
            for track in history.observationsOfTrack.keys { owners[track, default: []].insert(person) }
        }
        ofSeveral = Proportion(owners.values.count { $0.count > 1 }, of: owners.count)
    }

    private mutating func add(_ history: PersonHistory, interval: MediaTime) {
        for change in history.switches {
            switch change.circumstance {
            case .inSight: switchesInSight += 1
            case .atLayoutChange: switchesAtLayoutChange += 1
            case .afterAbsence: switchesAfterAbsence += 1
            }
        }
        let observations = history.observationsOfTrack.values.reduce(0, +)
        hours += Double(observations) * interval.seconds / 3_600
        onMainTrack = onMainTrack + Proportion(history.observationsOfTrack.values.max() ?? 0, of: history.visible)
        if observations > 0 { tracksOfPerson.add(Double(history.observationsOfTrack.count)) }
    }

    /// Switches of people who could be seen, by the time of all tracks together.
    public var switches: HourlyRate { HourlyRate(events: switchesInSight + switchesAtLayoutChange, hours: hours) }

    static func + (left: TrackFigures, right: TrackFigures) -> TrackFigures {
        var sum = TrackFigures()
        sum.switchesInSight = left.switchesInSight + right.switchesInSight
        sum.switchesAtLayoutChange = left.switchesAtLayoutChange + right.switchesAtLayoutChange
        sum.switchesAfterAbsence = left.switchesAfterAbsence + right.switchesAfterAbsence
        sum.hours = left.hours + right.hours
        sum.onMainTrack = left.onMainTrack + right.onMainTrack
        sum.tracksOfPerson = left.tracksOfPerson + right.tracksOfPerson
        sum.ofSeveral = left.ofSeveral + right.ofSeveral
        return sum
    }
}
