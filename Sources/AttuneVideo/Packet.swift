import AttuneCore
import CFFmpeg

/// One packet of the video stream with what is known of its frame before decoding. Not thread-safe.
///
/// A class, because move-only owners cannot be kept in an array and the lookahead is one.
final class Packet {
    let storage: PacketStorage
    /// The frame's pts; where the container gives none, its dts or an estimate that only counting relies on.
    let time: MediaTime
    /// Until the next frame, as the container has it; longer than zero.
    private(set) var duration: MediaTime
    /// Decoding may start here: this packet opens a group of pictures.
    let isRandomAccess: Bool
    /// The demuxer knows that bytes are missing or wrong.
    let isCorrupt: Bool
    /// To be decoded for later frames, and not to be shown (an edit list cut it away).
    let isHidden: Bool

    init(
        _ storage: consuming PacketStorage, time: MediaTime, duration: MediaTime, isRandomAccess: Bool,
        isCorrupt: Bool, isHidden: Bool
    ) {
        self.storage = storage
        self.time = time
        self.duration = duration
        self.isRandomAccess = isRandomAccess
        self.isCorrupt = isCorrupt
        self.isHidden = isHidden
    }

    var end: MediaTime { time + duration }

    var byteCount: Int { Int(storage.pointer.pointee.size) }

    /// Lets its frame stay on display until `end`, if that is later than as the container has it.
    func stay(until end: MediaTime) {
        duration = max(duration, end - time)
    }

    /// Whether a frame is to be expected from it.
    var isVisible: Bool { !isCorrupt && !isHidden }
}
