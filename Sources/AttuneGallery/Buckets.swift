/// Lists of numbers, one for each of many places, most of which stay empty.
///
/// As an array of arrays would be, without an allocation for each place that is used.
struct Buckets {
    private static let none: Int32 = -1

    /// The last entry of each place; `none` for an empty one.
    private var heads: [Int32]
    private var entries: [(number: Int32, next: Int32)] = []

    init(count: Int) {
        heads = [Int32](repeating: Buckets.none, count: count)
    }

    mutating func add(_ number: Int, to place: Int) {
        entries.append((Int32(number), heads[place]))
        heads[place] = Int32(entries.count - 1)
    }

    /// The numbers of a place, the last one first.
    @inline(__always)
    func forEach(in place: Int, _ body: (Int) -> Void) {
        var entry = heads[place]
        while entry != Buckets.none {
            body(Int(entries[Int(entry)].number))
            entry = entries[Int(entry)].next
        }
    }

    /// Whether any number of a place fulfils `condition`.
    @inline(__always)
    func contains(in place: Int, where condition: (Int) -> Bool) -> Bool {
        var entry = heads[place]
        while entry != Buckets.none {
            if condition(Int(entries[Int(entry)].number)) { return true }
            entry = entries[Int(entry)].next
        }
        return false
    }
}
