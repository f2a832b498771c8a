import AttuneCore

extension MinuteMeasures {
    /// What the usable faces of one minute show; nil where they are fewer than the minimum group.
    ///
    /// Valence and arousal rest on the faces with an expression; facing, eyes, the index and the reasons for unclear
    /// faces on those with a head pose. They are left out where the people behind them are fewer than the group: a
    /// class of ten of whom nine are unclear must not become the valence of the tenth.
    init?(of samples: [JudgedSample], minute: Int, minimumGroup: MinimumGroup, index: EngagementIndex) {
        guard minimumGroup.isReached(in: samples, by: { _ in true }) else { return nil }
        let faces = samples.flatMap(\.usable)
        var shares = ExpressionValues<Double>(repeating: 0)
        for expression in Expression.allCases {
            shares[expression] = MinuteMeasures.share(of: faces) { $0.expression == expression }
        }
        let mayShowPlaces = minimumGroup.isReached(in: samples) { $0.expression != nil }
        let places = mayShowPlaces ? MinuteMeasures.places(of: faces) : []
        let mayShowAttention = minimumGroup.isReached(in: samples) { $0.attention != nil }
        let attentions = mayShowAttention ? faces.compactMap(\.attention) : []
        let mayShowSmiles = minimumGroup.isReached(in: samples) { $0.smiles != nil }
        let smiles = mayShowSmiles ? faces.compactMap(\.smiles) : []

        self.init(
            expressions: shares,
            unclear: MinuteMeasures.share(of: faces) { $0.expression == nil },
            unclearReasons: mayShowAttention ? MinuteMeasures.unclearReasons(of: faces) : [:],
            valence: mean(places.map(\.valence)),
            arousal: mean(places.map(\.arousal)),
            facing: attentions.isEmpty ? nil : MinuteMeasures.share(of: attentions, \.isFacing),
            eyesClosed: attentions.isEmpty ? nil : MinuteMeasures.share(of: attentions, \.eyesClosed),
            lookingDown: attentions.isEmpty ? nil : MinuteMeasures.share(of: attentions, \.isLookingDown),
            smiling: smiles.isEmpty ? nil : MinuteMeasures.share(of: smiles) { $0 },
            engagement: attentions.isEmpty ? nil : index.estimate(of: faces, minute: minute))
    }

    /// The circumplex coordinates of the faces with an expression.
    private static func places(of faces: [UsableFace]) -> [Circumplex] {
        faces.filter { $0.expression != nil }.map { Circumplex(of: $0.probabilities) }
    }

    private static func unclearReasons(of faces: [UsableFace]) -> [UnclearReason: Double] {
        let reasons = UnclearReason.allCases.map { reason in
            (reason, share(of: faces) { $0.unclearReason == reason })
        }
        return Dictionary(uniqueKeysWithValues: reasons.filter { $0.1 > 0 })
    }

    private static func share<Value>(of values: [Value], _ counts: (Value) -> Bool) -> Double {
        Double(values.count(where: counts)) / Double(values.count)
    }
}
