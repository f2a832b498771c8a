import AttuneCore

/// What was seen in the samples of a stretch so far, as far as the next sample needs it.
///
/// Begin with an empty one, and show the analyzer the samples of a stretch in their order.
public struct FaceTrail: Sendable {
    struct Seen: Sendable {
        /// The number of the stretch.
        let stretch: Int
        let frameSize: PixelSize
        /// The picture in which faces were last looked for in the whole frame, and the boxes that were found in it.
        let looked: BlockMeans
        let boxes: [BoundingBox]
        let faces: [FollowedFace]
    }

    var seen: Seen?

    public init() {}
}
