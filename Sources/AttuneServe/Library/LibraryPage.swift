import AttuneCore
import AttuneJobs
import AttunePages
import AttuneReport
import AttuneText

/// What the page over both folders is filled with.
struct LibraryPage {
    let library = ServeAddress.library
    let script = "library"
    let pageTitle = "Attune"
    let heading: String
    let revision: Int
    let problem: String?
    let items: [Item]
    let hasItems: Bool
    /// How many were never analysed, in words; nil for none.
    let new: String?
    let passedOver: [String]
    let hasPassedOver: Bool
    let form: SettingsForm
    let isFormOpen: Bool
    /// A form that was refused.
    let refusal: String?
    let law: String
    /// Of what the program says, where it is not the page's.
    let messageLanguage: String?
    /// What the index over the folder is filled with.
    let index: any Sendable
    let hasLessons: Bool

    /// One recording.
    struct Item {
        let id: String
        let name: String
        let size: String
        let isChoosable: Bool
        let state: String
        /// A sentence more about the state, such as why it failed.
        let reason: String?
        let running: Running?
        /// What a waiting job can be told.
        let waiting: Waiting?
        let report: String?
        let forget: String?
        /// What the button says that analyses it; nil where it waits or runs.
        let analyse: String?
    }

    struct Running {
        let job: Int
        /// 0…1 as a number in text; nil where it cannot be told.
        let share: String?
        let words: String
        /// Whether it is the one whose progress is told: while one is drawn the next is being measured, and told of later.
        let isTold: Bool
        let warnings: [String]
    }

    struct Waiting {
        let job: Int
        let isFirst: Bool
        let isLast: Bool
    }

    init(_ contents: LibraryContents, form: SettingsForm, language: Language) {
        let words = Words.serve
        law = LegalNotice.text(in: language)
        messageLanguage = language == .english ? nil : Language.english.tag
        heading = Words.index.recordingCount.text(contents.items.count, language)
        revision = contents.revision
        problem = contents.problem
        let waiting = contents.items.compactMap { item -> JobID? in
            if case .waiting(let job) = item.state { job.id } else { nil }
        }
        items = contents.items.map { LibraryPage.item($0, waiting: waiting, language: language) }
        hasItems = !contents.items.isEmpty
        let count = contents.new.count
        new = count > 0 ? words.serveAnalyseNew.text(count, language) : nil
        passedOver = contents.passedOver
        hasPassedOver = !contents.passedOver.isEmpty
        self.form = form
        isFormOpen = form.hasProblem
        refusal = form.hasProblem ? words.serveRefused.text(language) : nil
        index = IndexPage.content(
            of: RecordingCollection(finished: contents.collection.finished, failed: []), language: language)
        hasLessons = !contents.collection.finished.isEmpty
    }

    private static func item(_ item: LibraryContents.Item, waiting: [JobID], language: Language) -> Item {
        let (state, reason, analyse) = words(item.state, isGone: item.sizeInBytes == nil, language: language)
        var running: Running?
        var queued: Waiting?
        switch item.state {
        case .running(let job, let progress, let isTold, let warnings):
            running = Running(
                job: job.id.number, share: progress?.share.map { FixedDecimal.text($0, places: 4) },
                words: ProgressWords.text(progress, in: language), isTold: isTold, warnings: warnings)
        case .waiting(let job):
            queued = Waiting(
                job: job.id.number, isFirst: waiting.first == job.id, isLast: waiting.last == job.id)
        default: break
        }
        return Item(
            id: item.id.text, name: item.recording.fileName,
            size: item.sizeInBytes.map { PlainWords.size($0, in: language) } ?? "–",
            isChoosable: analyse != nil, state: state, reason: reason, running: running, waiting: queued,
            report: item.hasReport ? item.outputs.map(ServeAddress.report) : nil,
            forget: running == nil ? item.outputs.map(ServeAddress.forget) : nil,
            analyse: analyse)
    }

    private static func words(
        _ state: LibraryContents.State, isGone: Bool, language: Language
    ) -> (state: String, reason: String?, analyse: String?) {
        let words = Words.serve
        func said(_ state: Phrase, reason: String? = nil, analyse: Phrase? = nil) -> (String, String?, String?) {
            (state.text(language), reason, analyse?.text(language))
        }
        if isGone { return said(words.serveIsGone) }
        return switch state {
        case .new: said(words.serveIsNew, analyse: words.serveAnalyse)
        case .waiting: said(words.serveIsWaiting)
        case .running: said(words.serveIsRunning)
        case .failed(let failure):
            said(
                words.serveHasFailed, reason: failure.message + (failure.remedy.map { ". \($0)" } ?? ""),
                analyse: words.serveTryAgain)
        case .cancelled: said(words.serveIsCancelled, analyse: words.serveGoOn)
        case .done: said(words.serveIsDone, analyse: words.serveAnalyseAgain)
        }
    }
}
