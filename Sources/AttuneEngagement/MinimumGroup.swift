import AttuneCore

/// How many people must stand behind a number before it is shown.
///
/// The number of tracks would not do: one person whose face is lost and found again is several tracks. Faces seen in
/// the same sample are different people, so a number is shown only where, of the samples it is computed from, more
/// than half hold at least a whole group. A stretch with fewer faces that is as long as the stretch with the group,
/// or longer, closes the minute; a stretch with none says nothing about anybody and does not.
struct MinimumGroup {
    /// The setting `minimum_group`.
    let size: Int

    /// Whether a number may be shown.
    ///
    /// - Parameter counts: how many faces each sample adds to the number.
    func isReached(by counts: [Int]) -> Bool {
        let samples = counts.filter { $0 > 0 }
        return samples.count { $0 >= size } * 2 > samples.count
    }
}
