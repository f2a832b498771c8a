/// Joins the edges of bands that lie one after the other into longer ones.
struct EdgeChains {
    /// Bands `first`…`last` at about one position.
    struct Chain: Equatable {
        var position: Int
        let first: Int
        var last: Int
    }

    /// The open chain that was last seen at each position, as an index into `chains`; -1 for none.
    private var openAt: [Int]
    private var chains: [Chain] = []
    private var open: [Int] = []

    init(positions: Int) {
        openAt = Array(repeating: -1, count: positions)
    }

    /// Takes the positions of one band's edges, in rising order; each goes on with a chain no more than one away.
    mutating func extend(with found: [Int], band: Int) {
        var next: [Int] = []
        for position in found {
            let near = [position, position - 1, position + 1].first { place in
                openAt.indices.contains(place) && openAt[place] >= 0 && chains[openAt[place]].last < band
            }
            if let near {
                let index = openAt[near]
                openAt[near] = -1
                chains[index].position = position
                chains[index].last = band
                next.append(index)
            } else {
                chains.append(Chain(position: position, first: band, last: band))
                next.append(chains.count - 1)
            }
        }
        for index in open where chains[index].last < band {
            if band - chains[index].last <= EdgeFinder.maximumGap {
                next.append(index)
            } else {
                openAt[chains[index].position] = -1
            }
        }
        // A chain that goes on takes the place of one that waits at the same position.
        for index in next.reversed() { openAt[chains[index].position] = index }
        open = next.filter { openAt[chains[$0].position] == $0 }
    }

    /// The chains that are long enough, in the order in which they began.
    func finish() -> [Chain] {
        chains.filter { $0.last - $0.first + 1 >= EdgeFinder.minimumBands }
    }
}
