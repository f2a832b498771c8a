import AttuneCore
import AttuneEngagement
import AttuneText

/// The attention of each face in each minute: a digit on a shade, in blocks of one hour.
///
/// A cell is a character, so that the text is the table behind the chart, and copies, prints and reads aloud as it
/// stands; the shades lie behind the line of text as one drawing that is stretched to it. That is a fifth of the bytes
/// of one table cell for each minute.
struct HeatMap {
    let blocks: [Block]

    static let minutesInBlock = 60

    struct Block {
        let blockTitle: String
        /// The numbers of every tenth minute, each over its cell.
        let scale: String
        let rows: [Row]
    }

    struct Row {
        let face: String
        /// One character for each minute.
        let cells: String
        /// Minutes in the block: the width of the drawing.
        let width: Int
        let shades: [Shade]
    }

    /// Runs of minutes of one shade, or under the line that marks a dip.
    struct Shade: Equatable {
        let style: String
        /// SVG path data in units of one minute by one row.
        let path: String
    }

    /// - Parameter tracks: a block leaves out those that are not seen in it.
    init(_ tracks: [TrackSummary], language: Language = .english) {
        let minutes = tracks.first?.minutes.count ?? 0
        blocks = stride(from: 0, to: minutes, by: HeatMap.minutesInBlock).compactMap { start in
            let range = start..<min(start + HeatMap.minutesInBlock, minutes)
            let seen = tracks.filter { track in track.minutes[range].contains { $0.samples > 0 } }
            guard !seen.isEmpty else { return nil }
            let ends = [range.lowerBound, range.upperBound].map { PlainWords.clock(.seconds($0 * 60)) }
            return Block(
                blockTitle: Words.charts.scaleRange.text(language, ["low": ends[0], "high": ends[1]]),
                scale: HeatMap.scale(range),
                rows: seen.map { Row($0, in: range, language: language) })
        }
    }

    private static func scale(_ minutes: Range<Int>) -> String {
        stride(from: minutes.lowerBound, to: minutes.upperBound, by: 10).map { minute in
            let label = String(minute)
            let width = min(10, minutes.upperBound - minute)
            return label + String(repeating: " ", count: max(0, width - label.count))
        }
        .joined()
    }
}

extension HeatMap.Row {
    fileprivate init(_ track: TrackSummary, in range: Range<Int>, language: Language) {
        let minutes = track.minutes[range]
        face = Words.faces.faceName.text(language, ["number": "\(track.number)"])
        cells = minutes.map(HeatMap.Row.cell).joined()
        width = range.count
        let tenths = minutes.map(HeatMap.Row.tenth)
        let shades = (0..<5).map { (shade: Int) in
            HeatMap.Shade(
                style: "heat-\(shade)",
                path: HeatMap.Row.path(tenths.map { tenth in tenth.map { $0 / 2 } == shade }, height: ".5"))
        }
        let isInDip = range.map { minute in track.dips.contains { $0.minutes.contains(minute) } }
        let dips = HeatMap.Shade(style: "heat-dip", path: HeatMap.Row.path(isInDip, height: ".92"))
        self.shades = (shades + [dips]).filter { !$0.path.isEmpty }
    }

    /// The attention's first decimal, a dot for a face in sight too shortly to have one, a space for one not in sight.
    private static func cell(_ minute: TrackMinute) -> String {
        tenth(minute).map(String.init) ?? (minute.samples > 0 ? "·" : " ")
    }

    /// 0…9: 7 stands for 0.7 up to 0.8, and 9 holds 1, too; of the value as `tracks.csv` would round it.
    private static func tenth(_ minute: TrackMinute) -> Int? {
        minute.attention.map { Int((min(0.9, max(0, $0)) * 10_000).rounded()) / 1_000 }
    }

    /// A line through each run of minutes that belong.
    private static func path(_ belongs: [Bool], height: String) -> String {
        var path = ""
        var start = 0
        while start < belongs.count {
            let end = belongs[start...].firstIndex(of: !belongs[start]) ?? belongs.count
            if belongs[start] { path += "M\(start) \(height)h\(end - start)" }
            start = end
        }
        return path
    }
}
