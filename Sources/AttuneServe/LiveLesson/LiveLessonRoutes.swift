import AttuneInference
import AttuneReport
import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// A lesson that is looked at while it takes place: the notice that stands before it, the page, and the pictures it sends.
struct LiveLessonRoutes: Sendable {
    let lessons: LiveLessons
    let pages: ServePages
    let bodies: RequestBodies
    let limits: ServeLimits
    let sessions: Sessions
    let cookie: SessionCookie

    func add(to router: Router<BasicRequestContext>) {
        router.get("/class") { request, _ in
            let page = LiveLessonPage(hasReadNotice: hasReadNotice(request), language: pages.language)
            return Response.page(try pages.render(page, with: "serve-class"))
        }
        router.post("/class/notice") { request, _ in
            _ = try await bodies.form(of: request)
            if let secret = cookie.secret(in: request) { sessions.noteRead(.liveLesson, by: secret) }
            return Response.seeOther(ServeAddress.liveLesson)
        }
        router.post("/class/start") { request, _ in try await start(request) }
        router.post("/class/picture") { request, _ in try await take(request) }
        router.post("/class/end") { request, _ in try await end(request) }
    }

    private func hasReadNotice(_ request: Request) -> Bool {
        cookie.secret(in: request).map { sessions.hasRead(.liveLesson, $0) } ?? false
    }

    private func checkNotice(_ request: Request) throws {
        guard hasReadNotice(request) else {
            throw ServeError(
                .forbidden, Words.serveErrors.refusedNotice, Words.serveErrors.openClass, closes: true)
        }
    }

    private func start(_ request: Request) async throws -> Response {
        try checkNotice(request)
        let fields = try await bodies.form(of: request)
        let course = String((fields["course"] ?? "").trimmed.prefix(200))
        return try await answer { [lessons] in
            try lessons.start(isKept: fields["keep"] != nil, course: course.isEmpty ? nil : course)
        }
    }

    private func take(_ request: Request) async throws -> Response {
        try checkNotice(request)
        guard request.headers[.contentType] == "image/jpeg" else {
            throw ServeError(
                .unsupportedMediaType, Words.serveErrors.refusedNoJPEG, Words.serveErrors.sendJPEG, closes: true)
        }
        guard let milliseconds = request.headers[.milliseconds].flatMap(Int.init), (0...1_000_000_000) ~= milliseconds
        else {
            throw ServeError(
                .badRequest, Words.serveErrors.refusedNoTime, Words.serveErrors.loadAgain, closes: true)
        }
        let key = request.headers[.liveLesson] ?? ""
        let bytes = try await bodies.bytes(of: request, atMost: limits.window)
        return try await answer { [lessons] in try lessons.take(bytes, key: key, milliseconds: milliseconds) }
    }

    private func end(_ request: Request) async throws -> Response {
        let key = try await bodies.form(of: request)["class"] ?? ""
        return try await answer { [lessons] in try lessons.end(key: key) }
    }

    private func answer(_ body: @escaping @Sendable () throws -> some Encodable & Sendable) async throws -> Response {
        do {
            return try .json(try await lessons.work.run(body))
        } catch let error as InferenceError {
            throw ServeError(
                .serviceUnavailable, Words.serveErrors.refusedModels.filled(["what": error.what]),
                Phrase(asItIs: error.remedy))
        }
    }
}

extension HTTPField.Name {
    // Names of letters and hyphens are always valid.
    // swift-format-ignore: NeverForceUnwrap
    fileprivate static let liveLesson = HTTPField.Name("X-Attune-Class")!
    // swift-format-ignore: NeverForceUnwrap
    fileprivate static let milliseconds = HTTPField.Name("X-Attune-Milliseconds")!
}

/// What the page of the lesson is filled with.
struct LiveLessonPage {
    let pageTitle: String
    let script: String?
    let law: String
    let hasReadNotice: Bool

    init(hasReadNotice: Bool, language: Language) {
        pageTitle = Words.live.liveTitle.text(language)
        law = LegalNotice.text(in: language)
        self.hasReadNotice = hasReadNotice
        script = hasReadNotice ? "class" : nil
    }
}
