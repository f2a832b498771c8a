import AttuneFiles
import Foundation
import HTTPTypes
import Hummingbird

/// Sends a file, or the part of it that is asked for, from disk in pieces.
enum FileResponse {
    /// So many bytes are in memory at a time.
    static let pieceSize = 256 * 1_024
    /// No answer to a request for a part is longer: a player that stops asks for nothing more, and holds no connection.
    static let longestPart: Int64 = 4 * 1_024 * 1_024

    /// - Parameter type: of the content, as in `video/mp4`.
    static func response(to request: Request, file: OpenedFile, type: String) throws -> Response {
        guard let (size, tag) = file.version() else { throw ServeError.notFound }
        var headers: HTTPFields = [
            .contentType: type, .acceptRanges: "bytes", .eTag: tag, .cacheControl: "private, no-cache",
        ]
        let isSame = request.headers[.ifRange].map { $0 == tag } ?? true
        switch isSame ? ByteRange(header: request.headers[.range], size: size) : .whole {
        case .whole:
            guard size > 0 else { return Response(status: .ok, headers: headers) }
            return response(to: request, .ok, headers, file, 0...(size - 1))
        case .part(let range):
            let part = range.lowerBound...min(range.upperBound, range.lowerBound + longestPart - 1)
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(size)"
            return response(to: request, .partialContent, headers, file, part)
        case .unsatisfiable:
            headers[.contentRange] = "bytes */\(size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
    }

    private static func response(
        to request: Request, _ status: HTTPResponse.Status, _ headers: HTTPFields, _ file: OpenedFile,
        _ range: ClosedRange<Int64>
    ) -> Response {
        var headers = headers
        headers[.contentLength] = "\(range.count)"
        guard request.method != .head else { return Response(status: status, headers: headers) }
        let body = ResponseBody(contentLength: range.count) { writer in
            var offset = range.lowerBound
            while offset <= range.upperBound {
                let (start, count) = (offset, Int(min(Int64(pieceSize), range.upperBound - offset + 1)))
                let bytes = try await BlockingWork.files.run { try file.read(at: start, count: count) }
                // A file that became shorter cannot keep the promised length: the connection ends.
                guard bytes.count == count else { throw ShortenedFile() }
                try await writer.write(ByteBuffer(bytes: bytes))
                offset += Int64(count)
            }
            try await writer.finish(nil)
        }
        return Response(status: status, headers: headers, body: body)
    }
}

/// A file became shorter while it was sent.
struct ShortenedFile: Error {}

/// The type of a recording's content, by the extension of its name.
enum RecordingType {
    private static let types = [
        "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/mp4", "webm": "video/webm", "mkv": "video/x-matroska",
        "ogv": "video/ogg", "avi": "video/x-msvideo", "ts": "video/mp2t", "mts": "video/mp2t", "m2ts": "video/mp2t",
        "mpg": "video/mpeg", "mpeg": "video/mpeg", "3gp": "video/3gpp", "wmv": "video/x-ms-wmv", "flv": "video/x-flv",
    ]

    static func type(ofExtension text: String?) -> String {
        text.flatMap { types[$0.lowercased()] } ?? "application/octet-stream"
    }
}
