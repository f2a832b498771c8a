import AttuneCore

/// Makes everybody in a whole frame unrecognisable, also those whose face was not found, and every name illegible.
///
/// A frame that a person looks at to judge its layout needs no more than that: where something bright or dark lies.
/// Blurring the found faces alone would not do: one face that was missed among many frames would be one person shown,
/// and the labels of tiles are names. Only a shared screen stays as it was, because it was shown to everybody.
public enum FrameBlur {
    /// The blocks that are left across the frame, outside a shared screen.
    ///
    /// In a gallery of 5 by 5 a face is four blocks wide. The blocks begin at the frame's corner and not at the
    /// tiles', so that tiles that were found in the wrong place do not look right.
    public static let blocksAcross = 64

    /// In a large tile, the blocks that are left along its longer side: a face that fills its height has eight.
    public static let blocksAlongTile = 14

    /// The frame without anybody.
    ///
    /// - Parameters:
    ///   - layout: as found; its boxes are in pixels of a frame of `layout.frameSize`.
    ///   - faces: boxes of the detector in pixels of such a frame.
    ///   - picture: the frame, at this or another size.
    public static func blurring(_ picture: PixelBuffer, layout: Layout, faces: [BoundingBox]) -> PixelBuffer {
        let fit = { (box: BoundingBox) in box.scaled(from: layout.frameSize, to: picture.size) }
        let side = max(1, Float(picture.width) / Float(blocksAcross))
        let screen = layout.screen.map(fit)
        let surroundings = around(screen, in: picture.size).map { region($0, side: side) }
        let tiles = layout.tiles.map(fit).compactMap { tile -> CoarseRegion? in
            let tileSide = max(tile.width, tile.height) / Float(blocksAlongTile)
            let isOnScreen = screen.map { $0.overlaps(tile) } ?? false
            return tileSide > side || isOnScreen ? region(tile, side: max(side, tileSide)) : nil
        }
        return FaceBlur.blurring(faces.map(fit), in: picture.coarsened(surroundings + tiles))
    }

    /// Of a shared screen, what may be shown: faces blurred, and all of a tile that covers a part of it.
    ///
    /// - Returns: the screen's part of the frame; nil where the layout has none in the frame.
    public static func screen(of picture: PixelBuffer, layout: Layout, faces: [BoundingBox]) -> PixelBuffer? {
        guard let screen = layout.screen else { return nil }
        let fit = { (box: BoundingBox) in box.scaled(from: layout.frameSize, to: picture.size) }
        let side = Float(picture.width) / Float(blocksAcross)
        let tiles = layout.tiles.filter { $0.overlaps(screen) }.map(fit).map { tile in
            region(tile, side: max(1, side, max(tile.width, tile.height) / Float(blocksAlongTile)))
        }
        return FaceBlur.blurring(faces.map(fit), in: picture.coarsened(tiles)).cropped(to: fit(screen))
    }

    /// The frame without the screen, as up to four boxes: above, below, left and right of it.
    static func around(_ screen: BoundingBox?, in size: PixelSize) -> [BoundingBox] {
        let (width, height) = (Float(size.width), Float(size.height))
        guard let screen else { return [BoundingBox(x: 0, y: 0, width: width, height: height)] }
        let left = min(max(0, screen.x), width)
        let right = min(max(0, screen.maxX), width)
        let top = min(max(0, screen.y), height)
        let bottom = min(max(0, screen.maxY), height)
        return [
            BoundingBox(x: 0, y: 0, width: width, height: top),
            BoundingBox(x: 0, y: bottom, width: width, height: height - bottom),
            BoundingBox(x: 0, y: top, width: left, height: bottom - top),
            BoundingBox(x: right, y: top, width: width - right, height: bottom - top),
        ].filter { $0.area > 0 }
    }

    private static func region(_ box: BoundingBox, side: Float) -> CoarseRegion {
        CoarseRegion(
            box: box, columns: max(1, Int((box.width / side).rounded())),
            rows: max(1, Int((box.height / side).rounded())))
    }
}

extension BoundingBox {
    fileprivate func overlaps(_ other: BoundingBox) -> Bool { intersectionOverUnion(other) > 0 }
}
