import AttuneInference
import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// Why a request is not answered as it asks: what a browser shows, and what a script reads.
struct ServeError: Error, Equatable, Sendable, CustomStringConvertible {
    let status: HTTPResponse.Status
    /// One sentence.
    let problem: Phrase
    /// What to do about it, as the middle of a sentence.
    let remedy: Phrase
    /// Whether the connection is of no more use, because the rest of the request was not read.
    var closes = false

    init(_ status: HTTPResponse.Status, _ problem: Phrase, _ remedy: Phrase, closes: Bool = false) {
        (self.status, self.problem, self.remedy, self.closes) = (status, problem, remedy, closes)
    }

    /// Models that are missing or cannot be loaded.
    init(_ error: InferenceError) {
        self.init(
            .serviceUnavailable, Words.serveErrors.refusedModels.filled(["what": error.what]),
            Phrase(asItIs: error.remedy))
    }

    var description: String { "\(problem.english); \(remedy.english)" }

    static let notFound = ServeError(.notFound, Words.serveErrors.refusedNotFound, Words.serveErrors.backToAll)
    static let notOpened = ServeError(
        .unauthorized, Words.serveErrors.refusedNotOpened,
        Words.serveErrors.openAddress)

    /// A page for people; JSON where that is asked for.
    func response(to request: Request, pages: ServePages) throws -> Response {
        var response: Response
        if request.headers[.accept]?.contains("application/json") == true {
            let text = try JSONEncoder().encode(ErrorContent(self, in: pages.language))
            response = .content(text, type: "application/json", status: status)
        } else {
            response = .page(
                try pages.render(ErrorContent(self, in: pages.language), with: "serve-error"), status: status)
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

/// What is told of an error, in the language of the pages.
struct ErrorContent: Encodable {
    let problem: String
    let remedy: String

    init(_ error: ServeError, in language: Language) {
        problem = error.problem.text(language)
        remedy = error.remedy.text(language)
    }
}
