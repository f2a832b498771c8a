import Foundation

/// Makes headers say what is not so.
public enum LyingHeader {
    /// What has no such place, or has several forms of it.
    public struct Failure: Error {}

    /// The boxes of an MP4 file that say how long something is, and where in them, from their type on.
    private static let durations = [("mvhd", 20), ("mdhd", 20), ("tkhd", 24)]

    /// Writes this number of ticks, as 32 bits, over all durations of an MP4 file's headers.
    public static func setDurations(ofMP4 path: String, ticks: UInt32) throws {
        try change(path) { bytes in
            for (type, offset) in durations {
                let place = try require(bytes.range(of: Data(type.utf8)))
                // Version 0, of 32 bits.
                guard bytes[place.upperBound] == 0 else { throw Failure() }
                put(ticks.bigEndian, into: &bytes, at: place.lowerBound + offset)
            }
        }
    }

    /// Writes this number of ticks over the duration of the last run of frames in an MP4 file's table of times.
    public static func setLastFrameDuration(ofMP4 path: String, ticks: UInt32) throws {
        try change(path) { bytes in
            let place = try require(bytes.range(of: Data("stts".utf8)))
            let count = bytes[place.upperBound + 4..<place.upperBound + 8].reduce(0) { $0 << 8 | Int($1) }
            put(ticks.bigEndian, into: &bytes, at: place.upperBound + 8 + (count - 1) * 8 + 4)
        }
    }

    /// Writes this duration, in milliseconds, into a Matroska file's header.
    public static func setDuration(ofMatroska path: String, milliseconds: Double) throws {
        try change(path) { bytes in
            // The element's identifier, and that eight bytes of floating point follow.
            let place = try require(bytes.range(of: Data([0x44, 0x89, 0x88])))
            put(milliseconds.bitPattern.bigEndian, into: &bytes, at: place.upperBound)
        }
    }

    private static func change(_ path: String, _ body: (inout Data) throws -> Void) throws {
        let url = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: url)
        try body(&bytes)
        try bytes.write(to: url)
    }

    private static func require(_ range: Range<Data.Index>?) throws -> Range<Data.Index> {
        guard let range else { throw Failure() }
        return range
    }

    private static func put(_ number: some FixedWidthInteger, into bytes: inout Data, at offset: Int) {
        withUnsafeBytes(of: number) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }
}
