import AttuneCore
import CProcess
import Foundation

/// Memory that the program and its decoder share, for one sample's pictures on their way, or the levels of a sound.
///
/// Its size never changes, so that neither can take it away from under the other. Only what is written to takes memory. Not
/// thread-safe.
final class SharedPlanes {
    /// Two pictures of the largest size, and the levels of a sound of ten days.
    static let byteCount = 2 * 56 * 1_024 * 1_024

    private let start: UnsafeMutableRawPointer

    /// Makes new memory; its descriptor is to be handed to the decoder, and closed.
    ///
    /// - Returns: nil where there is no memory.
    static func make() -> (planes: SharedPlanes, descriptor: CInt)? {
        let descriptor = attune_sealed_memory(UInt64(byteCount))
        guard descriptor >= 0 else { return nil }
        guard let planes = SharedPlanes(descriptor: descriptor) else {
            close(descriptor)
            return nil
        }
        return (planes, descriptor)
    }

    /// The memory behind a descriptor, which need not stay open; nil where it is none.
    init?(descriptor: CInt) {
        let mapped = mmap(nil, SharedPlanes.byteCount, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else { return nil }
        start = mapped
    }

    deinit {
        munmap(start, SharedPlanes.byteCount)
    }

    /// Copies bytes in; false where they do not fit.
    func write(_ bytes: some Collection<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, bytes.count <= SharedPlanes.byteCount - offset else { return false }
        UnsafeMutableRawBufferPointer(start: start + offset, count: bytes.count).copyBytes(from: bytes)
        return true
    }

    /// Copies bytes out; nil for what lies outside.
    func bytes(at offset: Int, count: Int) -> [UInt8]? {
        guard offset >= 0, count >= 0, count <= SharedPlanes.byteCount, offset <= SharedPlanes.byteCount - count else {
            return nil
        }
        return [UInt8](UnsafeRawBufferPointer(start: start + offset, count: count))
    }

    /// Copies a picture out; nil for a size that cannot lie there.
    func picture(at offset: Int, size: PixelSize) -> PixelBuffer? {
        // No product of sides before it is known that they are small.
        guard size.width > 0, size.height > 0, size.width <= SharedPlanes.byteCount,
            size.height <= SharedPlanes.byteCount / size.width,
            let bytes = bytes(
                at: offset, count: PixelBuffer.byteCount(width: size.width, height: size.height))
        else { return nil }
        return PixelBuffer(width: size.width, height: size.height, bytes: bytes)
    }
}
