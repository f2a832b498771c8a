import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// One lane of the first screen: a name, a scale, and what is drawn over the time of the recording.
struct Lane {
    /// In pixels.
    static let height = 46.0
    /// Of lanes that say how much rather than how it changes.
    static let lowHeight = 28.0
    /// How much of the width, 0…1, each letter of a stretch's name takes where the page is as wide as it gets; a name
    /// that does not fit is left out, because the minutes read it out.
    static let widthOfLetter = 0.0075
    /// Above the plot, for its name.
    static let nameHeight = 20.0

    let name: String
    /// Its scale and its median, as in `0–16, median 15`.
    let scale: String
    /// Which line is which; left out where there is no room.
    let key: String
    /// In pixels from the top of the chart.
    let nameY: String
    let top: String
    let plotHeight: String
    /// Filled shapes, the first one below, then lines; path data of `StepPath`.
    let areas: [Mark]
    let lines: [Mark]
    /// Minutes of which the lane says nothing for the sake of single people.
    let hatched: [ChartSpan]
    /// Stretches with a name in them; of the lane of layouts alone.
    let stretches: [Stretch]

    struct Mark {
        let style: String
        let path: String
    }

    /// A stretch of time in which a layout stands.
    struct Stretch {
        let span: ChartSpan
        let style: String
        let label: String
    }

    init(
        name: String, scale: String, key: String = "", top: Double, areas: [Mark] = [], lines: [Mark] = [],
        hatched: [ChartSpan] = [],
        stretches: [Stretch] = [], height: Double = Lane.height
    ) {
        self.name = name
        self.scale = scale
        self.key = key
        nameY = svg(top + Lane.nameHeight - 6)
        self.top = svg(top + Lane.nameHeight)
        plotHeight = svg(height)
        (self.areas, self.lines) = (areas.filter { !$0.path.isEmpty }, lines.filter { !$0.path.isEmpty })
        (self.hatched, self.stretches) = (hatched, stretches)
    }
}
