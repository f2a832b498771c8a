import AttuneCore

/// One sample after every face in it was judged and linked to its track.
package struct JudgedSample: Equatable {
    let time: MediaTime
    /// Of the class, of any size.
    let faces: Int
    let facesTooSmall: Int
    /// From top to bottom, then from left to right.
    package let usable: [UsableFace]
    /// Tiles of the layout, whatever they show; nil where the layout is not known.
    let tiles: Int?
    /// The layout's name; nil where it is not known.
    let layout: String?

    init(
        time: MediaTime, faces: Int, facesTooSmall: Int, usable: [UsableFace], tiles: Int? = nil,
        layout: String? = nil
    ) {
        self.time = time
        self.faces = faces
        self.facesTooSmall = facesTooSmall
        self.usable = usable
        self.tiles = tiles
        self.layout = layout
    }
}

/// A face in one sample that is large enough to say something about.
package struct UsableFace: Equatable {
    package let track: Int
    let probabilities: ExpressionProbabilities
    /// Nil where the face is unclear.
    package let expression: Expression?
    /// Nil where the face is clear, or the reason is not known.
    let unclearReason: UnclearReason?
    /// Nil where the head pose is not known.
    let attention: Attention?
    /// Whether it smiles more than it usually does; nil where it cannot be read, or its usual level is not known.
    let smiles: Bool?

    init(
        track: Int, probabilities: ExpressionProbabilities, expression: Expression?,
        unclearReason: UnclearReason? = nil, attention: Attention?, smiles: Bool? = nil
    ) {
        self.track = track
        self.probabilities = probabilities
        self.expression = expression
        self.unclearReason = unclearReason
        self.attention = attention
        self.smiles = smiles
    }
}
