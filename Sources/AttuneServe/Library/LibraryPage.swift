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
    let law = LegalNotice.text
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
        let warnings: [String]
    }

    struct Waiting {
        let job: Int
        let isFirst: Bool
        let isLast: Bool
    }

    init(_ contents: LibraryContents, form: SettingsForm) {
        heading = PlainWords.count(contents.items.count, "recording")
        revision = contents.revision
        problem = contents.problem
        let waiting = contents.items.compactMap { item -> JobID? in
            if case .waiting(let job) = item.state { job.id } else { nil }
        }
        items = contents.items.map { LibraryPage.item($0, waiting: waiting) }
        hasItems = !contents.items.isEmpty
        let count = contents.new.count
        new = count > 0 ? (count == 1 ? "the new one" : "all \(count) new ones") : nil
        passedOver = contents.passedOver
        hasPassedOver = !contents.passedOver.isEmpty
        self.form = form
        isFormOpen = form.hasProblem
        refusal = form.hasProblem ? "Nothing was started: a setting cannot be used. It is marked below." : nil
        index = IndexPage.content(
            of: RecordingCollection(finished: contents.collection.finished, failed: []), language: .english)
        hasLessons = !contents.collection.finished.isEmpty
    }

    private static func item(_ item: LibraryContents.Item, waiting: [JobID]) -> Item {
        let (state, reason, analyse) = words(item.state, isGone: item.sizeInBytes == nil)
        var running: Running?
        var queued: Waiting?
        switch item.state {
        case .running(let job, let progress, let warnings):
            running = Running(
                job: job.id.number, share: progress?.share.map { FixedDecimal.text($0, places: 4) },
                words: ProgressWords.text(progress), warnings: warnings)
        case .waiting(let job):
            queued = Waiting(
                job: job.id.number, isFirst: waiting.first == job.id, isLast: waiting.last == job.id)
        default: break
        }
        return Item(
            id: item.id.text, name: item.recording.fileName, size: item.sizeInBytes.map { PlainWords.size($0) } ?? "–",
            isChoosable: analyse != nil, state: state, reason: reason, running: running, waiting: queued,
            report: item.hasReport ? item.outputs.map(ServeAddress.report) : nil,
            forget: running == nil ? item.outputs.map(ServeAddress.forget) : nil,
            analyse: analyse)
    }

    private static func words(
        _ state: LibraryContents.State, isGone: Bool
    ) -> (state: String, reason: String?, analyse: String?) {
        if isGone { return ("not there any more", nil, nil) }
        return switch state {
        case .new: ("new", nil, "Analyse")
        case .waiting: ("waiting", nil, nil)
        case .running: ("being analysed", nil, nil)
        case .failed(let failure):
            ("failed", failure.message + (failure.remedy.map { ". \($0)" } ?? ""), "Try again")
        case .cancelled: ("cancelled; what was measured stays", nil, "Go on")
        case .done: ("done", nil, "Analyse again")
        }
    }
}
