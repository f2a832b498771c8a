import AttuneCore

/// Whether a face may have come into sight where none is followed: something is new there, and as large as a face.
struct Newcomers {
    /// One way in which something new shows: squares of blocks that changed.
    private struct Sign {
        /// Levels of brightness by which each block of the square must have changed.
        let levels: Float
        /// Blocks along a side of the square.
        let side: Int
        /// The same beside a followed face, as a share of that face's width: shoulders, hands and what they hide move there
        /// all the time. Never less than `side`.
        let shareBesideFaces: Float
    }

    /// What lies outside of all that was around there before: no swaying or shaking of what was there explains it. A camera
    /// that goes on, another slide, somebody before a plain wall.
    private static let strange = Sign(levels: 6, side: 2, shareBesideFaces: 0.5)
    /// Another brightness over as much as a face takes: what was there may have moved, and somebody may have come in.
    private static let plain = Sign(levels: 8, side: 5, shareBesideFaces: 0.6)
    /// How far the surroundings of a face reach, in its widths to both sides, and in its heights up and down.
    private static let reach = (side: Float(1.25), up: Float(0.75), down: Float(2))
    /// How far a followed face itself reaches beyond its box to all sides, in widths and heights.
    private static let ownReach: Float = 0.25

    let before: BlockMeans
    let now: BlockMeans
    /// From pixels of the frame to blocks.
    let scaleX: Float
    let scaleY: Float

    init(before: BlockMeans, now: BlockMeans, frame: PixelSize) {
        self.before = before
        self.now = now
        scaleX = Float(now.columns) / Float(frame.width)
        scaleY = Float(now.rows) / Float(frame.height)
    }

    /// - Parameter followed: the boxes of the faces that are followed, in pixels of the frame, as they were when the
    ///   whole frame was looked at and as they are now.
    func arePossible(beside followed: [BoundingBox]) -> Bool {
        let (plain, strange) = now.changes(since: before)
        let widths = widthsOfNearbyFaces(followed)
        return holdsSquare(of: strange, Newcomers.strange, widths) || holdsSquare(of: plain, Newcomers.plain, widths)
    }

    /// For every block the width in blocks of the widest face beside it; 0 for none, infinity on a face itself.
    private func widthsOfNearbyFaces(_ faces: [BoundingBox]) -> [Float] {
        var widths = [Float](repeating: 0, count: now.columns * now.rows)
        for face in faces {
            let reach = Newcomers.reach
            let around = face.extended(left: reach.side, right: reach.side, up: reach.up, down: reach.down)
            forEachBlock(of: around) { widths[$0] = max(widths[$0], face.width * scaleX) }
        }
        let own = Newcomers.ownReach
        for face in faces {
            forEachBlock(of: face.extended(left: own, right: own, up: own, down: own)) { widths[$0] = .infinity }
        }
        return widths
    }

    /// Whether there is a square of changed blocks as large as the sign needs it there.
    private func holdsSquare(of changes: [Float], _ sign: Sign, _ widths: [Float]) -> Bool {
        let columns = now.columns
        // The side of the largest square of changed blocks that ends at each block, without those on faces.
        var squares = [Int](repeating: 0, count: changes.count)
        for index in changes.indices where changes[index] > sign.levels && widths[index] < .infinity {
            if index < columns || index % columns == 0 {
                squares[index] = 1
            } else {
                squares[index] = 1 + min(squares[index - 1], squares[index - columns], squares[index - columns - 1])
            }
            let needed = max(sign.side, Int((widths[index] * sign.shareBesideFaces).rounded()))
            if squares[index] >= needed { return true }
        }
        return false
    }

    private func forEachBlock(of box: BoundingBox, _ body: (Int) -> Void) {
        let left = max(0, Int(box.x * scaleX))
        let right = min(now.columns - 1, Int(max(0, box.maxX * scaleX)))
        let top = max(0, Int(box.y * scaleY))
        let bottom = min(now.rows - 1, Int(max(0, box.maxY * scaleY)))
        guard left <= right, top <= bottom else { return }
        for row in top...bottom {
            for column in left...right { body(row * now.columns + column) }
        }
    }
}

extension BoundingBox {
    /// The box made larger by so many of its widths to the sides, and of its heights up and down.
    fileprivate func extended(left: Float, right: Float, up: Float, down: Float) -> BoundingBox {
        BoundingBox(
            x: x - left * width, y: y - up * height, width: width * (1 + left + right), height: height * (1 + up + down)
        )
    }
}
