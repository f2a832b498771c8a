import AttuneCore
import Foundation

/// What a face looked like when it was read, made to find it again a sample later and to tell whether it still looks so.
///
/// Found by least squares over shift, turn and scale, from coarse to fine, after Baker and Matthews (2004), "Lucas-Kanade
/// 20 Years On: A Unifying Framework" (inverse compositional). Brightness and contrast are taken out first.
struct FaceTemplate: Sendable {
    /// Where the template lies in a later picture, and how well.
    struct Match {
        /// From pixels of the template's finest level to pixels of the picture.
        let placement: SimilarityTransform
        /// The largest difference of a block of 4 × 4 pixels' mean, in standard deviations of the template's pixels.
        let largestDifference: Float
        /// Of all pixels, −1…1.
        let correlation: Float
    }

    /// Width and height of the finest level in pixels.
    static let side = 48
    /// Levels from coarse to fine: pixels along a side, how often the place is mended at most, and the movement in pixels
    /// of the level below which it need not be mended any more.
    private static let levels: [(side: Int, steps: Int, enough: Float)] = [
        (12, 5, 0.15), (24, 3, 0.1), (side, 2, 0.05),
    ]
    /// Points along a side of which a pixel of a level is the mean at most: coarse levels may leave some out.
    private static let mostPoints = 2
    /// Grey levels of standard deviation below which there is nothing to hold on to.
    private static let leastContrast: Float = 6

    private let levels: [TemplateLevel]
    /// From pixels of the finest level to pixels of the picture it was taken from.
    let placement: SimilarityTransform

    /// Nil where there is too little contrast in it.
    init?(of picture: PixelBuffer, at placement: SimilarityTransform) {
        var levels: [TemplateLevel] = []
        for (side, _, _) in FaceTemplate.levels {
            let crop = FaceTemplate.crop(picture, placement, side: side)
            guard let level = TemplateLevel(crop, side: side, leastContrast: FaceTemplate.leastContrast) else {
                return nil
            }
            levels.append(level)
        }
        self.levels = levels
        self.placement = placement
    }

    /// The place in `picture` that looks most like the template, searched from `start` on; nil where there is none near.
    func match(in picture: PixelBuffer, from start: SimilarityTransform) -> Match? {
        var placement = start
        // What was seen last of the finest level, while that is still where the template lies.
        var seen: [UInt8]?
        for (level, (side, steps, enough)) in zip(levels, FaceTemplate.levels) {
            for _ in 0..<steps {
                let crop = FaceTemplate.crop(picture, placement, side: side)
                guard let step = level.step(towards: crop) else { return nil }
                placement = placement.after(step.transform(side: side, finest: FaceTemplate.side))
                seen = step.length < enough && side == FaceTemplate.side ? crop : nil
                if step.length < enough { break }
            }
            guard isNear(placement, start) else { return nil }
        }
        guard let last = levels.last else { return nil }
        let crop = seen ?? FaceTemplate.crop(picture, placement, side: FaceTemplate.side)
        guard let (difference, correlation) = last.compare(crop) else { return nil }
        return Match(placement: placement, largestDifference: difference, correlation: correlation)
    }

    /// A head moves by so much from sample to sample, or it is not the same head.
    private func isNear(_ placement: SimilarityTransform, _ start: SimilarityTransform) -> Bool {
        let middle = Point(x: Float(FaceTemplate.side) / 2, y: Float(FaceTemplate.side) / 2)
        let (here, there) = (placement(middle), start(middle))
        let ratio = placement.scale / start.scale
        return hypot(here.x - there.x, here.y - there.y) < 24 * start.scale && (0.75...1.33).contains(ratio)
    }

    private static func crop(_ picture: PixelBuffer, _ placement: SimilarityTransform, side: Int) -> [UInt8] {
        let factor = Float(FaceTemplate.side) / Float(side)
        let scaled = SimilarityTransform(
            a: placement.a * factor, b: placement.b * factor, shiftX: placement.shiftX, shiftY: placement.shiftY)
        return CropSampler(picture: picture, placement: scaled, side: side, mostPoints: mostPoints).grey()
    }
}
