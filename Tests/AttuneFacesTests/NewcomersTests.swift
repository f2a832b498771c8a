import AttuneCore
import Testing

@testable import AttuneFaces

struct NewcomersTests {
    private static let size = PixelSize(width: 320, height: 192)
    /// A face with a wall of stripes around it.
    private static let face = BoundingBox(x: 120, y: 60, width: 48, height: 60)

    private static func picture(shift: Int = 0, _ box: BoundingBox? = nil, level: UInt8 = 0) -> BlockMeans {
        var luma = [UInt8](repeating: 16, count: size.width * size.height)
        for y in 0..<size.height {
            for x in 0..<200 { luma[y * size.width + x] = (x + shift) / 12 % 2 == 0 ? 60 : 130 }
        }
        if let box {
            for y in Int(box.y)..<Int(box.maxY) {
                for x in Int(box.x)..<Int(box.maxX) { luma[y * size.width + x] = level }
            }
        }
        return BlockMeans(
            PixelBuffer(
                width: size.width, height: size.height,
                bytes: luma + [UInt8](repeating: 128, count: size.width * size.height / 2)))
    }

    /// Whether somebody may have come after `now`, where one face is followed, or none.
    private static func arePossible(_ now: BlockMeans, followed: [BoundingBox] = [face]) -> Bool {
        Newcomers(before: picture(), now: now, frame: size).arePossible(beside: followed)
    }

    @Test func nothingComesOfAStillPictureOrAShakingOne() {
        #expect(!Self.arePossible(Self.picture()))
        #expect(!Self.arePossible(Self.picture(shift: 3)))
    }

    @Test(arguments: [UInt8(30), 90, 200])
    func somethingNewBeforeAPlainGroundIsSeen(level: UInt8) {
        let box = BoundingBox(x: 240, y: 40, width: 24, height: 30)
        #expect(Self.arePossible(Self.picture(box, level: level)))
    }

    /// Grey between that of the stripes: no block of it lies outside of what was there, and all of it has changed.
    @Test func somethingNewBeforeStripesIsSeenWhereItIsLarge() {
        let box = BoundingBox(x: 8, y: 8, width: 88, height: 90)
        let isSeen = Self.arePossible(Self.picture(box, level: 75), followed: [])
        #expect(isSeen)
    }

    @Test func theFollowedFaceAndItsShouldersAreNothingNew() {
        #expect(!Self.arePossible(Self.picture(Self.face, level: 220)))
        let shoulder = BoundingBox(x: 112, y: 136, width: 60, height: 16)
        #expect(!Self.arePossible(Self.picture(shoulder, level: 220)))
        #expect(Self.arePossible(Self.picture(shoulder, level: 220), followed: []), "it is no shoulder without a face")
    }
}
