import AttuneCore

/// Links the faces of successive samples into tracks by their position alone: no identity, no picture.
///
/// A track is one face over time. In a gallery a face hardly leaves its place, so the nearest face in the next sample
/// is the same one. Works on the merged samples of a whole recording; what it gives does not depend on segments.
struct FaceTracker {
    /// For how long a face may be unseen, turned away or covered, and still go on with its track.
    ///
    /// Media time, because a number of samples would mean something else at every sample interval.
    static let maximumGap = MediaTime.seconds(5)

    /// How far the centre of a face may move between two sightings, in mean face sizes.
    ///
    /// Faces that fill their tiles from top to bottom lie 1.1 sizes apart; in most galleries it is two or more.
    static let maximumDistance = 1.0

    /// How much larger or smaller, by this factor, a face may become between two sightings.
    static let maximumGrowth = 2.0

    /// Each sample stands for this much time: a gap begins one interval after the last sighting.
    let sampleInterval: MediaTime

    /// The track number of every face: one array for each sample, in the order of its faces.
    ///
    /// Tracks are numbered from 0 in the order of their first face: by sample, then by the face's place in it. Of all
    /// possible links between a sample and the tracks before it the shortest is made first; of equally short ones
    /// that of the face that comes first in the sample, then that of the older track.
    ///
    /// - Parameter samples: in time order, faces from top to bottom and left to right.
    func tracks(in samples: [SampleObservation]) -> [[Int]] {
        var open: [OpenTrack] = []
        var trackCount = 0
        return samples.map { sample in
            open.removeAll { sample.time - $0.time > FaceTracker.maximumGap + sampleInterval }
            let links = FaceTracker.links(from: open, to: sample)
            return sample.faces.indices.map { face in
                let seen = { number in
                    OpenTrack(
                        number: number, box: sample.faces[face].box, time: sample.time, frameSize: sample.frameSize)
                }
                if let position = links[face] {
                    open[position] = seen(open[position].number)
                    return open[position].number
                }
                open.append(seen(trackCount))
                trackCount += 1
                return trackCount - 1
            }
        }
    }

    /// Where and when a track that may still go on was last seen.
    private struct OpenTrack {
        let number: Int
        let box: BoundingBox
        let time: MediaTime
        let frameSize: PixelSize
    }

    /// For each face of the sample that goes on with a track, by its index: the position of that track in `open`.
    private static func links(from open: [OpenTrack], to sample: SampleObservation) -> [Int: Int] {
        var candidates: [(distance: Double, face: Int, position: Int)] = []
        for (position, track) in open.enumerated() {
            let last = scaled(track.box, from: track.frameSize, to: sample.frameSize)
            for (face, observation) in sample.faces.enumerated() {
                if let distance = distance(from: last, to: observation.box) {
                    candidates.append((distance, face, position))
                }
            }
        }
        candidates.sort { $0 < $1 }

        var links: [Int: Int] = [:]
        var taken: Set<Int> = []
        for candidate in candidates where links[candidate.face] == nil && !taken.contains(candidate.position) {
            links[candidate.face] = candidate.position
            taken.insert(candidate.position)
        }
        return links
    }

    /// The distance of the centres in mean face sizes; nil where the boxes cannot be the same face.
    private static func distance(from last: BoundingBox, to next: BoundingBox) -> Double? {
        let lastSize = (Double(last.width) + Double(last.height)) / 2
        let nextSize = (Double(next.width) + Double(next.height)) / 2
        let smaller = min(lastSize, nextSize)
        let larger = max(lastSize, nextSize)
        guard smaller > 0, larger <= smaller * maximumGrowth else { return nil }
        let dx = Double(next.center.x) - Double(last.center.x)
        let dy = Double(next.center.y) - Double(last.center.y)
        let distance = (dx * dx + dy * dy).squareRoot() / ((smaller + larger) / 2)
        return distance <= maximumDistance ? distance : nil
    }

    /// The box at the same place of a frame of another size: recordings change their size in the middle.
    private static func scaled(_ box: BoundingBox, from: PixelSize, to: PixelSize) -> BoundingBox {
        guard from != to else { return box }
        let horizontal = Float(to.width) / Float(from.width)
        let vertical = Float(to.height) / Float(from.height)
        return BoundingBox(
            x: box.x * horizontal, y: box.y * vertical, width: box.width * horizontal, height: box.height * vertical)
    }
}
