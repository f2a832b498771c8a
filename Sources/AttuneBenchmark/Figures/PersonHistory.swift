import AttuneCore

/// The tracks of one person over a lecture.
struct PersonHistory: Equatable {
    /// That a person goes on under another track.
    struct Switch: Equatable {
        /// The sample of the first observation on the new track.
        let sample: Int
        let from: Int
        let to: Int
        let circumstance: Circumstance
    }

    /// What lies between the two observations of a switch.
    enum Circumstance: String {
        case inSight = "in sight"
        case atLayoutChange = "at a change of the layout"
        case afterAbsence = "after absence"
    }

    /// Samples in which the person could be seen: those with a true face of the person.
    private(set) var visible = 0
    private(set) var observationsOfTrack: [Int: Int] = [:]
    private(set) var switches: [Switch] = []

    init(of person: Int, in comparison: LectureComparison) {
        let layoutChanges = comparison.truth.layoutChanges
        var last: (track: Int, stretch: Int)?
        var wasAbsent = false
        for sample in comparison.judgedSamples {
            let match = comparison.matches[sample]
            guard let face = comparison.known(sample).faces.firstIndex(where: { $0.person == person }) else {
                wasAbsent = true
                continue
            }
            visible += 1
            guard let detection = match.detections[face], comparison.isPresent(detection, in: sample),
                let track = comparison.reading.samples[sample].faces[detection].track
            else { continue }
            observationsOfTrack[track, default: 0] += 1
            if let last, last.track != track {
                let layoutChanged = layoutChanges.contains { last.stretch < $0 && $0 <= match.stretch }
                let circumstance: Circumstance =
                    wasAbsent ? .afterAbsence : layoutChanged ? .atLayoutChange : .inSight
                switches.append(Switch(sample: sample, from: last.track, to: track, circumstance: circumstance))
            }
            last = (track, match.stretch)
            wasAbsent = false
        }
    }
}
