import AttuneCore

/// The tracks of one tile, or of a room, while the layout stands.
struct PlaceTracks {
    /// Where and when a track was last seen.
    struct Track {
        let number: Int
        var box: BoundingBox
        var time: MediaTime
        var frameSize: PixelSize
    }

    /// A face that may go on with a track; the better of two is the lesser.
    private struct Link: Comparable {
        let face: Int
        let track: Int
        let isFar: Bool
        let distance: Double

        static func < (left: Link, right: Link) -> Bool {
            (left.isFar ? 1 : 0, left.distance, left.face, left.track)
                < (right.isFar ? 1 : 0, right.distance, right.face, right.track)
        }
    }

    /// How far the centre of a face may move between two sightings, in mean face sizes, and how much larger or smaller
    /// it may become, by this factor, to be the same face for certain.
    static let maximumDistance = 1.0
    static let maximumGrowth = 2.0
    /// In a room, for how long a face may be unseen, turned away or covered, and still go on with its track.
    static let maximumGap = MediaTime.seconds(30)

    /// In a room people sit side by side and come and go; in a tile whoever is seen again is who was there.
    let isCrowd: Bool
    private(set) var tracks: [Track] = []

    init(isCrowd: Bool) {
        self.isCrowd = isCrowd
    }

    /// Goes on with the tracks of a tile that lay elsewhere.
    mutating func take(_ tracks: [Track], from old: BoundingBox, to new: BoundingBox) {
        self.tracks += tracks.map { track in
            var track = track
            track.box = track.box.moved(from: old, to: new)
            return track
        }
    }

    /// Goes on with a track that was seen elsewhere, as if this face had been its last sighting.
    mutating func take(_ number: Int, seenIn box: BoundingBox, of sample: SampleObservation) {
        tracks.append(Track(number: number, box: box, time: sample.time, frameSize: sample.frameSize))
    }

    /// Forgets whom a room has not shown for so long that only looks can tell whether it is them again.
    mutating func forgetLost(at time: MediaTime) {
        if isCrowd { tracks.removeAll { time - $0.time > PlaceTracks.maximumGap } }
    }

    /// The track of each face of one sample.
    ///
    /// Of all possible links the shortest is made first; of equally short ones that of the first face, then that of
    /// the older track. In a tile faces and tracks that are left over are then linked whatever the distance, so that a
    /// tile has no more tracks than there were ever faces in it at once.
    ///
    /// - Parameters:
    ///   - returning: the tracks of faces that go on with none of this place, instead of new ones; nil for no such face.
    ///   - next: the number of the next new track.
    mutating func numbers(
        for boxes: [BoundingBox], returning: [Int?], at time: MediaTime, frameSize: PixelSize, next: inout Int
    ) -> [Int] {
        forgetLost(at: time)
        var numbers = [Int?](repeating: nil, count: boxes.count)
        var links: [Link] = []
        for (face, box) in boxes.enumerated() {
            for (index, track) in tracks.enumerated() {
                let last = track.box.scaled(from: track.frameSize, to: frameSize)
                guard let link = PlaceTracks.distance(from: last, to: box), !isCrowd || !link.isFar else { continue }
                links.append(Link(face: face, track: index, isFar: link.isFar, distance: link.distance))
            }
        }
        for link in Assignment.oneToOne(links, \.face, \.track) { numbers[link.face] = tracks[link.track].number }
        for face in numbers.indices where numbers[face] == nil { numbers[face] = returning[face] }
        return zip(boxes, numbers).map { box, number in
            let seen = Track(number: number ?? next, box: box, time: time, frameSize: frameSize)
            if number == nil { next += 1 }
            if let index = tracks.firstIndex(where: { $0.number == seen.number }) {
                tracks[index] = seen
            } else {
                tracks.append(seen)
            }
            return seen.number
        }
    }

    /// The distance of the centres in mean face sizes, and whether it is too far, or the sizes too different, for the
    /// same face to be certain; nil for a box without a size.
    private static func distance(
        from last: BoundingBox, to next: BoundingBox
    ) -> (distance: Double, isFar: Bool)? {
        let lastSize = (Double(last.width) + Double(last.height)) / 2
        let nextSize = (Double(next.width) + Double(next.height)) / 2
        let (smaller, larger) = (min(lastSize, nextSize), max(lastSize, nextSize))
        guard smaller > 0 else { return nil }
        let dx = Double(next.center.x) - Double(last.center.x)
        let dy = Double(next.center.y) - Double(last.center.y)
        let distance = (dx * dx + dy * dy).squareRoot() / ((smaller + larger) / 2)
        return (distance, distance > maximumDistance || larger > smaller * maximumGrowth)
    }
}
