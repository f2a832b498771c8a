import AttuneText
import AttuneJobs
import AttuneWorkspace
import Foundation
import Hummingbird

/// The page over both folders, what its buttons do, and what it is told while it is open.
struct LibraryRoutes: Sendable {
    /// So often something is said where nothing happens, so that a connection that is gone is noticed.
    private static let secondsBetweenSigns = 10.0

    let library: Library
    let pages: ServePages
    let bodies: RequestBodies
    let limits: ServeLimits

    func add(to router: Router<BasicRequestContext>) {
        router.get("/") { _, _ in Response.seeOther(ServeAddress.library) }
        router.get("/reports") { _, _ in try await page() }
        router.get("/events") { request, _ in try events(request) }
        router.post("/queue/add") { request, _ in try await add(request) }
        router.post("/queue/cancel") { request, _ in try await change(request) { try library.cancel($0) } }
        router.post("/queue/earlier") { request, _ in try await change(request) { try library.move($0, .earlier) } }
        router.post("/queue/later") { request, _ in try await change(request) { try library.move($0, .later) } }
        router.post("/queue/go-on") { request, _ in
            _ = try await bodies.form(of: request)
            library.goOn()
            return Response.seeOther(ServeAddress.library)
        }
    }

    private func page() async throws -> Response {
        let (library, pages) = (library, pages)
        return try await BlockingWork.pages.run {
            let page = LibraryPage(
                LibraryContents(library, language: pages.language),
                form: SettingsForm(library.lastRequest, language: pages.language),
                language: pages.language)
            return Response.page(try pages.render(page, with: "serve-library"))
        }
    }

    private func add(_ request: Request) async throws -> Response {
        let fields = try await bodies.form(of: request)
        let (library, pages) = (library, pages)
        return try await BlockingWork.pages.run {
            let contents = LibraryContents(library, language: pages.language)
            switch SettingsForm.read(fields, language: pages.language) {
            case .failure(let refused):
                let page = LibraryPage(contents, form: refused.form, language: pages.language)
                return .page(try pages.render(page, with: "serve-library"), status: .unprocessableContent)
            case .success(let request):
                let chosen =
                    fields["new"] != nil
                    ? contents.new : contents.recordings(fields["only"].map { [$0] } ?? fields.all("recording"))
                guard !chosen.isEmpty else {
                    throw ServeError(
                        .unprocessableContent, Words.serveErrors.refusedNoneChosen, Words.serveErrors.chooseOne
                    )
                }
                try library.add(chosen, request: request)
                return .seeOther(ServeAddress.library)
            }
        }
    }

    private func change(
        _ request: Request, _ body: @escaping @Sendable (JobID) throws -> Void
    ) async throws -> Response {
        let fields = try await bodies.form(of: request)
        guard let number = fields["job"].flatMap(Int.init) else {
            throw ServeError(.unprocessableContent, Words.serveErrors.refusedNoJob, Words.serveErrors.backToAll)
        }
        try await BlockingWork.files.run { try body(JobID(number: number)) }
        return .seeOther(ServeAddress.library)
    }

    /// Server-sent events (WHATWG HTML, section 9.2): what happens, until the page is left.
    private func events(_ request: Request) throws -> Response {
        guard let stream = library.state.listen(atMost: limits.listeners) else {
            throw ServeError(
                .serviceUnavailable, Words.serveErrors.refusedListeners, Words.serveErrors.closeSome)
        }
        let signs = LibraryRoutes.secondsBetweenSigns
        let body = ResponseBody { writer in
            for await line in EventLines.of(stream, secondsBetweenSigns: signs) {
                try await writer.write(ByteBuffer(string: line))
            }
            try await writer.finish(nil)
        }
        return Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"], body: body)
    }
}

/// News as lines of an event stream, with a comment where there is none for a while.
enum EventLines {
    static func of(_ news: AsyncStream<LibraryState.News>, secondsBetweenSigns: Double) -> AsyncStream<String> {
        let (lines, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
        let telling = Task {
            for await item in news {
                guard let text = try? JSONEncoder().encode(item) else { continue }
                continuation.yield("data: \(String(decoding: text, as: UTF8.self))\n\n")
            }
            continuation.finish()
        }
        let signs = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(secondsBetweenSigns))
                continuation.yield(": here\n\n")
            }
        }
        continuation.onTermination = { _ in
            telling.cancel()
            signs.cancel()
        }
        return lines
    }
}
