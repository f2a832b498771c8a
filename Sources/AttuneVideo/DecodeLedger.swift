import AttuneCore

/// What decoding met, kept by time until the stretch that it belongs to is sampled.
struct DecodeLedger {
    /// One thing that happened to one packet or frame.
    enum Event: Equatable {
        case packet, corrupt, decoded, skipped
    }

    private struct Entry {
        let event: Event
        let time: MediaTime
        /// When the frame ends that was decoded or skipped; nil for what holds no frame.
        let end: MediaTime?
    }

    private var entries: [Entry] = []

    mutating func record(_ event: Event, at time: MediaTime, end: MediaTime? = nil) {
        entries.append(Entry(event: event, time: time, end: end))
    }

    /// Takes what lies within `range`, and forgets what lies before it.
    mutating func claim(_ range: TimeRange) -> (counts: DecodeCounts, decodedEnd: MediaTime?) {
        var counts = DecodeCounts()
        var decodedEnd: MediaTime?
        entries.removeAll { entry in
            guard entry.time < range.end else { return false }
            guard entry.time >= range.start else { return true }
            switch entry.event {
            case .packet: counts.packets += 1
            case .corrupt: counts.corruptPackets += 1
            case .decoded: counts.framesDecoded += 1
            case .skipped: counts.framesSkipped += 1
            }
            decodedEnd = [decodedEnd, entry.end].compactMap { $0 }.max()
            return true
        }
        return (counts, decodedEnd)
    }
}
