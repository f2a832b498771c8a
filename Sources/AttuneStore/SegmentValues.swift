import AttuneCore
import Foundation

/// One segment with the turned looks of its faces as values that a file can hold: what a store keeps of it, outside of a
/// store.
///
/// Faces, pictures and looks are bytes as in a store; times are in microseconds. What is read back may be damaged, and is
/// checked as the rows of a store are.
public struct SegmentValues: Codable, Equatable, Sendable {
    private var range: [Int64]
    /// Packets, corrupt packets, frames decoded, frames skipped.
    private var counts: [Int]
    private var decodedEnd: Int64?
    /// Of each sample, in time order.
    private var indices: [Int]
    private var times: [Int64]
    private var frameTimes: [Int64]
    private var widths: [Int]
    private var heights: [Int]
    private var faces: Data
    private var pictures: Data
    private var looks: Data

    private enum CodingKeys: String, CodingKey {
        case counts, indices, widths, heights, faces, pictures, looks
        case range = "range_us"
        case decodedEnd = "decoded_end_us"
        case times = "times_us"
        case frameTimes = "frame_times_us"
    }

    /// - Parameters:
    ///   - segment: what was measured, and of where.
    ///   - looks: for each sample, by the index of the face.
    /// - Throws: `StoreError` for a value that would not be read back.
    public init(_ segment: SegmentResult, looks: [[Int: FaceLook]]) throws(StoreError) {
        precondition(looks.count == segment.samples.count, "looks for each sample")
        let samples = segment.samples
        range = [segment.range.start.microseconds, segment.range.end.microseconds]
        counts = [
            segment.counts.packets, segment.counts.corruptPackets, segment.counts.framesDecoded,
            segment.counts.framesSkipped,
        ]
        decodedEnd = segment.decodedEnd?.microseconds
        indices = samples.map(\.index)
        times = samples.map(\.time.microseconds)
        frameTimes = samples.map(\.frameTime.microseconds)
        widths = samples.map(\.frameSize.width)
        heights = samples.map(\.frameSize.height)
        (faces, pictures, self.looks) = try StoreError.wrapping("a segment", isWriting: true) {
            (try SegmentFaces.data(samples), try SegmentPictures.data(samples), try SegmentLooks.data(looks))
        }
    }

    /// What the values stand for.
    ///
    /// - Parameter path: of the file that they were read from, for the error.
    /// - Throws: `StoreError` of kind `damaged` for values that stand for nothing.
    public func segment(
        readFrom path: String
    ) throws(StoreError) -> (segment: SegmentResult, looks: [[Int: FaceLook]]) {
        try StoreError.wrapping(path) {
            let columns = [indices.count, times.count, frameTimes.count, widths.count, heights.count]
            guard range.count == 2, counts.count == 4, Set(columns).count == 1,
                counts.allSatisfy(SegmentRecord.countBounds.contains)
            else {
                throw Malformed("a segment's columns do not fit each other")
            }
            let start = try SegmentRecord.checkedTime(range[0])
            let end = try SegmentRecord.checkedTime(range[1])
            guard start < end else { throw Malformed("a segment ends before it begins") }
            let range = TimeRange(start: start, end: end)
            return (
                SegmentResult(
                    range: range, samples: try samples(in: range),
                    counts: DecodeCounts(
                        packets: counts[0], corruptPackets: counts[1], framesDecoded: counts[2],
                        framesSkipped: counts[3]),
                    decodedEnd: try decodedEnd.map(SegmentRecord.checkedTime)),
                try SegmentLooks.looks(looks, count: indices.count)
            )
        }
    }

    private func samples(in range: TimeRange) throws -> [SampleObservation] {
        var order = SegmentRecord.SampleOrder(range: range, interval: nil)
        var samples = try indices.indices.map { place in
            let sample = SampleObservation(
                index: indices[place], time: try SegmentRecord.checkedTime(times[place]),
                frameTime: try SegmentRecord.checkedTime(frameTimes[place]),
                frameSize: PixelSize(width: widths[place], height: heights[place]), faces: [])
            try order.check(sample)
            return sample
        }
        let faces = try SegmentFaces.faces(faces, count: samples.count)
        let pictures = try SegmentPictures.pictures(pictures, of: samples.map(\.frameSize))
        for place in samples.indices {
            samples[place].faces = faces[place]
            samples[place].picture = pictures[place]
        }
        return samples
    }
}
