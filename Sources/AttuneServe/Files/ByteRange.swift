/// What part of a file a request asks for (RFC 9110, section 14).
enum ByteRange: Equatable {
    case whole
    /// From the first to the last byte.
    case part(ClosedRange<Int64>)
    /// None of it is in the file.
    case unsatisfiable

    /// The one range that a header asks for, as far as the file has it. Several ranges, other units and what cannot be read
    /// stand for the whole file, as the standard allows.
    ///
    /// - Parameters:
    ///   - header: as in `bytes=100-199`, `bytes=100-` or `bytes=-100`; nil for none.
    ///   - size: of the file, in bytes.
    init(header: String?, size: Int64) {
        guard let header, let match = header.wholeMatch(of: /bytes=\s*([0-9]{0,18})-([0-9]{0,18})\s*/),
            !(match.1.isEmpty && match.2.isEmpty)
        else {
            self = .whole
            return
        }
        guard let first = Int64(match.1) else {
            let count = min(Int64(match.2) ?? 0, size)
            self = count > 0 ? .part((size - count)...(size - 1)) : .unsatisfiable
            return
        }
        let last = Int64(match.2) ?? size - 1
        if !match.2.isEmpty, last < first {
            self = .whole
        } else {
            self = first < size ? .part(first...min(last, size - 1)) : .unsatisfiable
        }
    }
}

/// What part of a file a request puts (RFC 9110, section 14.4), as in `bytes 0-499/1234`.
struct ContentRange: Equatable {
    /// From the first to the last byte.
    let part: ClosedRange<Int64>
    let total: Int64

    /// Nil for anything else.
    init?(header: String?) {
        guard let match = header?.wholeMatch(of: /bytes ([0-9]{1,18})-([0-9]{1,18})\/([0-9]{1,18})/),
            let first = Int64(match.1), let last = Int64(match.2), let total = Int64(match.3), first <= last,
            last < total
        else { return nil }
        part = first...last
        self.total = total
    }
}
