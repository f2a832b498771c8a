/// How much a picture loses when it is blurred once more: a blurred one has little left to lose.
///
/// One minus the blur of Crété et al. (2007), "The blur effect: perception and estimation with a new no-reference
/// perceptual blur metric". It is a ratio of differences within the picture, so contrast and brightness cancel out. On
/// crops of one size with the landmarks in the same places, faces of all sizes compare.
enum Sharpness {
    /// Pixels to each side that the second blur takes the mean of; with the pixel itself the nine of the paper.
    private static let reach = 4

    /// The sharpness of a square grey picture, 0…1; 0 for one without any difference between neighbours.
    ///
    /// The smaller one of both directions counts, so that a face which moved while it was taken is blurred.
    ///
    /// - Parameter crop: side × side bytes in rows.
    static func measure(_ crop: [UInt8], side: Int) -> Float {
        precondition(crop.count == side * side, "\(crop.count) bytes do not make a crop")
        precondition(side > 2 * reach, "a crop of \(side) pixels has no middle")
        return min(
            share(crop, side: side, alongStep: 1, acrossStep: side),
            share(crop, side: side, alongStep: side, acrossStep: 1))
    }

    /// The share of the differences between neighbours in one direction that goes when the picture is blurred along it.
    ///
    /// Only where the second blur has all its pixels: at the edges, which show more hair and wall than face, it would
    /// have to invent some.
    private static func share(_ crop: [UInt8], side: Int, alongStep: Int, acrossStep: Int) -> Float {
        let width = 2 * reach + 1
        var all = 0
        var lost = 0
        for line in reach..<side - reach {
            func value(_ place: Int) -> Int { Int(crop[line * acrossStep + place * alongStep]) }
            for place in reach..<side - reach - 1 {
                let difference = width * abs(value(place + 1) - value(place))
                // Two neighbouring means share all but their outermost pixels.
                let blurred = abs(value(place + reach + 1) - value(place - reach))
                all += difference
                lost += max(0, difference - blurred)
            }
        }
        return all == 0 ? 0 : Float(lost) / Float(all)
    }
}
