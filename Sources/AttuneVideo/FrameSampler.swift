import AttuneCore
import CFFmpeg
import SystemPackage

/// Decodes a recording in this process.
///
/// What a stretch gives depends on the recording and the grid alone, not on what was sampled before it: joining the
/// results of [0 s, 60 s) and [60 s, 120 s) is the same, to the byte, as sampling [0 s, 120 s). The frame on display
/// at an instant is the one with the greatest pts at or before it; see `DisplayRule` for holes and for the first frame.
///
/// Blocks while it reads and decodes. Not thread-safe and not `Sendable`: each thread opens a sampler of its own.
public final class FrameSampler: FrameSource {
    private let grid: SampleGrid
    private let reader: PacketReader
    private let decoder: GroupDecoder
    private var lookahead: Lookahead
    /// Nil where every frame may serve an instant.
    private var thinner: KeyframeThinner?
    /// Where the last stretch ended; nil before the first one and after one that was broken off.
    private var position: MediaTime?
    /// The keyframe time of the group that is being decoded; nil for the recording's first group.
    private var groupStart: MediaTime?
    private var isBeforeFirstGroup = true
    /// Frames stored behind the group's keyframe that were decoded with the group before.
    private var decodedLeading: [Packet] = []
    /// When the last frame that was read begins, and when it ends.
    private var lastFrame = MediaTime.zero
    private var streamEnd = MediaTime.zero
    private var reachedEnd = false

    /// Opens a recording and its decoder.
    ///
    /// - Parameters:
    ///   - path: of the recording.
    ///   - grid: the instants that are sampled.
    ///   - limit: frames that are to be shown at or after this are passed over as if the recording did not hold them;
    ///     nil for none.
    ///   - reducedSize: the size of `SampledFrame.reduced` for pictures of a given display size; asked for every
    ///     sample, because the size may change within a recording.
    public convenience init(
        path: FilePath, grid: SampleGrid, limit: MediaTime? = nil, reducedSize: @escaping (PixelSize) -> PixelSize
    ) throws(VideoError) {
        try self.init(RecordingFile(opening: path), grid: grid, limit: limit, reducedSize: reducedSize)
    }

    /// The same of a recording that is open.
    package init(
        _ file: RecordingFile, grid: SampleGrid, limit: MediaTime? = nil,
        reducedSize: @escaping (PixelSize) -> PixelSize
    ) throws(VideoError) {
        let reader = try PacketReader(file, limit: limit ?? StreamClock.furthest)
        self.grid = grid
        self.reader = reader
        let converter = PictureConverter(reader.demuxer, reducedSize: reducedSize)
        let display = try FrameDisplay(path: file.path, grid: grid, converter: converter)
        decoder = try GroupDecoder(reader.demuxer, policy: reader.policy, display: display)
        lookahead = Lookahead(grid: grid, reach: reader.policy.reorderReach, isAtStart: true)
        thinner = KeyframeThinner(grid, policy: reader.policy)
    }

    /// A range that begins where the last one ended goes on without a seek.
    public func sample(
        _ range: TimeRange, isCancelled: () -> Bool, _ body: (SampledFrame) throws -> Void
    ) throws -> SegmentDecode {
        try begin(range)
        position = nil
        var isSettled = false
        while !isSettled {
            if isCancelled() { throw CancellationError() }
            isSettled = try step(towards: range.end)
            while let sample = decoder.display.takeSample(before: range.end) { try body(sample) }
        }
        position = range.end
        return SegmentDecode(
            counts: decoder.ledger.counts, decodedEnd: decoder.ledger.decodedEnd,
            recordingEnd: reachedEnd ? streamEnd : nil, passedOver: reader.passedOver)
    }

    /// Goes on where the last stretch ended or, in a container without an index, anywhere after that; else seeks.
    private func begin(_ range: TimeRange) throws(VideoError) {
        let start = range.start
        if let position, position == start || (position < start && !reader.policy.seeks) {
            decoder.goOn(with: range)
            return decoder.display.skip(to: start)
        }
        let isStart = try reader.position(before: start)
        lookahead = Lookahead(grid: grid, reach: reader.policy.reorderReach, isAtStart: isStart)
        thinner = KeyframeThinner(grid, policy: reader.policy)
        decoder.restart(at: range)
        decoder.display.restart(at: start, isStartOfRecording: isStart)
        isBeforeFirstGroup = isStart
        groupStart = nil
        decodedLeading = []
        (lastFrame, streamEnd) = (.zero, .zero)
        reachedEnd = false
    }

    /// Takes one packet further; true once everything before `end` is settled.
    private func step(towards end: MediaTime) throws(VideoError) -> Bool {
        while !reachedEnd, !lookahead.isFull {
            guard let packet = try reader.next() else {
                reachedEnd = true
                if let group = thinner?.end() { goOn(with: group) }
                break
            }
            follow(packet)
            goOn(with: thinner?.add(packet) ?? KeyframeThinner.Group(kept: [packet]))
        }
        if isSettled(before: end) {
            try decoder.display.advance(to: end)
            return true
        }
        guard let (packet, isNeeded) = lookahead.take() else {
            try decoder.finish(at: streamEnd)
            return true
        }
        try process(packet, isNeeded: isNeeded)
        return false
    }

    private func goOn(with group: KeyframeThinner.Group) {
        for packet in group.left { decoder.pass(packet) }
        for packet in group.kept { lookahead.append(packet) }
    }

    /// Keeps where the recording ends: where the frame ends that is shown last. An earlier one that is to last longer
    /// leaves the display when the next one comes, and so says nothing.
    private func follow(_ packet: Packet) {
        guard packet.isVisible, packet.time >= lastFrame else { return }
        streamEnd = packet.time > lastFrame ? packet.end : max(streamEnd, packet.end)
        lastFrame = packet.time
    }

    /// Whether no packet, and no frame in the decoder, can still belong before `end`.
    private func isSettled(before end: MediaTime) -> Bool {
        // The recording's first frame also serves instants before it.
        let horizon = decoder.display.awaitsFirstFrame ? end + DisplayRule.firstFrameLead : end
        guard let upcoming = lookahead.upcoming.lazy.map(\.time).min(), upcoming >= horizon else { return false }
        guard let open = decoder.earliestOpenTime else { return true }
        return open >= horizon
    }

    private func process(_ packet: Packet, isNeeded: Bool) throws(VideoError) {
        if packet.isRandomAccess {
            if !isBeforeFirstGroup || groupStart != nil {
                let leading = lookahead.neededLeading(of: packet)
                try decoder.endGroup(before: packet, leading: leading)
                decodedLeading = leading.map(\.packet)
            }
            groupStart = isBeforeFirstGroup ? nil : packet.time
        }
        isBeforeFirstGroup = false
        guard let groupStart, packet.time < groupStart else { return try decoder.add(packet, isNeeded: isNeeded) }
        if let index = decodedLeading.firstIndex(where: { $0 === packet }) {
            decodedLeading.remove(at: index)
        } else {
            decoder.pass(packet)
        }
    }
}
