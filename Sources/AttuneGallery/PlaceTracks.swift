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
        let (across, down) = (new.width / old.width, new.height / old.height)
        self.tracks += tracks.map { track in
            var track = track
            track.box = BoundingBox(
                x: new.x + (track.box.x - old.x) * across, y: new.y + (track.box.y - old.y) * down,
                width: track.box.width * across, height: track.box.height * down)
            return track
        }
    }

    /// The track of each face of one sample.
    ///
    /// Of all possible links the shortest is made first; of equally short ones that of the first face, then that of
    /// the older track. In a tile faces and tracks that are left over are then linked whatever the distance, so that a
    /// tile has no more tracks than there were ever faces in it at once.
    ///
    /// - Parameter next: the number of the next new track.
    mutating func numbers(
        for boxes: [BoundingBox], at time: MediaTime, frameSize: PixelSize, next: inout Int
    ) -> [Int] {
        if isCrowd { tracks.removeAll { time - $0.time > PlaceTracks.maximumGap } }
        var numbers = [Int?](repeating: nil, count: boxes.count)
        var candidates: [(isFar: Bool, distance: Double, face: Int, track: Int)] = []
        for (face, box) in boxes.enumerated() {
            for (index, track) in tracks.enumerated() {
                let last = PlaceTracks.scaled(track.box, from: track.frameSize, to: frameSize)
                guard let link = PlaceTracks.distance(from: last, to: box), !isCrowd || !link.isFar else { continue }
                candidates.append((link.isFar, link.distance, face, index))
            }
        }
        candidates.sort {
            ($0.isFar ? 1 : 0, $0.distance, $0.face, $0.track) < ($1.isFar ? 1 : 0, $1.distance, $1.face, $1.track)
        }
        var taken: Set<Int> = []
        for candidate in candidates where numbers[candidate.face] == nil && taken.insert(candidate.track).inserted {
            numbers[candidate.face] = tracks[candidate.track].number
        }
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

    /// The box at the same place of a frame of another size: recordings change their size in the middle.
    private static func scaled(_ box: BoundingBox, from: PixelSize, to: PixelSize) -> BoundingBox {
        guard from != to else { return box }
        let horizontal = Float(to.width) / Float(from.width)
        let vertical = Float(to.height) / Float(from.height)
        return BoundingBox(
            x: box.x * horizontal, y: box.y * vertical, width: box.width * horizontal, height: box.height * vertical)
    }
}
