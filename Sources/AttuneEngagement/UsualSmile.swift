import AttuneCore
import AttuneGallery

/// How much each track usually looks happy: what its smiles are told against.
///
/// Faces differ at rest, and the classifier reads some people's mouths as half a smile all lesson long and others' faint
/// smiles as neutral. So a face counts as smiling where its probability of `happy` lies `lift` above the median of its own
/// track: a change of one face, whatever its level.
struct UsualSmile {
    /// How far above its usual level the probability of `happy` of a smiling face lies; 0…1.
    static let lift: Float = 0.2
    /// A track with fewer readable faces says too little of itself and takes the median of the recording.
    static let fewestFaces = 30

    private let recording: Float
    private let tracks: [Int: Float]

    /// - Parameters:
    ///   - samples: in time order.
    ///   - probabilities: smoothed, of each face of each sample.
    ///   - reading: of the same samples.
    ///   - role: of the faces that are meant.
    init(
        _ samples: [SampleObservation], probabilities: [[ExpressionProbabilities?]], reading: GalleryReading,
        role: FaceRole = .participant, settings: Settings
    ) {
        var levels: [Int: [Double]] = [:]
        for (index, (sample, read)) in zip(samples, reading.samples).enumerated() {
            for (position, (face, read)) in zip(sample.faces, read.faces).enumerated() {
                guard read.role == role, let track = read.track,
                    let happy = probabilities[index][position]?[.happy],
                    FaceJudgement(of: face, settings: settings).isReadable
                else { continue }
                levels[track, default: []].append(Double(happy))
            }
        }
        recording = median(Array(levels.values.joined())).map { Float($0) } ?? 0
        tracks = levels.filter { $0.value.count >= UsualSmile.fewestFaces }.compactMapValues { values in
            median(values).map { Float($0) }
        }
    }

    /// Whether a face of a track smiles more than it usually does.
    func smiles(_ probabilities: ExpressionProbabilities, track: Int) -> Bool {
        probabilities[.happy] >= tracks[track, default: recording] + UsualSmile.lift
    }
}
