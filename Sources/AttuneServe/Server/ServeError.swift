import Foundation
import HTTPTypes
import Hummingbird

/// Why a request is not answered as it asks: what a browser shows, and what a script reads.
struct ServeError: Error, Equatable, Sendable, CustomStringConvertible {
    let status: HTTPResponse.Status
    /// One sentence.
    let problem: String
    /// What to do about it.
    let remedy: String
    /// Whether the connection is of no more use, because the rest of the request was not read.
    var closes = false

    init(_ status: HTTPResponse.Status, _ problem: String, _ remedy: String, closes: Bool = false) {
        (self.status, self.problem, self.remedy, self.closes) = (status, problem, remedy, closes)
    }

    var description: String { "\(problem); \(remedy)" }

    static let notFound = ServeError(.notFound, "There is no such page", "go back to all recordings")
    static let notOpened = ServeError(
        .unauthorized, "This page was not opened with the address that the server printed",
        "open that address; it holds a key for this browser")

    /// A page for people; JSON where that is asked for.
    func response(to request: Request, pages: ServePages) throws -> Response {
        var response: Response
        if request.headers[.accept]?.contains("application/json") == true {
            let text = try JSONEncoder().encode(["problem": problem, "remedy": remedy])
            response = .content(text, type: "application/json", status: status)
        } else {
            response = .page(try pages.render(self, with: "serve-error"), status: status)
        }
        if closes { response.headers[.connection] = "close" }
        return response
    }
}

extension Response {
    static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        .content(Data(html.utf8), type: "text/html; charset=utf-8", status: status)
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return .content(try encoder.encode(value), type: "application/json", status: status)
    }

    static func content(_ bytes: Data, type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// Sends the browser on with a GET, so that reloading the page repeats nothing.
    static func seeOther(_ address: String) -> Response {
        Response(status: .seeOther, headers: [.location: address])
    }
}
