/// What somebody may have meant who wrote a word that is not known.
enum Suggestion {
    /// The candidate nearest to `word`, where it is near enough for a slip of the finger: a third of its letters at most
    /// may be wrong, missing, too many or swapped, and two at most. Nil where none is; the first of equally near ones.
    static func nearest(to word: String, among candidates: [String]) -> String? {
        let word = word.lowercased()
        let distances = candidates.map { (candidate: $0, distance: distance(word, $0.lowercased())) }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= min(2, max(1, best.candidate.count / 3)) ? best.candidate : nil
    }

    /// How many letters must be changed, added, left out or swapped with their neighbour to make one word of the other.
    ///
    /// The optimal string alignment distance: Boytsov, "Indexing methods for approximate dictionary searching", Journal of
    /// Experimental Algorithmics 16 (2011), section 2.2.
    static func distance(_ first: String, _ second: String) -> Int {
        let first = Array(first)
        let second = Array(second)
        var rows = [Array(0...second.count)]
        for (row, letter) in first.enumerated() {
            var current = [row + 1]
            for (column, other) in second.enumerated() {
                let changed = rows[row][column] + (letter == other ? 0 : 1)
                var least = min(rows[row][column + 1] + 1, current[column] + 1, changed)
                if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                    least = min(least, rows[row - 1][column - 1] + 1)
                }
                current.append(least)
            }
            rows.append(current)
        }
        return rows[first.count][second.count]
    }
}
