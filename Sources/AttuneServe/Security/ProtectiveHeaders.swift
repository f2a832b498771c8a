import AttunePages
import HTTPTypes
import Hummingbird

/// Tells browsers what a page of this server may do: load its own files, send its own forms, stand in no frame.
struct ProtectiveHeaders: RouterMiddleware {
    /// The hash is of the style that reports hold.
    private static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self' 'sha256-\(Templates.styleSHA256)'",
        "img-src 'self' data: blob:", "media-src 'self' blob:", "connect-src 'self'", "form-action 'self'",
        "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")

    // Names of letters and hyphens are always valid.
    // swift-format-ignore: NeverForceUnwrap
    private static let fields: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("X-Frame-Options")!, "DENY"),
        // A form sends no origin where nothing may be said of the page it is on.
        (HTTPField.Name("Referrer-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
    ]

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        var response = try await answer(request, context, next)
        for (name, value) in ProtectiveHeaders.fields { response.headers[name] = value }
        func allowed(on page: String) -> String { request.uri.path == page ? "self" : "" }
        let window = allowed(on: ServeAddress.liveLesson)
        // Chromium complains of a page that captures a window and may not ask for a camera; it asks for none.
        let camera = window.isEmpty ? allowed(on: ServeAddress.camera) : window
        response.headers[.permissionsPolicy] =
            "camera=(\(camera)), microphone=(), geolocation=(), display-capture=(\(window))"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    /// The outermost step: what no other one has turned into an answer is the program's own fault, and is logged.
    private func answer(
        _ request: Request, _ context: BasicRequestContext,
        _ next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            return Response(status: error.status, headers: [.connection: "close"])
        } catch {
            context.logger.error("failed", metadata: ["error": "\(type(of: error))"])
            return Response(status: .internalServerError, headers: [.connection: "close"])
        }
    }
}

extension HTTPField.Name {
    // Names of letters and hyphens are always valid.
    // swift-format-ignore: NeverForceUnwrap
    fileprivate static let permissionsPolicy = HTTPField.Name("Permissions-Policy")!
}
