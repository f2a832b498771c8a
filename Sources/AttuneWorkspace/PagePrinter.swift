import AttuneFiles
import AttuneThreads
import Foundation
import SystemPackage

/// Prints pages to PDF as a reader would print them: by an installed Chromium, without its window and without a network.
public struct PagePrinter: Sendable {
    /// A report of many hours prints in seconds; this is for a Chromium that hangs.
    public static let usualLimit = 120.0

    /// No page of ours prints to more.
    private static let mostBytes = 200_000_000

    private let chromium: Chromium
    private let limit: Double

    /// - Parameter limit: the seconds after which a Chromium that has not ended is ended.
    public init(_ chromium: Chromium, limit: Double = PagePrinter.usualLimit) {
        self.chromium = chromium
        self.limit = limit
    }

    /// Prints the HTML file `page` to `pdf` in the same folder; what lies there stays where that fails.
    ///
    /// Who may read the print is who may read the page.
    /// - Throws: `ChromiumError` where nothing was printed, `FileError` where it cannot be put in place, and
    ///   `CancellationError`.
    public func print(_ page: String, to pdf: String, cancellation: Cancellation = Cancellation()) throws {
        // Beside the page, because a Chromium that is a snap sees no other temporary files than its own; and with a name
        // that is cleared when this process dies meanwhile.
        let ending = "\(getpid())-\(String(UInt32.random(in: 0 ... .max), radix: 16)).partial"
        let scratch = try PrivateFolder(URL(fileURLWithPath: "\(pdf).\(ending)"))
        // Not beside the page: a profile needs links and locks, which not every disk has.
        let profile = try PrivateFolder(
            FileManager.default.temporaryDirectory.appendingPathComponent("attune-chromium-\(UUID().uuidString)"))
        defer {
            scratch.remove()
            profile.remove()
        }
        let printed = scratch.url.appendingPathComponent("page.pdf")
        let log = profile.url.appendingPathComponent("log")
        let status = try run(
            PagePrinter.arguments(
                page: URL(fileURLWithPath: page), printed: printed, profile: profile.url, isRoot: geteuid() == 0),
            for: page, log: log, cancellation: cancellation)
        guard let bytes = try? WholeFile.bytes(of: FilePath(printed.path), atMost: PagePrinter.mostBytes),
            PagePrinter.isWhole(bytes)
        else { throw nothingPrinted(page, status: status, log: log) }
        try AtomicFile.write(bytes, to: pdf, mode: PagePrinter.access(to: page))
    }

    /// What Chromium is told.
    static func arguments(page: URL, printed: URL, profile: URL, isRoot: Bool) -> [String] {
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
            // A container's shared memory is often too small for a page.
            "--disable-dev-shm-usage",
            // The page wants nothing from anywhere; neither may the browser, for itself.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--disable-default-apps", "--disable-extensions", "--disable-domain-reliability",
            "--disable-breakpad", "--no-pings",
            "--user-data-dir=\(profile.path)",
        ]
            // Its sandbox does not work for root, and without this it ends at once. For everybody else it stays on.
            + (isRoot ? ["--no-sandbox"] : [])
            // The first is what the second was called before version 112; what is not known is passed over.
            + [
                "--print-to-pdf-no-header", "--no-pdf-header-footer", "--print-to-pdf=\(printed.path)",
                page.absoluteString,
            ]
    }

    /// Whether the bytes are a PDF from its first line to its last.
    static func isWhole(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8)) && Data(bytes.suffix(1_024)).range(of: Data("%%EOF".utf8)) != nil
    }

    /// Runs Chromium to its end and returns its exit status.
    private func run(
        _ arguments: [String], for page: String, log: URL, cancellation: Cancellation
    ) throws -> Int32 {
        try AtomicFile.write("", to: log.path, mode: .ownerOnly)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: chromium.path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        // A file and not a pipe: a full one that nobody reads would stop the browser.
        process.standardError = try FileHandle(forWritingTo: log)
        do {
            try process.run()
        } catch {
            throw ChromiumError(
                problem: "'\(chromium.path)' cannot be started (\(error))",
                remedy: "name another in \(Chromium.variable)")
        }
        let end = ContinuousClock.now + .seconds(limit)
        while process.isRunning {
            let isLate = ContinuousClock.now >= end
            if isLate || cancellation.wasRequested {
                // A process of its own group, with all that it started.
                _ = kill(-process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                try cancellation.check()
                throw ChromiumError(
                    problem: "\(page): '\(chromium.path)' was ended, because it had not printed after \(Int(limit)) s",
                    remedy: "try again when the computer has less to do, or print the page from a browser")
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
        return process.terminationStatus
    }

    /// With the last thing that Chromium said, which is the reason where there is one.
    private func nothingPrinted(_ page: String, status: Int32, log: URL) -> ChromiumError {
        let text = String(decoding: (try? Data(contentsOf: log))?.suffix(4_096) ?? Data(), as: UTF8.self)
        let last = text.split(separator: "\n").last.map { " (\($0))" } ?? ""
        return ChromiumError(
            problem: "\(page): '\(chromium.path)' ended with \(status) and printed nothing that is whole\(last)",
            remedy: "print the page from a browser, or name another Chromium in \(Chromium.variable)")
    }

    /// Who may read what is printed of a page.
    private static func access(to page: String) -> FileAccess {
        let attributes = try? FileManager.default.attributesOfItem(atPath: page)
        guard let mode = attributes?[.posixPermissions] as? Int else { return .ownerOnly }
        return mode & 0o044 == 0 ? .ownerOnly : .everybody
    }
}

/// A folder that its owner alone may look into.
private struct PrivateFolder {
    let url: URL

    init(_ url: URL) throws(FileError) {
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw FileError(
                what: "cannot make a folder", path: url.path, reason: "it cannot be created there",
                remedy: "check who may write there, and what space is left")
        }
        self.url = url
    }

    /// That it cannot be removed harms nothing.
    func remove() {
        try? FileManager.default.removeItem(at: url)
    }
}
