import AttuneCore
import AttuneReport
import AttuneText

/// `index.html`: every recording of a folder, failures first, then by course and date, each with its lanes, what is usual
/// in its course, and links to its report and its moments.
public enum IndexPage {
    /// The whole page.
    ///
    /// - Parameter language: of all words that are not somebody else's. What a recording's own record says in another
    ///   language, and the program's messages, are marked with theirs.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    public static func html(for collection: RecordingCollection, language: Language = .english) throws -> String {
        try PageLibrary(adding: IndexTemplates.all, language: language)
            .render(IndexContent(collection, language: language), with: "index")
    }

    /// The templates of the page's parts, for a page that shows them among others: `index-tools`, `index-legend`,
    /// `index-courses`, `index-style`, `index-script`.
    package static var parts: [String: String] { IndexTemplates.all }

    /// What the parts are filled with.
    package static func content(of collection: RecordingCollection, language: Language) -> any Sendable {
        IndexContent(collection, language: language)
    }
}

/// What the page over a folder is filled with.
struct IndexContent {
    let styleSHA256 = Templates.styleSHA256
    let pageStyleSHA256 = IndexTemplates.styleSHA256
    /// Nil where there is nothing to search in and so no script.
    let scriptSHA256: String?
    /// As `<html lang>` has it.
    let language: String
    let pageTitle: String
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
    /// Of the program's messages, where it is not the page's.
    let messageLanguage: String?

    struct Failed {
        let name: String
        let error: String
        let remedy: String?
        let times: String
        /// To the page of an earlier report; nil where there is none.
        let earlier: String?
    }

    init(_ collection: RecordingCollection, language: Language) {
        let words = Words.index
        self.language = language.tag
        pageTitle = words.indexTitle.text(language)
        messageLanguage = language == .english ? nil : Language.english.tag
        let courses = collection.courses
        let longest = collection.finished.map(\.run.decodedDuration).max() ?? .zero
        let axis = TimeAxis(end: longest)
        // A recording that failed and has an earlier report is one recording.
        let count = collection.finished.count + collection.failed.count { $0.earlierPage == nil }
        heading = words.recordingCount.text(count, language)
        hasFailed = !collection.failed.isEmpty
        failed = collection.failed.map { Failed($0, language: language) }
        hasFinished = !collection.finished.isEmpty
        self.courses = courses.enumerated().map { position, course in
            let isOnlyGroup = courses.count == 1
            return CourseContent(
                id: "course-\(position + 1)",
                name: course.name ?? (isOnlyGroup ? words.recordingsHeading : words.noCourseHeading).text(language),
                recordings: course.recordings, isCourse: course.name != nil, axis: axis, language: language)
        }
        isEmpty = collection.finished.isEmpty && collection.failed.isEmpty
        scale = PlainWords.length(longest, in: language)
        scriptSHA256 =
            collection.finished.count + collection.failed.count > 1 ? IndexTemplates.scriptSHA256(in: language) : nil
        orders = LessonOrder.all(in: language)
    }
}

extension IndexContent.Failed {
    init(_ recording: FailedRecording, language: Language) {
        let words = Words.index
        let failure = recording.failure
        let times = [failure.since, failure.lastTried].map(IndexContent.Failed.time)
        name = failure.input.name
        error = failure.message
        remedy = failure.remedy
        self.times =
            words.failedSince.text(language, ["time": times[0]])
            + (times[0] == times[1] ? "" : words.failedLast.text(language, ["time": times[1]]))
            + (failure.mayHelpToRetry ? words.failedTryAgain : Words.summary.end).text(language)
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

    static func all(in language: Language) -> [LessonOrder] {
        let words = Words.index
        let orders: [(key: String, phrase: Phrase)] = [
            ("oldest", words.oldestFirst), ("date", words.newestFirst), ("name", words.byName),
            ("people", words.mostPeople), ("smiles", words.mostSmiles), ("attention", words.mostAttention),
            ("pace", words.fastestSpeech), ("moments", words.mostMoments), ("length", words.longestFirst),
        ]
        return orders.map { LessonOrder(key: $0.key, words: $0.phrase.text(language)) }
    }
}
