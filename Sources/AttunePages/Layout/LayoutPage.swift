import AttuneCore
import AttuneReport
import AttuneText
import Foundation

/// The contact sheet of a recording's layouts: one self-contained file, like the report.
public enum LayoutPage {
    /// The whole page.
    ///
    /// - Parameter language: of all words that are not somebody else's.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for sheet: LayoutSheet, language: Language = .english) throws -> String {
        try PageLibrary(adding: LayoutTemplates.all, language: language)
            .render(LayoutContent(sheet, language: language), with: "layout")
    }
}

/// What the contact sheet is filled with.
struct LayoutContent {
    let styleSHA256 = Templates.styleSHA256
    let pageStyleSHA256 = LayoutTemplates.styleSHA256
    /// As `<html lang>` has it.
    let language: String
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

    init(_ sheet: LayoutSheet, language: Language) {
        let words = Words.layoutPage
        self.language = language.tag
        pageTitle = words.layoutsTitle.text(language, ["name": sheet.name])
        name = sheet.name
        fileName = sheet.fileName
        summary = LayoutContent.summary(sheet.entries, in: language)
        overTime = LayoutLanes(sheet.entries, language: language)
        let shown = sheet.entries.count { $0.picture != nil }
        choice =
            shown < sheet.entries.count
            ? words.picturesOfLongest.text(
                language,
                ["shown": "\(shown)", "stretches": words.stretchesCount.text(sheet.entries.count, language)]) : nil
        legend = CameraState.allCases.map {
            LegendItem(style: $0.rawValue, meaning: LayoutContent.meaning($0, in: language))
        }
        hasEntries = !sheet.entries.isEmpty
        rows = sheet.entries.map { Row($0, language: language) }
        frames = sheet.entries.enumerated().compactMap {
            Frame($1, id: LayoutLanes.frameID($0), language: language)
        }
        programVersion = sheet.programVersion
    }

    private static func summary(_ entries: [LayoutEntry], in language: Language) -> String {
        let words = Words.layoutPage
        guard let first = entries.first, let last = entries.last else { return words.noFrame.text(language) }
        // The first of those that stand longest, so that the sentence is the same every time.
        let longest = entries.reduce(first) { $1.range.duration > $0.range.duration ? $1 : $0 }
        return (entries.count > 1 ? words.severalLayouts : words.oneLayout).text(
            language,
            [
                "count": "\(entries.count)", "layout": LayoutWords.kind(longest.layout, in: language),
                "length": PlainWords.length(last.range.end - first.range.start, in: language),
                "longest": PlainWords.length(longest.range.duration, in: language),
            ])
    }

    private static func meaning(_ camera: CameraState, in language: Language) -> String {
        let words = Words.layouts
        let phrase =
            switch camera {
            case .on: words.onMeans
            case .off: words.offMeans
            case .still: words.stillMeans
            case .black: words.blackMeans
            case .frozen: words.frozenMeans
            }
        return phrase.text(language)
    }
}

extension LayoutContent.Row {
    init(_ entry: LayoutEntry, language: Language) {
        let layout = entry.layout
        start = LayoutWords.range(entry.range)
        let counts = CameraState.allCases.map { "\(entry.count($0))" }
        cells =
            [LayoutWords.kind(layout, in: language), "\(layout.tiles.count)"] + counts
            + [
                layout.lecturerTile.map { "\($0 + 1)" } ?? "–",
                layout.screen.map { LayoutWords.size($0, in: language) } ?? "–",
                entry.facesMedian.map { FixedDecimal.short($0, places: 1) } ?? "–",
            ]
    }
}

extension LayoutContent.Frame {
    /// Nil for a stretch without a picture.
    init?(_ entry: LayoutEntry, id: String, language: Language) {
        guard let picture = entry.picture else { return nil }
        let words = Words.layoutPage
        let clock = PlainWords.fullClock(picture.time)
        let tiles = LayoutWords.exceptions(picture.cameras, in: language)
        frameID = id
        title = LayoutWords.range(entry.range)
        sentence = LayoutWords.sentence(entry, in: language)
        note = words.frameNote.text(language, ["clock": clock, "tiles": tiles])
        alternative = words.frameAlternative.text(
            language,
            [
                "clock": clock, "layout": LayoutWords.kind(entry.layout, in: language), "tiles": tiles,
                "faces": words.markedFacesCount.text(picture.faces.count, language),
            ])
        uri = "data:image/jpeg;base64," + Data(picture.jpeg).base64EncodedString()
        drawing = LayoutDrawing(picture, layout: entry.layout, language: language)
    }
}
