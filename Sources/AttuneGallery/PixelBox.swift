import AttuneCore

/// A rectangle with whole coordinates: sides of tiles lie between pixels.
struct PixelBox: Hashable, Comparable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    init(left: Int, top: Int, width: Int, height: Int) {
        self.init(left: left, top: top, right: left + width, bottom: top + height)
    }

    init(frame: PixelSize) {
        self.init(left: 0, top: 0, right: frame.width, bottom: frame.height)
    }

    var width: Int { right - left }
    var height: Int { bottom - top }
    var area: Int { max(0, width) * max(0, height) }
    var perimeter: Int { 2 * (width + height) }

    var boundingBox: BoundingBox {
        BoundingBox(x: Float(left), y: Float(top), width: Float(width), height: Float(height))
    }

    func grown(by margin: Int) -> PixelBox {
        PixelBox(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }

    func sharedArea(with other: PixelBox) -> Int {
        let width = min(right, other.right) - max(left, other.left)
        let height = min(bottom, other.bottom) - max(top, other.top)
        return width > 0 && height > 0 ? width * height : 0
    }

    /// The shared area over the joint area, 0…1.
    func overlap(with other: PixelBox) -> Double {
        let shared = sharedArea(with: other)
        return shared == 0 ? 0 : Double(shared) / Double(area + other.area - shared)
    }

    /// Whether every side lies within `tolerance` pixels of the other's.
    func isAlmost(_ other: PixelBox, within tolerance: Int) -> Bool {
        abs(left - other.left) <= tolerance && abs(top - other.top) <= tolerance
            && abs(right - other.right) <= tolerance && abs(bottom - other.bottom) <= tolerance
    }

    /// How much of a box lies in this one, 0…1.
    func share(of box: BoundingBox) -> Float {
        let width = min(Float(right), box.maxX) - max(Float(left), box.x)
        let height = min(Float(bottom), box.maxY) - max(Float(top), box.y)
        guard width > 0, height > 0, box.area > 0 else { return 0 }
        return width * height / box.area
    }

    static func < (first: PixelBox, second: PixelBox) -> Bool {
        (first.top, first.left, first.bottom, first.right) < (second.top, second.left, second.bottom, second.right)
    }
}
