import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// Reads what a request sends, no more of it and no longer than it may take.
struct RequestBodies: Sendable {
    let limits: ServeLimits

    /// The fields of a form, in their order; one name may occur several times.
    func form(of request: Request) async throws -> FormFields {
        guard request.headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
            throw ServeError(
                .unsupportedMediaType, Words.serveErrors.refusedNoForm, Words.serveErrors.usePagesOwn, closes: true)
        }
        return FormFields(text: String(decoding: try await bytes(of: request, atMost: limits.form), as: UTF8.self))
    }

    /// A whole JPEG file; nothing else is read.
    func jpeg(of request: Request, atMost limit: Int) async throws -> [UInt8] {
        guard request.headers[.contentType] == "image/jpeg" else {
            throw ServeError(
                .unsupportedMediaType, Words.serveErrors.refusedNoJPEG, Words.serveErrors.sendJPEG, closes: true)
        }
        return try await bytes(of: request, atMost: limit)
    }

    func bytes(of request: Request, atMost limit: Int) async throws -> [UInt8] {
        let tooLarge = ServeError(
            .contentTooLarge, Words.serveErrors.refusedTooMuch.filled(["limit": "\(limit)"]),
            Words.serveErrors.sendLess, closes: true)
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw tooLarge }
        let body = request.body
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                for try await piece in body {
                    guard bytes.count + piece.readableBytes <= limit else { throw tooLarge }
                    bytes.append(contentsOf: piece.readableBytesView)
                }
                return bytes
            }
            group.addTask { [seconds = limits.seconds] in
                try await Task.sleep(for: .seconds(seconds))
                throw ServeError(
                    .requestTimeout, Words.serveErrors.refusedTooSlow.filled(["seconds": "\(Int(seconds))"]),
                    Words.serveErrors.tryIt,
                    closes: true)
            }
            defer { group.cancelAll() }
            guard let bytes = try await group.next() else { throw CancellationError() }
            return bytes
        }
    }
}

/// The fields of a form (WHATWG URL, application/x-www-form-urlencoded).
struct FormFields: Sendable {
    private let pairs: [(name: String, value: String)]

    init(text: String) {
        pairs = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (FormFields.decoded(parts[0]), parts.count > 1 ? FormFields.decoded(parts[1]) : "")
        }
    }

    /// The first field of this name; nil where there is none.
    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    private static func decoded(_ text: Substring) -> String {
        let spaced = text.replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? String(spaced)
    }
}
