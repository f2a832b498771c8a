import AttuneText
import AttuneFiles
import AttuneWorkspace
import Foundation
import HTTPTypes
import Synchronization
import SystemPackage

/// The folder that uploads come into, within the folder of recordings: bounded, and emptied of what is old.
final class UploadFolder: Sendable {
    /// In the folder of recordings.
    static let name = "Uploads"
    /// Of a file that is not whole yet; hidden, so that no one takes it for a recording.
    private static let unfinishedEnding = ".part"

    let path: FilePath
    let quota: Int64
    let keepDays: Int
    private let folder: ServedFolder
    /// The files that are being written.
    private let writing = Mutex<Set<String>>([])

    /// Something that was uploaded.
    struct Upload: Sendable, Equatable {
        let name: String
        let sizeInBytes: Int64
        /// When it came, in seconds from the start of 1970 on.
        let finished: Int64
    }

    /// - Throws: `FileError` where the folder cannot be made, or is a link.
    init(_ uploads: ServeConfiguration.Uploads, in recordings: ServedFolder) throws {
        path = recordings.path.appending(UploadFolder.name)
        try OutputFolder.prepareWithin(path.string)
        folder = try ServedFolder(path)
        quota = uploads.quota
        keepDays = uploads.keepDays
    }

    /// The name of a file that may be uploaded: a recording or a transcript, in letters that are seen; nil for others.
    static func allowed(_ name: String) -> String? {
        let isPlain = name.unicodeScalars.allSatisfy { scalar in
            scalar != "/" && scalar.properties.generalCategory != .control
        }
        guard isPlain, !name.hasPrefix("."), name.utf8.count <= 200, let type = FilePath(name).extension?.lowercased(),
            RecordingFinder.extensions.contains(type) || type == "vtt"
        else { return nil }
        return name
    }

    /// How much of a file came so far, in bytes; all of it where it is whole.
    func received(_ name: String) -> Int64 {
        RecordingPlace.size(of: whole(name)) ?? RecordingPlace.size(of: unfinished(name)) ?? 0
    }

    /// How much more may come, in bytes.
    var free: Int64 { max(0, quota - taken) }

    private var taken: Int64 {
        let entries = (try? FolderListing.entries(of: path)) ?? []
        return entries.reduce(0) { $0 + (RecordingPlace.size(of: $1.path) ?? 0) }
    }

    /// What is whole, by name.
    var uploads: [Upload] {
        let entries = (try? FolderListing.entries(of: path)) ?? []
        return entries.compactMap { entry in
            guard entry.kind == .file, entry.path.lastName.first != UInt8(ascii: ".") else { return nil }
            return Upload(
                name: String(decoding: entry.path.lastName, as: UTF8.self),
                sizeInBytes: RecordingPlace.size(of: entry.path) ?? 0, finished: modified(entry.path) ?? 0)
        }
    }

    /// Opens a file for the part of it that comes now; nobody else writes to it until it is closed.
    ///
    /// - Throws: `ServeError` for a part that does not follow on what is there, for a file that is whole, and for what does
    ///   not fit any more.
    func open(_ name: String, _ range: ContentRange) throws -> UploadFile {
        guard writing.withLock({ $0.insert(name).inserted }) else {
            throw ServeError(.conflict, Words.serveErrors.refusedUploading, Words.serveErrors.waitForOther)
        }
        do {
            guard RecordingPlace.size(of: whole(name)) == nil, !FolderListing.isLink(whole(name)) else {
                throw ServeError(.conflict, Words.serveErrors.refusedThere, Words.serveErrors.giveOtherName)
            }
            let there = RecordingPlace.size(of: unfinished(name)) ?? 0
            guard range.part.lowerBound == there else {
                throw ServeError(
                    .rangeNotSatisfiable, Words.serveErrors.refusedPart.filled(["count": "\(there)"]),
                    Words.serveErrors.goOnThere)
            }
            guard range.total - there <= free else {
                throw ServeError(
                    HTTPResponse.Status(code: 507), Words.serveErrors.refusedNoRoom,
                    Words.serveErrors.waitForRoom)
            }
            return try UploadFile(
                appendingTo: unfinished(name), at: there, total: range.total, becoming: whole(name)
            ) { [self] in writing.withLock { _ = $0.remove(name) } }
        } catch {
            writing.withLock { _ = $0.remove(name) }
            throw error
        }
    }

    /// Removes what came longer ago than it may be kept, and what was begun and left so long ago.
    ///
    /// - Parameter now: in seconds from the start of 1970 on.
    /// - Returns: how many files were removed.
    @discardableResult
    func removeOld(now: Int64 = Int64(Date().timeIntervalSince1970)) -> Int {
        let entries = (try? FolderListing.entries(of: path)) ?? []
        let old = entries.filter { entry in
            guard entry.kind == .file, let time = modified(entry.path) else { return false }
            return time < now - Int64(keepDays) * 86_400
        }
        return old.count { unlink($0.path.string) == 0 }
    }

    private func whole(_ name: String) -> FilePath { FilePath(bytes: path.bytes + Array("/\(name)".utf8)) }

    private func unfinished(_ name: String) -> FilePath {
        FilePath(bytes: path.bytes + Array("/.\(name)\(UploadFolder.unfinishedEnding)".utf8))
    }

    private func modified(_ path: FilePath) -> Int64? {
        FileIdentity.Stamp.of(path).map { $0.modifiedNanoseconds / 1_000_000_000 }
    }
}
