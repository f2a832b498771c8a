import AttuneCore
import CProcess
import Foundation

/// Memory that the program and its decoder share, for one sample's pictures on their way, or the levels of a sound.
///
/// Its size never changes, so that neither can take it away from under the other. Only what is written to takes memory. Not
/// thread-safe.
final class SharedPlanes {
    /// Room for pictures, behind the first page.
    let byteCount: Int
    private let start: UnsafeMutableRawPointer

    /// The first page holds what is no picture.
    private static let headSize = 4_096

    /// Room for two pictures of the largest size, or the levels of a sound of ten days.
    static func byteCount(_ limits: MediaLimits) -> Int {
        // Half as many values of colour as of brightness, and of odd sides up to one more.
        let picture = limits.mostPixels / 2 * 3 + 2 * limits.longestSide
        return max(2 * picture, 16 << 20)
    }

    /// Makes new memory; its descriptor is to be handed to the decoder, and closed.
    ///
    /// - Returns: nil where there is no memory.
    static func make(_ limits: MediaLimits) -> (planes: SharedPlanes, descriptor: CInt)? {
        let descriptor = attune_sealed_memory(UInt64(headSize + byteCount(limits)))
        guard descriptor >= 0 else { return nil }
        guard let planes = SharedPlanes(descriptor: descriptor) else {
            close(descriptor)
            return nil
        }
        return (planes, descriptor)
    }

    /// The memory behind a descriptor, which need not stay open; nil where it is none.
    init?(descriptor: CInt) {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_size > SharedPlanes.headSize else { return nil }
        byteCount = Int(facts.st_size) - SharedPlanes.headSize
        let mapped = mmap(nil, Int(facts.st_size), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else { return nil }
        start = mapped + SharedPlanes.headSize
    }

    deinit {
        munmap(start - SharedPlanes.headSize, SharedPlanes.headSize + byteCount)
    }

    /// Where the decoder shows how far it has read.
    var progress: UnsafeMutablePointer<UInt64> {
        (start - SharedPlanes.headSize).assumingMemoryBound(to: UInt64.self)
    }

    /// How far the decoder has read in the recording, in bytes.
    var bytesRead: UInt64 { attune_shared_number(progress) }

    /// Copies bytes in; false where they do not fit.
    func write(_ bytes: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, bytes.count <= byteCount - offset else { return false }
        UnsafeMutableRawBufferPointer(start: start + offset, count: bytes.count).copyBytes(from: bytes)
        return true
    }

    /// Copies bytes out; nil for what lies outside.
    func bytes(at offset: Int, count: Int) -> [UInt8]? {
        guard offset >= 0, count >= 0, count <= byteCount, offset <= byteCount - count else {
            return nil
        }
        return [UInt8](UnsafeRawBufferPointer(start: start + offset, count: count))
    }

    /// Copies a picture out; nil for a size that cannot lie there.
    func picture(at offset: Int, size: PixelSize) -> PixelBuffer? {
        // No product of sides before it is known that they are small.
        guard size.width > 0, size.height > 0, size.width <= byteCount,
            size.height <= byteCount / size.width,
            let bytes = bytes(
                at: offset, count: PixelBuffer.byteCount(width: size.width, height: size.height))
        else { return nil }
        return PixelBuffer(width: size.width, height: size.height, bytes: bytes)
    }
}
