import AttuneText
import HTTPTypes
import Hummingbird
import Synchronization

/// Lets a request in, or not: by the name it calls the server by, where it comes from, and the cookie of its browser.
struct Gate: RouterMiddleware {
    /// Answers that are nobody's secret.
    private static let open: Set<String> = ["/healthz"]

    let hosts: AllowedHosts
    let sessions: Sessions
    let cookie: SessionCookie
    let pages: ServePages

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            if Gate.open.contains(request.uri.path) { return try await next(request, context) }
            try checkOrigin(of: request)
            if request.uri.path == "/", let token = request.uri.queryParameters["token"] {
                return try answer(token: String(token))
            }
            guard let secret = cookie.secret(in: request), sessions.isOpen(secret) else { throw ServeError.notOpened }
            return try await next(request, context)
        } catch let error as ServeError {
            return try error.response(to: request, pages: pages)
        } catch let error as HTTPError {
            let error =
                error.status == .notFound
                ? ServeError.notFound
                : ServeError(
                    error.status, Words.serveErrors.refusedNotUnderstood, Words.serveErrors.backToAll, closes: true)
            return try error.response(to: request, pages: pages)
        }
    }

    private func checkOrigin(of request: Request) throws {
        guard let authority = request.head.authority, hosts.allows(authority),
            request.head.path?.hasPrefix("/") == true
        else {
            throw ServeError(
                .misdirectedRequest, Words.serveErrors.refusedName,
                Words.serveErrors.openPrinted, closes: true)
        }
        // What only reads is protected by its cookie, which a browser sends along from pages of this server alone.
        if request.method == .get || request.method == .head { return }
        let origin = request.headers[.origin]
        let isOwn = ["http://\(authority)", "https://\(authority)"].contains(origin?.lowercased() ?? "")
        let saysSameOrigin = origin == nil && request.headers[.secFetchSite] == "same-origin"
        guard isOwn || saysSameOrigin else {
            throw ServeError(
                .forbidden, Words.serveErrors.refusedOrigin, Words.serveErrors.openOwnPage, closes: true)
        }
    }

    /// A page that leads on by itself: a browser that was sent on by another program, or from another site's page, sends the
    /// cookie with the next request, because that one comes from here.
    private func answer(token: String) throws -> Response {
        guard let secret = sessions.open(token: token) else { throw ServeError.notOpened }
        var response = Response.page(try pages.render(OpenedContent(), with: "serve-opened"))
        response.headers[.setCookie] = cookie.text(secret)
        return response
    }
}

/// What the page of the first address is filled with.
struct OpenedContent {
    let library = ServeAddress.library
}

/// The cookie that tells a browser that was opened with the key.
final class SessionCookie: Sendable {
    private let isEncrypted: Bool
    private let port = Atomic(0)

    init(isEncrypted: Bool) {
        self.isEncrypted = isEncrypted
    }

    /// Cookies do not tell ports apart, so that the name does.
    func setPort(_ number: Int) { port.store(number, ordering: .relaxed) }

    private var name: String { "attune-\(port.load(ordering: .relaxed))" }

    func text(_ secret: String) -> String {
        "\(name)=\(secret); Path=/; HttpOnly; SameSite=Strict" + (isEncrypted ? "; Secure" : "")
    }

    func secret(in request: Request) -> String? {
        let pairs = request.headers[values: .cookie].flatMap { $0.split(separator: ";") }
        return pairs.lazy.map { $0.drop { $0 == " " } }.first { $0.hasPrefix("\(self.name)=") }
            .map { String($0.dropFirst(self.name.count + 1)) }
    }
}

extension HTTPField.Name {
    // Names of letters and hyphens are always valid.
    // swift-format-ignore: NeverForceUnwrap
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
