import AttuneFiles
import AttuneText
import Foundation
import HTTPTypes
import Hummingbird

/// Recordings that come over the network, in parts, straight to the disk.
struct UploadRoutes: Sendable {
    /// So much is collected before it is written.
    private static let pieceSize = 1_024 * 1_024

    let folder: UploadFolder
    let pages: ServePages

    /// How much of a file is there.
    struct Received: Encodable, Sendable {
        let received: Int64
    }

    func add(to router: Router<BasicRequestContext>) {
        router.get("/upload") { _, _ in
            try await BlockingWork.pages.run { [folder, pages] in
                Response.page(try pages.render(UploadPage(folder, language: pages.language), with: "serve-upload"))
            }
        }
        router.get("/upload/:name") { _, context in
            let name = try name(context)
            return try await BlockingWork.files.run { [folder] in
                try Response.json(Received(received: folder.received(name)))
            }
        }
        router.put("/upload/:name") { request, context in try await put(request, try name(context)) }
    }

    private func name(_ context: BasicRequestContext) throws -> String {
        guard let name = context.parameters.get("name").flatMap(ServeAddress.decoded).flatMap(UploadFolder.allowed)
        else {
            throw ServeError(
                .unprocessableContent, Words.serveErrors.refusedFileName,
                Words.serveErrors.uploadThese, closes: true)
        }
        return name
    }

    private func put(_ request: Request, _ name: String) async throws -> Response {
        guard let range = ContentRange(header: request.headers[.contentRange]) else {
            throw ServeError(
                .badRequest, Words.serveErrors.refusedNoRange,
                Words.serveErrors.sendRange,
                closes: true)
        }
        let file: UploadFile
        do {
            file = try await BlockingWork.files.run { [folder] in try folder.open(name, range) }
        } catch let error as ServeError {
            throw ServeError(error.status, error.problem, error.remedy, closes: true)
        }
        var left = Int64(range.part.count)
        var piece: [UInt8] = []
        for try await buffer in request.body {
            left -= Int64(buffer.readableBytes)
            guard left >= 0 else {
                throw ServeError(
                    .badRequest, Words.serveErrors.refusedLongPart, Words.serveErrors.sendPart, closes: true)
            }
            piece.append(contentsOf: buffer.readableBytesView)
            guard piece.count >= UploadRoutes.pieceSize else { continue }
            let bytes = piece
            piece.removeAll(keepingCapacity: true)
            try await BlockingWork.files.run { try file.append(bytes) }
        }
        let (rest, isWhole) = (piece, left == 0)
        let received = try await BlockingWork.files.run {
            try file.append(rest)
            return try file.finish()
        }
        // What came is kept; the next part begins behind it.
        guard isWhole else {
            throw ServeError(
                .badRequest, Words.serveErrors.refusedBroken,
                Words.serveErrors.goOnFrom.filled(["count": "\(received)"]), closes: true)
        }
        return try .json(Received(received: received), status: received == range.total ? .created : .ok)
    }
}

/// What the page of uploads is filled with.
struct UploadPage {
    let pageTitle: String
    let script = "upload"
    let days: String
    let free: String
    let uploads: [Item]
    let hasUploadsNow: Bool

    struct Item {
        let name: String
        let size: String
        let leaves: String
    }

    init(_ folder: UploadFolder, language: Language) {
        pageTitle = Words.serve.serveUpload.text(language)
        days = Words.upload.uploadDaysCount.text(folder.keepDays, language)
        free = PlainWords.size(folder.free, in: language)
        uploads = folder.uploads.map { upload in
            Item(
                name: upload.name, size: PlainWords.size(upload.sizeInBytes, in: language),
                leaves: Words.upload.uploadLeaves.text(
                    language, ["time": UTCTime.text(upload.finished + Int64(folder.keepDays) * 86_400)]))
        }
        hasUploadsNow = !uploads.isEmpty
    }
}
