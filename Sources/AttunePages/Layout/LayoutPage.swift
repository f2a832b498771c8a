import AttuneCore
import AttuneReport
import AttuneText
import Foundation

/// The contact sheet of a recording's layouts: one self-contained file, like the report.
public enum LayoutPage {
    /// The whole page.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for sheet: LayoutSheet) throws -> String {
        try PageLibrary(adding: LayoutTemplates.all).render(LayoutContent(sheet), with: "layout")
    }
}

/// What the contact sheet is filled with.
struct LayoutContent {
    let styleSHA256 = Templates.styleSHA256
    let pageStyleSHA256 = LayoutTemplates.styleSHA256
    let pageTitle: String
    let name: String
    let fileName: String
    let summary: String
    let overTime: LayoutLanes?
    let choice: String?
    let legend: [LegendItem]
    let hasEntries: Bool
    let rows: [Row]
    let frames: [Frame]
    let programVersion: String

    struct LegendItem {
        let style: String
        let meaning: String
    }

    /// A stretch in the table.
    struct Row {
        let start: String
        let cells: [String]
    }

    /// A frame with what was found in it.
    struct Frame {
        /// Unique in the page.
        let frameID: String
        let title: String
        let sentence: String
        let note: String
        let alternative: String
        let uri: String
        let drawing: LayoutDrawing
    }

    init(_ sheet: LayoutSheet) {
        pageTitle = "\(sheet.name) – Attune layouts"
        name = sheet.name
        fileName = sheet.fileName
        summary = LayoutContent.summary(sheet.entries)
        overTime = LayoutLanes(sheet.entries)
        let shown = sheet.entries.count { $0.picture != nil }
        choice =
            shown < sheet.entries.count
            ? "Pictures are of the \(shown) longest of \(PlainWords.count(sheet.entries.count, "stretch", plural: "stretches"))."
            : nil
        legend = CameraState.allCases.map { LegendItem(style: $0.rawValue, meaning: LayoutContent.meaning($0)) }
        hasEntries = !sheet.entries.isEmpty
        rows = sheet.entries.map(Row.init)
        frames = sheet.entries.enumerated().compactMap { Frame($1, id: LayoutLanes.frameID($0)) }
        programVersion = sheet.programVersion
    }

    private static func summary(_ entries: [LayoutEntry]) -> String {
        guard let first = entries.first, let last = entries.last else { return "The recording has no frame." }
        let whole = PlainWords.length(last.range.end - first.range.start)
        let kind = LayoutWords.kind(first.layout)
        guard entries.count > 1 else { return "One layout in \(whole): \(kind)." }
        // The first of those that stand longest, so that the sentence is the same every time.
        let longest = entries.reduce(first) { $1.range.duration > $0.range.duration ? $1 : $0 }
        return "\(entries.count) stretches with a layout of their own in \(whole); the longest, "
            + "\(PlainWords.length(longest.range.duration)), is \(LayoutWords.kind(longest.layout))."
    }

    private static func meaning(_ camera: CameraState) -> String {
        switch camera {
        case .on: "on: a moving picture"
        case .off: "off: initials, a name or a drawing"
        case .still: "still: a photograph that does not move"
        case .black: "black: nothing"
        case .frozen: "frozen: the last picture of a camera that stopped"
        }
    }
}

extension LayoutContent.Row {
    init(_ entry: LayoutEntry) {
        let layout = entry.layout
        start = LayoutWords.range(entry.range)
        let counts = CameraState.allCases.map { "\(entry.count($0))" }
        cells =
            [LayoutWords.kind(layout), "\(layout.tiles.count)"] + counts
            + [
                layout.lecturerTile.map { "\($0 + 1)" } ?? "–", layout.screen.map(LayoutWords.size) ?? "–",
                entry.facesMedian.map { FixedDecimal.short($0, places: 1) } ?? "–",
            ]
    }
}

extension LayoutContent.Frame {
    /// Nil for a stretch without a picture.
    init?(_ entry: LayoutEntry, id: String) {
        guard let picture = entry.picture else { return nil }
        frameID = id
        title = LayoutWords.range(entry.range)
        sentence = LayoutWords.sentence(entry)
        note = "Frame at \(PlainWords.fullClock(picture.time)): \(LayoutWords.exceptions(picture.cameras))."
        let faces = PlainWords.count(picture.faces.count, "face")
        alternative =
            "Blurred frame at \(PlainWords.fullClock(picture.time)) with its tiles drawn on: "
            + "\(LayoutWords.kind(entry.layout)), \(LayoutWords.exceptions(picture.cameras)), \(faces) marked."
        uri = "data:image/jpeg;base64," + Data(picture.jpeg).base64EncodedString()
        drawing = LayoutDrawing(picture, layout: entry.layout)
    }
}
