import AttuneCore

/// Finds which faces that come into sight look like faces that were lost sight of earlier.
///
/// Goes through the samples of a whole recording in time order. A face is lost sight of where no face of the next sample
/// goes on as it, and comes into sight where it goes on as none: both follow from `FaceObservation.likeness` alone, so
/// that what is found does not depend on how the recording was cut.
public struct LookalikeFinder {
    /// A face goes on as the one of the sample before that it looks this much like, if no other does more.
    static let goesOn: Float = 0.6
    /// Faces less alike than this are not worth telling.
    static let leastScore: Float = 0.5
    /// Whoever comes into sight this much alike is taken for the same when looks are put together.
    static let sameFace: Float = 0.9
    /// Of each face the looks with which it was last lost sight of, so many, are compared with.
    static let looksOfFace = 4
    /// So many faces are remembered: more than there are people in any lesson, and those who were seen longest ago are
    /// forgotten first.
    static let mostFaces = 512
    /// Of each face that comes into sight so many are told.
    static let mostTold = 4

    private struct Lost {
        let look: FaceLook
        let sample: Int
        let face: Int
    }

    private struct Remembered {
        let number: Int
        var lost: [Lost]
    }

    /// The sample before, with the number of each of its faces.
    private struct Earlier {
        let sample: SampleObservation
        let looks: [Int: FaceLook]
        let numbers: [Int]
    }

    private var earlier: Earlier?
    /// Last lost sight of comes last.
    private var remembered: [Remembered] = []
    private var next = 0

    public init() {}

    /// For each face of a sample the index of the one that it goes on as; nil where it comes into sight.
    static func origins(of sample: SampleObservation) -> [Int?] {
        var origins = [Int?](repeating: nil, count: sample.faces.count)
        var best: [Int: Int] = [:]
        for (face, observed) in sample.faces.enumerated() {
            guard let likeness = observed.likeness, likeness.score >= goesOn else { continue }
            if let other = best[likeness.face], let held = sample.faces[other].likeness, held.score >= likeness.score {
                continue
            }
            best[likeness.face] = face
        }
        for (origin, face) in best { origins[face] = origin }
        return origins
    }

    /// The faces of samples in a row whose looks `take` asks for: those that come into sight, those that are lost sight
    /// of, and all of the last sample, of which it is not known yet.
    public static func wanted(of samples: [SampleObservation]) -> [Set<Int>] {
        samples.indices.map { index in
            let sample = samples[index]
            guard index + 1 < samples.count, samples[index + 1].index == sample.index + 1 else {
                return Set(sample.faces.indices)
            }
            let goingOn = Set(origins(of: samples[index + 1]).compactMap { $0 })
            let origins = origins(of: sample)
            return Set(sample.faces.indices.filter { origins[$0] == nil || !goingOn.contains($0) })
        }
    }

    /// Takes the next sample, with the looks of at least the wanted of its faces.
    ///
    /// - Returns: what its faces that come into sight look like, the most alike first for each.
    public mutating func take(_ sample: SampleObservation, looks: [Int: FaceLook]) -> [Lookalike] {
        let before = earlier?.sample.index == sample.index - 1 ? earlier : nil
        let origins = before == nil ? sample.faces.map { _ in nil } : LookalikeFinder.origins(of: sample)
        if let earlier { lose(earlier, except: before == nil ? [] : Set(origins.compactMap { $0 })) }
        var found: [Lookalike] = []
        let numbers = origins.enumerated().map { face, origin in
            if let origin, let before, before.numbers.indices.contains(origin) { return before.numbers[origin] }
            next += 1
            guard let look = looks[face] else { return next }
            let alike = lookalikes(of: look, face: face)
            found += alike.map(\.told)
            return alike.first.flatMap { $0.told.score >= LookalikeFinder.sameFace ? $0.number : nil } ?? next
        }
        earlier = Earlier(sample: sample, looks: looks, numbers: numbers)
        return found
    }

    /// Remembers the faces of a sample that do not go on.
    private mutating func lose(_ earlier: Earlier, except goingOn: Set<Int>) {
        for face in earlier.sample.faces.indices where !goingOn.contains(face) {
            guard let look = earlier.looks[face] else { continue }
            let lost = Lost(look: look, sample: earlier.sample.index, face: face)
            let number = earlier.numbers[face]
            var entry = Remembered(number: number, lost: [])
            if let index = remembered.firstIndex(where: { $0.number == number }) {
                entry = remembered.remove(at: index)
            }
            entry.lost = entry.lost.suffix(LookalikeFinder.looksOfFace - 1) + [lost]
            remembered.append(entry)
        }
        if remembered.count > LookalikeFinder.mostFaces {
            remembered.removeFirst(remembered.count - LookalikeFinder.mostFaces)
        }
    }

    /// The remembered faces that a look is most like.
    private func lookalikes(of look: FaceLook, face: Int) -> [(number: Int, told: Lookalike)] {
        var alike: [(number: Int, told: Lookalike)] = []
        for entry in remembered {
            let scores = entry.lost.map { look.likeness(to: $0.look) }
            guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
                scores[best] >= LookalikeFinder.leastScore
            else { continue }
            let lost = entry.lost[best]
            alike.append(
                (entry.number, Lookalike(face: face, sample: lost.sample, earlierFace: lost.face, score: scores[best])))
        }
        alike.sort { ($1.told.score, $0.number) < ($0.told.score, $1.number) }
        return Array(alike.prefix(LookalikeFinder.mostTold))
    }
}
