import AttuneText
import Hummingbird

/// The notice that stands before what looks at people live, and has to be read once a session.
struct NoticeGate: Sendable {
    let notice: Sessions.Notice
    /// Of the page that shows the notice; below it lies the address that says that it was read.
    let address: String
    /// What to do where it was not read.
    let remedy: Phrase
    let sessions: Sessions
    let cookie: SessionCookie
    let bodies: RequestBodies

    /// Takes note of who read it.
    func add(to router: Router<BasicRequestContext>) {
        router.post("\(address)/notice") { request, _ in
            _ = try await bodies.form(of: request)
            if let secret = cookie.secret(in: request) { sessions.noteRead(notice, by: secret) }
            return Response.seeOther(address)
        }
    }

    func wasRead(by request: Request) -> Bool {
        cookie.secret(in: request).map { sessions.hasRead(notice, $0) } ?? false
    }

    /// - Throws: `ServeError` where it was not read.
    func require(of request: Request) throws {
        guard wasRead(by: request) else {
            throw ServeError(.forbidden, Words.serveErrors.refusedNotice, remedy, closes: true)
        }
    }
}
