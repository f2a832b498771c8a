/// Entries of a data set that cannot be used: the first one is an error, unless they are to be skipped.
struct BadEntries {
    let areSkipped: Bool
    private(set) var skipped: [DatasetError] = []

    init(areSkipped: Bool) {
        self.areSkipped = areSkipped
    }

    /// Notes the entry that `error` speaks of, or throws `error`.
    mutating func add(_ error: DatasetError) throws(DatasetError) {
        guard areSkipped else { throw error }
        skipped.append(error)
    }
}
