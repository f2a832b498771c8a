import AttuneCore
import AttuneInference
import AttunePages
import AttuneReport
import AttuneText
import AttuneVideo
import AttuneWorkspace
import Foundation
import Synchronization

/// The one lesson that is looked at while it takes place, if there is one.
///
/// Its methods block: they belong on threads of their own.
final class LiveLessons: Sendable {
    /// A tab that sent nothing for so long is gone, and another one may begin.
    private static let silence = Duration.seconds(15)

    private struct Running {
        /// What the tab that sends the pictures says, so that no other one does.
        let key: String
        let lesson: LiveLesson
        /// The reading that was told of last.
        var told = 0
    }

    let work = BlockingWork("attune-serve-live", isConcurrent: true)
    private let library: Library
    private let models: ModelLibrary
    private let patience: Duration
    private let language: Language
    private let running = Mutex<Running?>(nil)

    init(library: Library, models: ModelLibrary, patience: Duration, language: Language) {
        self.library = library
        self.models = models
        self.patience = patience
        self.language = language
    }

    /// - Parameters:
    ///   - isKept: whether it becomes an analysis like any other.
    ///   - course: that it belongs to; nil for none.
    /// - Throws: `ServeError` where one goes on already, `InferenceError` where models are missing.
    func start(isKept: Bool, course: String?) throws -> LiveStart {
        try running.withLock { running in
            if let lesson = running?.lesson, lesson.isGoingOn {
                guard lesson.silence > LiveLessons.silence else {
                    throw ServeError(
                        .conflict, Words.serveErrors.refusedOtherClass, Words.serveErrors.endOtherClass)
                }
                _ = try? lesson.end()
            }
            var request = library.lastRequest
            request.course = course
            request.language = language
            let lesson = try LiveLesson(
                request, models: models, keptIn: isKept ? library.workspace : nil, patience: patience)
            let started = Running(key: UUID().uuidString.lowercased(), lesson: lesson)
            running = started
            return LiveStart(
                key: started.key, milliseconds: Int(lesson.settings.sampleInterval.microseconds / 1_000),
                longestSide: LiveLesson.longestSide)
        }
    }

    /// Looks at a picture.
    ///
    /// - Parameter milliseconds: since the lesson began.
    /// - Throws: `ServeError` for what comes too fast, for what is no picture, and where no such lesson goes on.
    func take(_ jpeg: [UInt8], key: String, milliseconds: Int) throws -> LiveAnswer {
        let lesson = try lesson(key)
        let outcome: LiveFrames.Outcome
        do throws(VideoError) {
            outcome = try lesson.take(jpeg, at: .milliseconds(milliseconds))
        } catch {
            throw ServeError(
                .unprocessableContent, Words.serveErrors.refusedNoPicture, Words.serveErrors.sendWindow)
        }
        switch outcome {
        case .tooSoon:
            throw ServeError(
                .tooManyRequests, Words.serveErrors.refusedTooSoon, Words.serveErrors.sendNextSecond)
        case .ended: throw LiveLessons.ended
        case .sampled(let instant): return try answer(instant, key: key, lesson.current)
        }
    }

    /// Ends the lesson; what it leaves is told once.
    ///
    /// - Throws: `ServeError` where no such lesson goes on, and where nothing can be said of it.
    func end(key: String) throws -> LiveEnd {
        let lesson = try lesson(key)
        defer { forget(key) }
        do {
            let end = try lesson.end()
            if end.kept != nil { library.state.noteChange() }
            return LiveEnd(
                minutes: LiveMinutes(end.report), strip: try LiveStrip.html(for: end.report, language: language),
                report: end.kept.map(ServeAddress.report))
        } catch is LiveLessonError {
            throw ServeError(
                .unprocessableContent, Words.serveErrors.refusedNoClass, Words.serveErrors.beginAgain)
        }
    }

    /// Ends what goes on, because the server does; it is kept where that was asked for.
    func stop() {
        guard let lesson = running.withLock({ $0?.lesson }) else { return }
        _ = try? lesson.end()
    }

    private static let ended = ServeError(.gone, Words.serveErrors.refusedEnded, Words.serveErrors.beginAnother)

    private func lesson(_ key: String) throws -> LiveLesson {
        guard let running = running.withLock({ $0 }), running.key == key else { throw LiveLessons.ended }
        return running.lesson
    }

    private func forget(_ key: String) {
        running.withLock { if $0?.key == key { $0 = nil } }
    }

    /// The lanes go along where they changed since the last answer.
    private func answer(_ instant: Int, key: String, _ standing: LiveLesson.Standing) throws -> LiveAnswer {
        let isNew = running.withLock { running in
            guard running?.key == key, (running?.told ?? 0) < standing.revision else { return false }
            running?.told = standing.revision
            return true
        }
        guard isNew, let report = standing.report else { return LiveAnswer(instant: instant) }
        return LiveAnswer(
            instant: instant, minutes: LiveMinutes(report), strip: try LiveStrip.html(for: report, language: language))
    }
}

/// What a tab is told that begins a lesson.
struct LiveStart: Encodable, Sendable {
    /// To be sent with every picture.
    let key: String
    /// From one picture to the next.
    let milliseconds: Int
    /// No picture may be wider or higher, in pixels.
    let longestSide: Int
}

/// What a tab is told of a picture that was looked at.
struct LiveAnswer: Encodable, Sendable {
    /// The instant that it stands for, counted from 0.
    let instant: Int
    /// The whole minutes, as `report.json` has them, and the same as part of a page; nil where nothing is new.
    var minutes: LiveMinutes?
    var strip: String?
}

/// What a tab is told of a lesson that ended, read as a whole.
struct LiveEnd: Encodable, Sendable {
    let minutes: LiveMinutes
    let strip: String
    /// The address of its report; nil where it is not kept.
    let report: String?
}
