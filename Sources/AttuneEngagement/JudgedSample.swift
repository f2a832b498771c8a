import AttuneCore

/// One sample after every face in it was judged and linked to its track.
package struct JudgedSample: Equatable {
    let time: MediaTime
    /// Of any size.
    let faces: Int
    let facesTooSmall: Int
    /// From top to bottom, then from left to right.
    package let usable: [UsableFace]
}

/// A face in one sample that is large enough to say something about.
package struct UsableFace: Equatable {
    package let track: Int
    let probabilities: ExpressionProbabilities
    /// Nil where the face is unclear.
    package let expression: Expression?
    /// Nil where the head pose is not known.
    let attention: Attention?
}
