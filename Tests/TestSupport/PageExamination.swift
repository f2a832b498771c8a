import Foundation

/// What is wrong with a page for whoever opens it, at every width, by day and by night, with its scripts and without.
public enum PageExamination {
    /// In CSS pixels: a small telephone, a tablet, a laptop.
    public static let widths = [320, 768, 1_440]
    /// The rules by which a page is looked at, as Scripts/setup unpacks them.
    private static let rules = ".deps/test-tools/axe.min.js"

    /// Whether a page can be examined: always in CI, where what is missing is then the tests' failure.
    public static var isAvailable: Bool { BrowserPage.isAvailable && Requirement.isMet(rules) }

    /// Every fault in a line of its own; none of a page that is as it should be: no word in the console, no request, no
    /// scrolling sideways, and nothing serious or critical by the rules of axe.
    public static func faults(of page: BrowserPage) throws -> [String] {
        try faults(of: page.file)
    }

    /// - Parameter file: the page.
    public static func faults(of file: URL) throws -> [String] {
        let tab = try BrowserTab(try DevTools())
        var faults: [String] = []
        for runsScripts in [true, false] {
            for width in widths {
                try tab.open(file, width: width, runsScripts: runsScripts)
                let place = "\(width) wide, scripts \(runsScripts ? "on" : "off")"
                faults += looseEnds(of: tab, file: file).map { "\(place): \($0)" }
                let extent = try tab.evaluate("document.documentElement.scrollWidth")
                if (Int(extent) ?? .max) > width { faults.append("\(place): scrolls to \(extent)") }
            }
        }
        for isDark in [false, true] {
            try tab.open(file, width: widths[widths.count - 1], isDark: isDark)
            faults += looseEnds(of: tab, file: file)
            faults += try violations(in: tab).map { "\(isDark ? "dark" : "light"): \($0)" }
        }
        return faults
    }

    /// Words in the console, and requests other than the page's own.
    private static func looseEnds(of tab: BrowserTab, file: URL) -> [String] {
        tab.messages.map { "console: \($0)" }
            + tab.requests.filter { $0 != file.absoluteString }.map { "request: \($0)" }
    }

    /// What axe finds, the first element of each rule with its reason.
    public static func violations(in tab: BrowserTab) throws -> [String] {
        let axe = try String(contentsOf: Requirement.packageRoot.appendingPathComponent(rules), encoding: .utf8)
        let answer = try tab.evaluate(
            axe + """
                ;axe.run(document, {resultTypes: ["violations"]}).then(result => result.violations
                .filter(rule => ["serious", "critical"].includes(rule.impact))
                .map(rule => [rule.impact, rule.id, rule.nodes.length + "x", rule.nodes[0].html.slice(0, 200),
                rule.nodes[0].failureSummary.replace(/\\s+/g, " ")].join(" ")).join("\\n"))
                """)
        return answer.split(separator: "\n").map(String.init)
    }
}
