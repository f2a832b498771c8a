import AttuneCore

/// Tells what decoding met apart by time: what lies in the stretch that is sampled is added up, what lies behind it is
/// kept for the next one, and what lies before it is forgotten.
struct DecodeLedger {
    /// One thing that happened to one packet or frame.
    enum Event: Equatable {
        case packet, corrupt, decoded, skipped
    }

    private struct Entry {
        let event: Event
        let time: MediaTime
        let end: MediaTime?
    }

    private(set) var counts = DecodeCounts()
    private(set) var decodedEnd: MediaTime?
    private var range: TimeRange
    private var later: [Entry] = []

    init(_ range: TimeRange) {
        self.range = range
    }

    /// Begins a stretch with what was kept for it.
    mutating func begin(_ range: TimeRange) {
        let kept = later
        self = DecodeLedger(range)
        for entry in kept { record(entry.event, at: entry.time, end: entry.end) }
    }

    /// `end` is when the frame ends that was decoded or skipped; nil for what holds no frame.
    mutating func record(_ event: Event, at time: MediaTime, end: MediaTime? = nil) {
        guard time >= range.start else { return }
        guard time < range.end else { return later.append(Entry(event: event, time: time, end: end)) }
        switch event {
        case .packet: counts.packets += 1
        case .corrupt: counts.corruptPackets += 1
        case .decoded: counts.framesDecoded += 1
        case .skipped: counts.framesSkipped += 1
        }
        decodedEnd = [decodedEnd, end].compactMap { $0 }.max()
    }
}
