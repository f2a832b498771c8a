import CFFmpeg

/// Whether decoding can start at a packet that the container calls a keyframe.
///
/// In H.264 a container may mark the start of a gradual refresh, after which the picture is whole only some frames
/// later: the packet says so in its recovery point message, with a count above 0 (ITU-T H.264, D.2.8).
enum KeyframeCheck {
    /// True for every codec but H.264, and for H.264 packets with an IDR picture, without a recovery point message or
    /// with one that counts 0 frames.
    static func isRandomAccess(_ packet: AVPacket, parameters: AVCodecParameters) -> Bool {
        guard parameters.codec_id == AV_CODEC_ID_H264, let data = packet.data else { return true }
        let bytes = UnsafeBufferPointer(start: data, count: Int(packet.size))
        var lengthSize: Int?
        if let extra = parameters.extradata, parameters.extradata_size > 4, extra[0] == 1 {
            lengthSize = Int(extra[4] & 3) + 1
        }
        return isRandomAccess(h264: bytes, lengthSize: lengthSize)
    }

    /// `lengthSize` is the number of bytes of each unit's length (ISO/IEC 14496-15); nil for start codes (Annex B).
    static func isRandomAccess(h264 bytes: UnsafeBufferPointer<UInt8>, lengthSize: Int?) -> Bool {
        var position = 0
        while let unit = nextUnit(bytes, &position, lengthSize), let first = bytes[unit].first {
            switch first & 0x1F {
            case 5: return true
            case 1, 2: return true
            case 6:
                if let count = recoveryFrameCount(bytes[unit].dropFirst()) { return count == 0 }
            default: break
            }
        }
        return true
    }

    /// The range of the next NAL unit, its header included; nil at the end or where the lengths make no sense.
    private static func nextUnit(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ lengthSize: Int?
    ) -> Range<Int>? {
        guard let lengthSize else { return nextUnitAfterStartCode(bytes, &position) }
        guard position + lengthSize <= bytes.count else { return nil }
        let length = bytes[position..<position + lengthSize].reduce(0) { $0 << 8 | Int($1) }
        let start = position + lengthSize
        guard length > 0, length <= bytes.count - start else { return nil }
        position = start + length
        return start..<position
    }

    /// A unit reaches to the end of the packet here: only its first bytes are ever read.
    private static func nextUnitAfterStartCode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
    ) -> Range<Int>? {
        while position + 3 < bytes.count {
            if bytes[position] == 0, bytes[position + 1] == 0, bytes[position + 2] == 1 {
                position += 3
                return position..<bytes.count
            }
            position += 1
        }
        return nil
    }

    /// The first number of a recovery point message among the messages of a supplemental unit; nil for none.
    private static func recoveryFrameCount(_ messages: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var rest = messages
        while rest.count > 2 {
            guard let type = variableNumber(&rest), let size = variableNumber(&rest) else { return nil }
            if type == 6 { return exponentialGolomb(rest.prefix(8)) }
            rest = rest.dropFirst(size)
        }
        return nil
    }

    /// A number written as bytes of 255 and a last smaller one.
    private static func variableNumber(_ bytes: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        while let byte = bytes.popFirst() {
            number += Int(byte)
            if byte != 255 { return number }
        }
        return nil
    }

    /// The unsigned Exp-Golomb number at the start of `bytes`; nil where it is cut off.
    private static func exponentialGolomb(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let bits = bytes.flatMap { byte in (0..<8).map { Int(byte >> (7 - $0) & 1) } }
        guard let zeros = bits.firstIndex(of: 1), bits.count >= 2 * zeros + 1 else { return nil }
        return bits[zeros...(2 * zeros)].reduce(0) { $0 << 1 | $1 } - 1
    }
}
