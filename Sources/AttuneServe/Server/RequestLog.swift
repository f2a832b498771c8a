import Hummingbird
import Logging

/// Tells the log of each request: which route, with which outcome, and how long it took to begin the answer. Addresses hold
/// names of recordings, and are told only where that was asked for.
struct RequestLog: RouterMiddleware {
    let logger: Logger
    let logsNames: Bool

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        let response = try await next(request, context)
        let milliseconds = Int(started.duration(to: .now) / .milliseconds(1))
        let route = logsNames ? request.uri.path : context.endpointPath ?? "none"
        logger.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(route)", "status": "\(response.status.code)",
                "milliseconds": "\(milliseconds)",
            ])
        return response
    }
}
