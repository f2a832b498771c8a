import AttuneCore
import AttuneReport
import AttuneText

/// `index.html`: every recording of a folder, failures first, then by course and date, each with its strip of minutes and
/// a link to its report.
public enum IndexPage {
    /// The whole page.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for collection: RecordingCollection) throws -> String {
        try PageLibrary().render(IndexContent(collection), with: "index")
    }
}

/// What the page over a folder is filled with.
struct IndexContent {
    let styleSHA256 = Templates.styleSHA256
    let pageTitle = "Attune lesson reports"
    let heading: String
    let hasFailed: Bool
    let failed: [Failed]
    let hasFinished: Bool
    let courses: [Course]
    let isEmpty: Bool
    /// What the strips' common scale is as long as.
    let scale: String

    struct Course {
        /// Unique in the page.
        let courseID: String
        let courseName: String
        let finished: [Finished]
    }

    struct Finished {
        let name: String
        let link: String
        let facts: [String]
        /// That the recording is gone; nil where it is not.
        let missing: String?
        let stripLabel: String
        let cells: [StripCell]
        let moments: [MomentMark]
        let summary: String
    }

    /// A moment on the strip of its recording, with the address of its card.
    struct MomentMark {
        let address: String
        let words: String
        let span: ChartSpan
    }

    struct Failed {
        let name: String
        let error: String
        let remedy: String?
        let times: String
        /// To the page of an earlier report; nil where there is none.
        let earlier: String?
    }

    init(_ collection: RecordingCollection) {
        let courses = collection.courses
        let longest = collection.finished.map(\.run.decodedDuration).max() ?? .zero
        let axis = TimeAxis(end: longest)
        // A recording that failed and has an earlier report is one recording.
        let count = collection.finished.count + collection.failed.count { $0.earlierPage == nil }
        heading = PlainWords.count(count, "recording")
        hasFailed = !collection.failed.isEmpty
        failed = collection.failed.map(Failed.init)
        hasFinished = !collection.finished.isEmpty
        self.courses = courses.enumerated().map { position, course in
            Course(
                courseID: "course-\(position + 1)",
                courseName: course.name ?? (courses.count > 1 ? "Recordings of no course" : "Recordings"),
                finished: course.recordings.map { Finished($0, axis: axis) })
        }
        isEmpty = collection.finished.isEmpty && collection.failed.isEmpty
        scale = PlainWords.length(longest)
    }
}

extension IndexContent.Finished {
    init(_ recording: FinishedRecording, axis: TimeAxis) {
        let run = recording.run
        let facts: [String?] = [
            run.input.recorded.map { "\($0.text), \($0.sourceText)" } ?? "date not known",
            PlainWords.length(run.decodedDuration), PlainWords.count(run.minutes.total, "minute") + " analysed",
        ]
        name = run.name
        link = RelativeLink.text(to: recording.page)
        self.facts = facts.compactMap { $0 }
        missing = recording.isAtItsPlace ? nil : "The recording is no longer at its place; its report stays."
        stripLabel = ChartWords.strip(run.minutes)
        cells = run.summary.strip.map { StripCell($0, axis: axis) }
        moments = run.summary.moments.enumerated().map { index, moment in
            IndexContent.MomentMark(
                moment, address: "\(RelativeLink.text(to: recording.page))#moment-\(index + 1)", axis: axis)
        }
        summary = run.summary.sentence
    }
}

extension IndexContent.MomentMark {
    init(_ moment: RunSummary.MomentSpan, address: String, axis: TimeAxis) {
        // A damaged record may have a moment that ends before it starts.
        let minutes = moment.firstMinute...max(moment.firstMinute, moment.lastMinute)
        self.address = address
        let title = moment.kind.map(MomentWords.title) ?? "A moment"
        words = "\(title), \(PlainWords.minutes(minutes)) min"
        span = axis.span(
            of: TimeRange(start: .seconds(minutes.lowerBound * 60), end: .seconds(minutes.upperBound * 60 + 60)))
    }
}

extension IndexContent.Failed {
    init(_ recording: FailedRecording) {
        let failure = recording.failure
        let times = [failure.since, failure.lastTried].map(IndexContent.Failed.time)
        name = failure.input.name
        error = failure.message
        remedy = failure.remedy
        self.times =
            "Since \(times[0])" + (times[0] == times[1] ? "" : ", last tried \(times[1])")
            + (failure.mayHelpToRetry ? "; trying again may help." : ".")
        earlier = recording.earlierPage.map(RelativeLink.text)
    }

    /// What is no time of ours is shown as it stands.
    private static func time(_ text: String) -> String {
        UTCTime.seconds(iso8601: text).map { UTCTime.text($0) } ?? text
    }
}

/// Addresses within a folder of outputs.
enum RelativeLink {
    /// Everything but plain letters, digits, `-._~` and `/` is percent-encoded, and a leading `./` keeps a folder's name
    /// from being read as a scheme.
    static func text(to page: String) -> String {
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
