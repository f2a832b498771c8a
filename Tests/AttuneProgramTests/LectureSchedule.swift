import AttuneBenchmark
import AttuneCore

/// What a made lecture's truth says of its minutes, at one sample a second.
struct LectureSchedule {
    struct Minute {
        let minute: Int
        let facesMedian: Int
        let facesMax: Int
        /// As the timeline names it: the one that lasts longest.
        let layout: String
        /// Nil where no tile is shown.
        let tiles: Int?
        /// Faces that are known to be happy, as a share of all.
        let happy: Double
    }

    let minutes: [Minute]

    init(_ truth: LectureTruth) {
        minutes = (0..<Int(truth.duration.microseconds / 60_000_000)).map { Self.minute($0, of: truth) }
    }

    /// The minute in which the share of happy faces rises most above the one before; minutes with fewer faces than the
    /// minimum group are not broken down.
    var smilesRiseInMinute: Int? {
        minutes.dropFirst().filter { min($0.facesMedian, minutes[$0.minute - 1].facesMedian) >= 5 }
            .max { self.rise(to: $0) < self.rise(to: $1) }?.minute
    }

    private func rise(to minute: Minute) -> Double { minute.happy - minutes[minute.minute - 1].happy }

    private static func minute(_ minute: Int, of truth: LectureTruth) -> Minute {
        let times = (0..<60).map { MediaTime(microseconds: Int64(minute * 60 + $0) * 1_000_000) }
        let stretches = times.compactMap { time in truth.stretches.last { $0.range.start <= time } }
        let faces = stretches.map(\.faces.count).sorted()
        let happy = zip(times, stretches).map { time, stretch in
            stretch.faces.count { face in
                truth.people.first { $0.id == face.person }?.expressions.last { $0.range.start <= time }?.expression
                    == .happy
            }
        }
        let longest = Dictionary(grouping: stretches, by: Self.layout).max { $0.value.count < $1.value.count }
        let tiles = longest?.value.first?.tiles.count ?? 0
        return Minute(
            minute: minute, facesMedian: faces[faces.count / 2], facesMax: faces.last ?? 0, layout: longest?.key ?? "",
            tiles: tiles == 0 ? nil : tiles,
            happy: Double(happy.reduce(0, +)) / Double(max(1, faces.reduce(0, +))))
    }

    private static func layout(of stretch: LectureTruth.Stretch) -> String {
        stretch.tiles.isEmpty
            ? stretch.kind.rawValue : "\(stretch.kind.rawValue) \(stretch.rows)x\(stretch.columns)"
    }
}
