import AttuneCore

/// How many people must stand behind a number before it is shown.
///
/// Counting tracks would not do: one person whose face is lost and found again is several tracks. Faces in the same
/// sample are different people. So a number is shown only where more than half of the samples it is computed from
/// hold a whole group of people who stand behind it. A stretch with fewer people that lasts as long as the stretch
/// with the group closes the minute; samples with nobody say nothing about anybody and are not counted.
struct MinimumGroup {
    /// The setting `minimum_group`.
    let size: Int

    /// Whether a number of one minute may be shown.
    ///
    /// A person stands behind it where more than half of the faces of their track add to it, so that a number to which
    /// nine of ten people add a single sample each is not taken for theirs. A group of one hides nobody: there any
    /// face that adds to the number will do.
    ///
    /// - Parameters:
    ///   - samples: those of the minute.
    ///   - adds: whether a face adds to the number.
    func isReached(in samples: [JudgedSample], by adds: (UsableFace) -> Bool) -> Bool {
        guard size > 1 else { return samples.contains { $0.usable.contains(where: adds) } }
        var balance: [Int: Int] = [:]
        for face in samples.flatMap(\.usable) {
            balance[face.track, default: 0] += adds(face) ? 1 : -1
        }
        let people = samples.map { sample in
            sample.usable.count { balance[$0.track, default: 0] > 0 }
        }
        let counted = people.filter { $0 > 0 }
        return counted.count { $0 >= size } * 2 > counted.count
    }
}
