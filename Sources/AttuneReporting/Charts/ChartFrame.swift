import AttuneCore

/// What every chart has around its marks: a name and a description, levels, the time axis and tips.
struct ChartFrame {
    /// Unique in the page.
    let id: String
    let title: String
    /// What the chart shows, for those who do not see it.
    let description: String
    /// Of the plot, in pixels.
    let plotHeight: String
    /// Of the whole drawing, with the axis' labels where it has any, in pixels.
    let height: String
    /// The base line of the axis' labels; nil for a chart without them.
    let labelY: String?
    let levels: [Level]
    let ticks: [AxisTick]
    let tips: [MinuteTip]

    /// A horizontal line with its label.
    struct Level: Equatable {
        /// In pixels from the top of the plot.
        let y: String
        let label: String
    }

    /// - Parameters:
    ///   - plotHeight: in pixels.
    ///   - levels: labels by value, 0…1 from the bottom to the top of the plot.
    init(
        id: String, title: String, description: String, plotHeight: Double, levels: [(value: Double, label: String)],
        showsTimes: Bool, axis: TimeAxis, tips: [MinuteTip]
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.plotHeight = svg(plotHeight)
        height = svg(plotHeight + (showsTimes ? 24 : 0))
        labelY = showsTimes ? svg(plotHeight + 18) : nil
        self.levels = levels.map { Level(y: svg((1 - $0.value) * plotHeight), label: $0.label) }
        ticks = axis.ticks
        self.tips = tips
    }
}
