import AttuneInference
import AttuneReport
import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// One's own camera, live: the notice that stands before it, the page, and the pictures it sends.
struct CameraRoutes: Sendable {
    let analyzer: CameraAnalyzer
    let notice: NoticeGate
    let bodies: RequestBodies
    let pages: ServePages

    func add(to router: Router<BasicRequestContext>) {
        router.get("/camera") { request, _ in
            let page = CameraPage(hasReadNotice: notice.wasRead(by: request), language: pages.language)
            return Response.page(try pages.render(page, with: "serve-camera"))
        }
        notice.add(to: router)
        router.post("/camera/picture") { request, _ in try await look(request) }
    }

    private func look(_ request: Request) async throws -> Response {
        try notice.require(of: request)
        let tab = request.headers[.tab] ?? ""
        guard tab.wholeMatch(of: /[0-9a-f-]{8,64}/) != nil else {
            throw ServeError(.badRequest, Words.serveErrors.refusedNoTab, Words.serveErrors.loadAgain, closes: true)
        }
        let bytes = try await bodies.jpeg(of: request, atMost: bodies.limits.picture)
        do {
            return try .json(try await analyzer.look(at: bytes, tab: tab, language: pages.language))
        } catch let error as InferenceError {
            throw ServeError(error)
        }
    }
}

extension HTTPField.Name {
    // Names of letters and hyphens are always valid.
    // swift-format-ignore: NeverForceUnwrap
    fileprivate static let tab = HTTPField.Name("X-Attune-Tab")!
}

/// What the camera's page is filled with.
struct CameraPage {
    let pageTitle: String
    let script: String?
    let law: String
    let hasReadNotice: Bool

    init(hasReadNotice: Bool, language: Language) {
        pageTitle = Words.serve.serveMyCamera.text(language)
        law = LegalNotice.text(in: language)
        self.hasReadNotice = hasReadNotice
        script = hasReadNotice ? "camera" : nil
    }
}
