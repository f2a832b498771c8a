import AttuneCore

/// Where an expression lies on the plane of valence and arousal, each -1…1.
///
/// The coordinates are the mean pleasure and arousal ratings of the terms angry, disgusted, fearful, happy, sad and
/// surprised in Russell and Mehrabian, "Evidence for a three-factor theory of emotions", Journal of Research in
/// Personality 11 (1977), 273–294, Table 4 (rows 82, 75, 101, 31, 151 and 52). `happy` is the term happy of row 31, not
/// joyful (.76, .48), which other tables put in its place. Neutral is the origin. They are ratings of words, used
/// here to place what faces show on two axes; they measure nothing in anybody.
struct Circumplex: Equatable {
    let valence: Double
    let arousal: Double

    /// The coordinates of the seven expressions.
    static let coordinates = ExpressionValues<Circumplex>([
        Circumplex(valence: -0.51, arousal: 0.59),
        Circumplex(valence: -0.60, arousal: 0.35),
        Circumplex(valence: -0.64, arousal: 0.60),
        Circumplex(valence: 0.81, arousal: 0.51),
        Circumplex(valence: 0, arousal: 0),
        Circumplex(valence: -0.63, arousal: -0.27),
        Circumplex(valence: 0.40, arousal: 0.67),
    ])

    /// The mean of the seven coordinates weighted by a face's probabilities.
    init(of probabilities: ExpressionProbabilities) {
        var valence = 0.0
        var arousal = 0.0
        for expression in Expression.allCases {
            let probability = Double(probabilities[expression])
            valence += probability * Circumplex.coordinates[expression].valence
            arousal += probability * Circumplex.coordinates[expression].arousal
        }
        self.init(valence: valence, arousal: arousal)
    }

    private init(valence: Double, arousal: Double) {
        self.valence = valence
        self.arousal = arousal
    }
}
