import Testing

@testable import AttunePicture

struct EdgeChainsTests {
    /// The positions found in each band, and the chains as position, first and last band.
    @Test(
        arguments: [
            ([[5], [5], [5]], [[5, 0, 2]]),
            ([[5], [5]], []),
            ([[5], [6], [7], [6]], [[6, 0, 3]]),
            ([[5], [7], [9]], []),
            ([[5], [5], [], [5]], [[5, 0, 3]]),
            ([[5], [5], [], [], [5]], []),
            ([[5], [5], [5], [], [], [5], [5], [5]], [[5, 0, 2], [5, 5, 7]]),
            ([[], [], [3, 9], [3, 9], [3, 9], [9]], [[3, 2, 4], [9, 2, 5]]),
            // The edge at the same place goes on before one beside it.
            ([[4, 5], [5], [5], [5]], [[5, 0, 3]]),
            // Two that meet: both go on as long as there are two.
            ([[4, 8], [5, 7], [5, 6], [5, 6]], [[5, 0, 3], [6, 0, 3]]),
            // At the border.
            ([[0], [0], [0], [1]], [[1, 0, 3]]),
            ([[19], [19], [18]], [[18, 0, 2]]),
            ([[], [], []], []),
            ([], []),
        ] as [([[Int]], [[Int]])])
    func edgesOfBandsAreJoined(bands: [[Int]], expected: [[Int]]) {
        var chains = EdgeChains(positions: 20)
        for (band, found) in bands.enumerated() { chains.extend(with: found, band: band) }
        let joined = chains.finish()
        #expect(joined == expected.map { EdgeChains.Chain(position: $0[0], first: $0[1], last: $0[2]) })
    }
}
