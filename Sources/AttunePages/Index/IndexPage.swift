import AttuneCore
import AttuneReport
import AttuneText

/// `index.html`: every recording of a folder, failures first, then by course and date, each with its lanes, what is usual
/// in its course, and links to its report and its moments.
public enum IndexPage {
    /// The whole page.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for collection: RecordingCollection) throws -> String {
        try PageLibrary(adding: IndexTemplates.all).render(IndexContent(collection), with: "index")
    }
}

/// What the page over a folder is filled with.
struct IndexContent {
    let styleSHA256 = Templates.styleSHA256
    let pageStyleSHA256 = IndexTemplates.styleSHA256
    /// Nil where there is nothing to search in and so no script.
    let scriptSHA256: String?
    let pageTitle = "Attune lesson reports"
    let heading: String
    let hasFailed: Bool
    let failed: [Failed]
    let hasFinished: Bool
    let courses: [CourseContent]
    let isEmpty: Bool
    /// What the common scale of all lanes is as long as.
    let scale: String
    /// In what the recordings can be put in order.
    let orders: [LessonOrder]

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
            let isOnlyGroup = courses.count == 1
            return CourseContent(
                id: "course-\(position + 1)",
                name: course.name ?? (isOnlyGroup ? "Recordings" : "Recordings of no course"),
                recordings: course.recordings, isCourse: course.name != nil, axis: axis)
        }
        isEmpty = collection.finished.isEmpty && collection.failed.isEmpty
        scale = PlainWords.length(longest)
        scriptSHA256 = collection.finished.count + collection.failed.count > 1 ? IndexTemplates.scriptSHA256 : nil
        orders = LessonOrder.all
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

/// An order in which the script puts the recordings of each course; the page's own is that of their dates.
struct LessonOrder {
    /// What the script knows it by: one of the values that `LessonContent` has.
    let key: String
    let words: String

    static let all = [
        LessonOrder(key: "oldest", words: "date, oldest first"), LessonOrder(key: "date", words: "date, newest first"),
        LessonOrder(key: "name", words: "name"), LessonOrder(key: "people", words: "most people"),
        LessonOrder(key: "smiles", words: "most smiles"), LessonOrder(key: "attention", words: "most attention"),
        LessonOrder(key: "pace", words: "fastest speech"), LessonOrder(key: "moments", words: "most moments"),
        LessonOrder(key: "length", words: "longest"),
    ]
}
