import AttuneCore
import AttuneGallery

/// Averages the expression probabilities of a track over neighbouring samples, so that a single misread frame counts
/// for less.
///
/// Works on the samples of the whole recording, so it does not see where the recording was split. Head pose and eyes
/// are left as they are.
struct ProbabilitySmoother {
    let settings: Settings

    /// The samples with smoothed probabilities.
    ///
    /// A face that can be read takes the mean over all readable faces of its track that lie no further than `smoothing`
    /// before or after it, itself included. Faces that are too small, blurred, turned away or without a head pose add
    /// to no mean and keep their own probabilities: what stands beside them says nothing about them.
    ///
    /// - Parameters:
    ///   - samples: in time order.
    ///   - reading: of the same samples.
    func smoothed(_ samples: [SampleObservation], _ reading: GalleryReading) -> [SampleObservation] {
        let probabilities = probabilities(samples, reading)
        return zip(samples, probabilities).map { sample, probabilities in
            var sample = sample
            for face in sample.faces.indices { sample.faces[face].probabilities = probabilities[face] }
            return sample
        }
    }

    /// The smoothed probabilities alone, of each face of each sample: of a long recording the samples themselves are not
    /// held twice.
    func probabilities(
        _ samples: [SampleObservation], _ reading: GalleryReading
    ) -> [[ExpressionProbabilities?]] {
        var smoothed = samples.map { $0.faces.map(\.probabilities) }
        guard settings.smoothing > .zero else { return smoothed }
        for sightings in readableSightings(samples, reading).values {
            var first = 0
            var end = 0
            for sighting in sightings {
                while sightings[first].time < sighting.time - settings.smoothing { first += 1 }
                while end < sightings.count, sightings[end].time <= sighting.time + settings.smoothing { end += 1 }
                smoothed[sighting.sample][sighting.face] = mean(of: sightings[first..<end])
            }
        }
        return smoothed
    }

    /// One readable face: where it is, when, and what it shows.
    private struct Sighting {
        let sample: Int
        let face: Int
        let time: MediaTime
        let probabilities: ExpressionProbabilities
    }

    /// The readable faces of each track in time order.
    private func readableSightings(_ samples: [SampleObservation], _ reading: GalleryReading) -> [Int: [Sighting]] {
        var sightings: [Int: [Sighting]] = [:]
        for (index, (sample, read)) in zip(samples, reading.samples).enumerated() {
            for (position, (face, read)) in zip(sample.faces, read.faces).enumerated() {
                guard let track = read.track, let probabilities = face.probabilities,
                    FaceJudgement(of: face, settings: settings).isReadable
                else { continue }
                sightings[track, default: []].append(
                    Sighting(sample: index, face: position, time: sample.time, probabilities: probabilities))
            }
        }
        return sightings
    }

    private func mean(of sightings: ArraySlice<Sighting>) -> ExpressionProbabilities {
        var mean = ExpressionProbabilities(repeating: 0)
        for expression in Expression.allCases {
            // In double precision the mean of equal values is that value.
            let sum = sightings.reduce(0.0) { $0 + Double($1.probabilities[expression]) }
            mean[expression] = Float(sum / Double(sightings.count))
        }
        return mean
    }
}
