import AttuneInference
import AttuneReport
import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// One's own camera, live: the notice that stands before it, the page, and the pictures it sends.
struct CameraRoutes: Sendable {
    let analyzer: CameraAnalyzer
    let bodies: RequestBodies
    let limits: ServeLimits
    let sessions: Sessions
    let cookie: SessionCookie
    let pages: ServePages

    func add(to router: Router<BasicRequestContext>) {
        router.get("/camera") { request, _ in
            let page = CameraPage(hasReadNotice: hasReadNotice(request), language: pages.language)
            return Response.page(try pages.render(page, with: "serve-camera"))
        }
        router.post("/camera/notice") { request, _ in
            _ = try await bodies.form(of: request)
            if let secret = cookie.secret(in: request) { sessions.noteRead(.camera, by: secret) }
            return Response.seeOther(ServeAddress.camera)
        }
        router.post("/camera/picture") { request, _ in try await look(request) }
    }

    private func hasReadNotice(_ request: Request) -> Bool {
        cookie.secret(in: request).map { sessions.hasRead(.camera, $0) } ?? false
    }

    private func look(_ request: Request) async throws -> Response {
        guard hasReadNotice(request) else {
            throw ServeError(
                .forbidden, Words.serveErrors.refusedNotice, Words.serveErrors.openCamera, closes: true)
        }
        guard request.headers[.contentType] == "image/jpeg" else {
            throw ServeError(
                .unsupportedMediaType, Words.serveErrors.refusedNoJPEG, Words.serveErrors.sendJPEG, closes: true)
        }
        let tab = request.headers[.tab] ?? ""
        guard tab.wholeMatch(of: /[0-9a-f-]{8,64}/) != nil else {
            throw ServeError(.badRequest, Words.serveErrors.refusedNoTab, Words.serveErrors.loadAgain, closes: true)
        }
        let bytes = try await bodies.bytes(of: request, atMost: limits.picture)
        do {
            return try .json(try await analyzer.look(at: bytes, tab: tab, language: pages.language))
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
