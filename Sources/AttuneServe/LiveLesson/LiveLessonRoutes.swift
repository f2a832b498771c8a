import AttuneInference
import AttuneReport
import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// A lesson that is looked at while it takes place: the notice that stands before it, the page, and the pictures it sends.
struct LiveLessonRoutes: Sendable {
    let lessons: LiveLessons
    let notice: NoticeGate
    let bodies: RequestBodies
    let pages: ServePages

    func add(to router: Router<BasicRequestContext>) {
        router.get("/class") { request, _ in
            let page = LiveLessonPage(hasReadNotice: notice.wasRead(by: request), language: pages.language)
            return Response.page(try pages.render(page, with: "serve-class"))
        }
        notice.add(to: router)
        router.post("/class/start") { request, _ in try await start(request) }
        router.post("/class/picture") { request, _ in try await take(request) }
        router.post("/class/end") { request, _ in try await end(request) }
    }

    private func start(_ request: Request) async throws -> Response {
        try notice.require(of: request)
        let fields = try await bodies.form(of: request)
        let course = String((fields["course"] ?? "").trimmed.prefix(200))
        return try await answer { [lessons] in
            try lessons.start(isKept: fields["keep"] != nil, course: course.isEmpty ? nil : course)
        }
    }

    private func take(_ request: Request) async throws -> Response {
        try notice.require(of: request)
        guard let milliseconds = request.headers[.milliseconds].flatMap(Int.init), (0...1_000_000_000) ~= milliseconds
        else {
            throw ServeError(
                .badRequest, Words.serveErrors.refusedNoTime, Words.serveErrors.loadAgain, closes: true)
        }
        let key = request.headers[.liveLesson] ?? ""
        let bytes = try await bodies.jpeg(of: request, atMost: bodies.limits.window)
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
            throw ServeError(error)
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
