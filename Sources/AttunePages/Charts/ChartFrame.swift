import AttuneCore

/// What every chart has around its marks: a name and a description, levels, the time axis and tips.
package struct ChartFrame {
    /// Unique in the page.
    let id: String
    let title: String
    /// What the chart shows, for those who do not see it.
    package let description: String
    /// Of the plot, in pixels.
    let plotHeight: String
    /// Of the whole drawing, with the axis' labels where it has any, in pixels.
    let height: String
    /// The base line of the axis' labels; nil for a chart without them.
    let labelY: String?
    let levels: [Level]
    let ticks: [AxisTick]
    package let tips: [ChartTip]

    /// A horizontal line with its label.
    struct Level: Equatable {
        /// In pixels from the top of the plot.
        let y: String
        let label: String
    }

    /// A chart over a recording's time.
    init(
        id: String, title: String, description: String, plotHeight: Double, levels: [(value: Double, label: String)],
        showsTimes: Bool, axis: TimeAxis, tips: [MinuteTip]
    ) {
        self.init(
            id: id, title: title, description: description, plotHeight: plotHeight, levels: levels, ticks: axis.ticks,
            showsTicks: showsTimes, tips: tips.map { ChartTip(span: $0.span, text: $0.text) })
    }

    /// - Parameters:
    ///   - plotHeight: in pixels.
    ///   - levels: labels by value, 0…1 from the bottom to the top of the plot.
    ///   - showsTicks: whether the ticks' labels stand below the plot.
    package init(
        id: String, title: String, description: String, plotHeight: Double, levels: [(value: Double, label: String)],
        ticks: [AxisTick], showsTicks: Bool, tips: [ChartTip]
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.plotHeight = svg(plotHeight)
        height = svg(plotHeight + (showsTicks ? 24 : 0))
        labelY = showsTicks ? svg(plotHeight + 18) : nil
        self.levels = levels.map { Level(y: svg((1 - $0.value) * plotHeight), label: $0.label) }
        self.ticks = ticks
        self.tips = tips
    }
}

/// What a pointer that rests on a part of a chart is told.
package struct ChartTip: Equatable {
    let span: ChartSpan
    package let text: String

    package init(span: ChartSpan, text: String) {
        self.span = span
        self.text = text
    }
}
