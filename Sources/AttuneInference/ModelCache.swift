import AttuneFiles
import Foundation
import SystemPackage

/// Compiled models that are kept on the disk, so that the next start need not compile them again.
///
/// It only saves time: what is missing, damaged, somebody else's or cannot be written is as if it had never been kept, and
/// what is computed is the same, bit for bit. It holds networks and nothing of any recording.
public struct ModelCache: Sendable {
    /// Names the folder; empty for none.
    public static let variable = "ATTUNE_CACHE"
    /// The files are no more bytes than this in all; the least recently written go first. A detector for one size of frame has
    /// about 7 MB, the other models together as much for each number of workers and arithmetic.
    public static let capacity = 128 << 20

    public let folder: String
    private let capacity: Int

    /// - Parameter capacity: bytes of all files together.
    public init(folder: String, capacity: Int = ModelCache.capacity) {
        self.folder = folder
        self.capacity = capacity
    }

    /// The folder that the environment variable ATTUNE_CACHE names, else `attune` in the user's folder of caches (XDG Base
    /// Directory Specification: XDG_CACHE_HOME, or `.cache` in HOME); nil where ATTUNE_CACHE is empty, or there is no such
    /// folder.
    public static func standard() -> ModelCache? {
        standard(ProcessInfo.processInfo.environment)
    }

    static func standard(_ environment: [String: String]) -> ModelCache? {
        if let folder = environment[variable] { return folder.isEmpty ? nil : ModelCache(folder: folder) }
        // Relative paths are to be ignored.
        func absolute(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        return (absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { "\($0)/.cache" })
            .map { ModelCache(folder: "\($0)/attune") }
    }

    /// Whether models can be kept in the folder, or could once it is made.
    public var isUsable: Bool {
        makeFolder()
        return isOwn(folder, S_IFDIR) && access(folder, W_OK) == 0
    }

    /// What was kept under `key`; nil where there is nothing that can be trusted.
    func bytes(for key: Key) -> [UInt8]? {
        guard isOwn(folder, S_IFDIR), isOwn(path(key), S_IFREG),
            var bytes = try? WholeFile.bytes(of: FilePath(path(key)), atMost: capacity),
            bytes.count > Key.digits
        else { return nil }
        let digest = String(decoding: bytes.suffix(Key.digits), as: UTF8.self)
        bytes.removeLast(Key.digits)
        return checksum(of: bytes, key) == digest ? bytes : nil
    }

    /// Keeps what `write` writes to the path that it is given.
    func keep(_ key: Key, _ write: (String) -> Bool) {
        makeFolder()
        guard isOwn(folder, S_IFDIR), let bytes = written(by: write, beside: path(key)),
            let digest = checksum(of: bytes, key)
        else { return }
        try? AtomicFile.write(bytes + Array(digest.utf8), to: path(key), mode: .ownerOnly)
        makeRoom()
    }

    /// What `write` writes to a path of its own; nil where it cannot.
    private func written(by write: (String) -> Bool, beside path: String) -> [UInt8]? {
        let unfinished = "\(path).\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 16)).partial"
        defer { _ = unlink(unfinished) }
        return write(unfinished) ? try? WholeFile.bytes(of: FilePath(unfinished), atMost: capacity) : nil
    }

    private func path(_ key: Key) -> String { "\(folder)/\(key.fileName)" }

    private func makeFolder() {
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Of the key too: a whole file under another's name is not what is asked for.
    private func checksum(of bytes: [UInt8], _ key: Key) -> String? {
        try? FileDigest.sha256(of: Array(key.fileName.utf8), bytes, named: path(key))
    }

    /// Whether what lies at `path` is the user's, and nobody else may write it.
    private func isOwn(_ path: String, _ kind: mode_t) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == kind && facts.st_uid == geteuid()
            && facts.st_mode & (S_IWGRP | S_IWOTH) == 0
    }

    /// Removes the oldest files until the others fit, and what runs left that ended while they wrote. What is not of this
    /// cache stays.
    private func makeRoom() {
        let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).compactMap(KeptFile.init)
        let now = time(nil)
        var left = capacity
        for file in files.compactMap({ $0.found(in: folder) }).sorted(by: { $0.written > $1.written }) {
            left -= file.size
            // A young unfinished file is another run's, which is about to finish it.
            if file.isUnfinished ? file.written.seconds < now - 3_600 : left < 0 { _ = unlink(file.path) }
        }
    }
}

/// A file whose name is one of this cache's.
private struct KeptFile {
    private let name: String
    private let isUnfinished: Bool

    init?(_ name: String) {
        let isWhole = name.wholeMatch(of: #/[A-Za-z0-9_]+-[0-9a-f]{32}\.compiled/#) != nil
        let isPart = name.wholeMatch(of: #/[A-Za-z0-9_]+-[0-9a-f]{32}\.compiled\.[0-9a-f-]+\.partial/#) != nil
        guard isWhole || isPart else { return nil }
        self.name = name
        isUnfinished = isPart
    }

    struct Found {
        let path: String
        let size: Int
        let isUnfinished: Bool
        /// Seconds since 1970, and nanoseconds.
        let written: (seconds: Int, nanoseconds: Int)
    }

    /// Nil for one that is gone.
    func found(in folder: String) -> Found? {
        var facts = stat()
        let path = "\(folder)/\(name)"
        guard stat(path, &facts) == 0 else { return nil }
        return Found(
            path: path, size: Int(facts.st_size), isUnfinished: isUnfinished,
            written: (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec))
    }
}

extension ModelCache {
    /// Everything that a compiled model depends on.
    struct Key: Equatable {
        /// To be raised when `LoadedModel` makes other graphs of the same files, or the files of the cache look otherwise.
        static let format = "1"
        static let ending = ".compiled"
        /// Of a SHA-256.
        static let digits = 64

        let fileName: String

        /// - Parameters:
        ///   - name: of the model, for who looks into the folder.
        ///   - facts: all that it was made from and for.
        init(name: String, facts: [String]) throws(InferenceError) {
            let text = ([Key.format] + facts).joined(separator: "\n")
            do {
                fileName =
                    "\(name)-\(try FileDigest.sha256(of: Array(text.utf8), named: name).prefix(32))\(Self.ending)"
            } catch {
                throw InferenceError(what: "a checksum cannot be computed", remedy: error.remedy)
            }
        }
    }
}
