import AttuneCore
import AttuneEngagement
import AttuneReport
import AttuneText

/// One recording on the page over a folder.
public struct IndexEntry: Sendable {
    public var outcome: Outcome

    public enum Outcome: Sendable {
        /// The report, and where its page lies relative to the index page, with `/` between folders.
        case finished(Report, page: String)
        /// The recording's name and one sentence that says what went wrong and what to do.
        case failed(name: String, error: String)
    }

    public init(_ outcome: Outcome) {
        self.outcome = outcome
    }
}

/// `index.html`: the recordings of a folder, each with its strip of minutes and a link to its report.
public enum IndexPage {
    /// The whole page, with the recordings in the order given.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for entries: [IndexEntry]) throws -> String {
        try PageLibrary().render(IndexContent(entries), with: "index")
    }
}

/// What the page over a folder is filled with.
struct IndexContent {
    let styleSHA256 = Templates.styleSHA256
    let pageTitle = "Attune lesson reports"
    let heading: String
    let hasEntries: Bool
    let entries: [Entry]

    struct Entry {
        let entryName: String
        let finished: Finished?
        let failed: Failed?
    }

    struct Finished {
        let link: String
        let facts: [String]
        let stripLabel: String
        let cells: [StripCell]
        let summary: String
    }

    struct Failed {
        let error: String
    }

    init(_ entries: [IndexEntry]) {
        heading = PlainWords.count(entries.count, "recording")
        hasEntries = !entries.isEmpty
        self.entries = entries.map { entry in
            switch entry.outcome {
            case .finished(let report, let page):
                Entry(entryName: report.recording.name, finished: Finished(report, page: page), failed: nil)
            case .failed(let name, let error):
                Entry(entryName: name, finished: nil, failed: Failed(error: error))
            }
        }
    }
}

extension IndexContent.Finished {
    init(_ report: Report, page: String) {
        let timeline = report.timeline
        let facts: [String?] = [
            report.recording.recorded?.text, PlainWords.length(report.recording.decodedDuration),
            PlainWords.count(timeline.minutes.count, "minute") + " analysed",
        ]
        link = IndexContent.Finished.link(to: page)
        self.facts = facts.compactMap { $0 }
        stripLabel = ChartWords.strip(RecordingStatistics(timeline))
        cells = StripChart(merging: timeline, axis: TimeAxis(timeline)).cells
        summary = SummarySentence.text(for: report)
    }

    /// A relative address: everything but plain letters, digits, `-._~` and `/` is percent-encoded, and a leading `./`
    /// keeps a folder's name from being read as a scheme.
    static func link(to page: String) -> String {
        let hexadecimal = Array("0123456789ABCDEF")
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return page.utf8.reduce(into: "./") { link, byte in
            if plain.contains(byte) {
                link.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                link += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
            }
        }
    }
}
