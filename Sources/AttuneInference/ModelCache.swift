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
    /// about 7 MB, the other models together as much.
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

    /// What was kept under `key`; nil where there is nothing that can be trusted.
    func bytes(for key: Key) -> [UInt8]? {
        guard isOwn(folder, S_IFDIR), isOwn(path(key), S_IFREG),
            var bytes = try? WholeFile.bytes(of: FilePath(path(key)), atMost: capacity),
            bytes.count > Key.digits
        else { return nil }
        let digest = String(decoding: bytes.suffix(Key.digits), as: UTF8.self)
        bytes.removeLast(Key.digits)
        return (try? FileDigest.sha256(of: bytes, named: path(key))) == digest ? bytes : nil
    }

    /// Keeps what `write` writes to the path that it is given.
    func keep(_ key: Key, _ write: (String) -> Bool) {
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        guard isOwn(folder, S_IFDIR) else { return }
        let unfinished = "\(path(key)).\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 16)).partial"
        defer { _ = unlink(unfinished) }
        guard write(unfinished),
            let bytes = try? WholeFile.bytes(of: FilePath(unfinished), atMost: capacity),
            let digest = try? FileDigest.sha256(of: bytes, named: unfinished)
        else { return }
        try? AtomicFile.write(bytes + Array(digest.utf8), to: path(key), mode: .ownerOnly)
        makeRoom()
    }

    private func path(_ key: Key) -> String { "\(folder)/\(key.fileName)" }

    /// Whether nobody but the user can have written what lies at `path`.
    private func isOwn(_ path: String, _ kind: mode_t) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == kind && facts.st_uid == geteuid()
            && facts.st_mode & (S_IWGRP | S_IWOTH) == 0
    }

    /// Removes the oldest files until the others fit.
    private func makeRoom() {
        var files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        files.removeAll { !$0.hasSuffix(Key.ending) }
        var left = capacity
        let newestFirst = files.compactMap { name -> (path: String, size: Int, written: Int)? in
            var facts = stat()
            let path = "\(folder)/\(name)"
            return stat(path, &facts) == 0 ? (path, Int(facts.st_size), facts.st_mtim.tv_sec) : nil
        }.sorted { ($0.written, $0.path) > ($1.written, $1.path) }
        for file in newestFirst {
            left -= file.size
            if left < 0 { _ = unlink(file.path) }
        }
    }
}

extension ModelCache {
    /// Everything that a compiled model depends on.
    struct Key: Equatable {
        static let ending = ".compiled"
        /// Of a SHA-256.
        static let digits = 64

        let fileName: String

        /// - Parameters:
        ///   - name: of the model, for who looks into the folder.
        ///   - facts: all that it was made from and for.
        init(name: String, facts: [String]) throws(InferenceError) {
            let text = (["1"] + facts).joined(separator: "\n")
            do {
                fileName =
                    "\(name)-\(try FileDigest.sha256(of: Array(text.utf8), named: name).prefix(32))\(Self.ending)"
            } catch {
                throw InferenceError(what: "a checksum cannot be computed", remedy: error.remedy)
            }
        }
    }
}
