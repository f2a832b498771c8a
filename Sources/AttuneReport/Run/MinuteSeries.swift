import AttuneEngagement

/// What a page over many recordings draws of the minutes of one: one value for each minute of 60 s, in time order.
///
/// Of a suppressed minute it has how many people were seen, and nothing of what their faces showed.
package struct MinuteSeries: Equatable, Sendable, Codable {
    /// Median of the faces at a time, to the nearest tenth; nil for a minute without a picture.
    package let faces: [Double?]
    /// Share of the faces that smile more than they usually do, 0…1, to the nearest thousandth; nil unless measured.
    package let smiling: [Double?]
    /// Share of the faces that are turned as usual, 0…1, to the nearest thousandth; nil unless measured.
    package let facing: [Double?]
    /// To the nearest tenth; nil where there is no transcript.
    package let wordsPerMinute: [Double?]

    enum CodingKeys: String, CodingKey {
        case faces, smiling, facing
        case wordsPerMinute = "words_per_minute"
    }

    init(_ minutes: [MinuteBin]) {
        func rounded(_ value: Double?, to unit: Double) -> Double? { value.map { ($0 * unit).rounded() / unit } }
        faces = minutes.map { rounded($0.facesMedian, to: 10) }
        smiling = minutes.map { rounded($0.outcome.measures?.smiling, to: 1_000) }
        facing = minutes.map { rounded($0.outcome.measures?.facing, to: 1_000) }
        wordsPerMinute = minutes.map { rounded($0.wordsPerMinute, to: 10) }
    }
}
