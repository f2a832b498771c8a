import Foundation

/// A page opened from a file in a headless browser, for tests that look at what a person would see.
///
/// The page lies in a folder of its own, which is removed with the last reference to it.
public final class BrowserPage: Sendable {
    /// Where the page lies.
    public let file: URL
    private let folder: URL

    /// Whether the browser is there: always in CI, where a missing one is then the tests' failure.
    public static var isAvailable: Bool {
        if Requirement.isContinuousIntegration || program != nil { return true }
        FileHandle.standardError.write(Data("SKIPPED for want of chromium: run Scripts/setup\n".utf8))
        return false
    }

    /// Where the browser lies; nil where none is installed.
    static var program: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.flatMap { folder in ["chromium", "chromium-browser", "google-chrome"].map { "\(folder)/\($0)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Without a window, without updates and without anything that calls home.
    static let options = [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ]

    /// Writes `html` to a file in a new folder.
    public init(html: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("attune-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appendingPathComponent("page.html")
        try Data(html.utf8).write(to: file)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// What the browser made of the page, and every message it wrote to its console on the way: refused styles and
    /// requests, errors, warnings.
    public func load() throws -> (dom: String, console: [String]) {
        try dump(file)
    }

    /// The value of a JavaScript expression, as text, in which `page` is the window of the page drawn in a frame
    /// `width` pixels wide.
    public func evaluate(_ expression: String, width: Int) throws -> String {
        let wrapper = folder.appendingPathComponent("wrapper.html")
        let html = """
            <!doctype html><meta charset="utf-8"><iframe src="\(file.lastPathComponent)" width="\(width)" height="800" \
            style="border:0"></iframe><pre id="answer"></pre><script>
            onload = () => { const page = document.querySelector("iframe").contentWindow;
            let answer; try { answer = String(\(expression)); } catch (error) { answer = "threw " + error; }
            document.getElementById("answer").textContent = "[[" + answer + "]]"; };
            </script>
            """
        try Data(html.utf8).write(to: wrapper)
        let dom = try dump(wrapper, options: ["--allow-file-access-from-files"]).dom
        guard let start = dom.range(of: "<pre id=\"answer\">[["), let end = dom.range(of: "]]</pre>") else {
            throw BrowserFailure(problem: "no answer to \(expression)", output: String(dom.prefix(2_000)))
        }
        return String(dom[start.upperBound..<end.lowerBound])
    }

    /// The page printed to PDF.
    public func pdf() throws -> Data {
        let target = folder.appendingPathComponent("page.pdf")
        _ = try run(["--no-pdf-header-footer", "--print-to-pdf=\(target.path)", file.absoluteString])
        return try Data(contentsOf: target)
    }

    private func dump(_ url: URL, options: [String] = []) throws -> (dom: String, console: [String]) {
        let (output, errors) = try run(
            options + ["--dump-dom", "--enable-logging=stderr", "--virtual-time-budget=5000", url.absoluteString])
        let console = errors.split(separator: "\n").map(String.init).filter { $0.contains(":CONSOLE") }
        return (output, console)
    }

    /// Runs the browser to its end with a profile of its own.
    private func run(_ arguments: [String]) throws -> (output: String, errors: String) {
        guard let program = BrowserPage.program else {
            throw BrowserFailure(problem: "chromium is not installed", output: "")
        }
        let outputFile = folder.appendingPathComponent("stdout-\(UUID().uuidString)")
        let errorFile = folder.appendingPathComponent("stderr-\(UUID().uuidString)")
        try Data().write(to: outputFile)
        try Data().write(to: errorFile)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments =
            BrowserPage.options + ["--user-data-dir=\(folder.appendingPathComponent("profile").path)"] + arguments
        // Files, not pipes: a full pipe that nobody reads would stop the browser.
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        let output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
        let errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
        guard process.terminationStatus == 0 else {
            throw BrowserFailure(
                problem: "chromium ended with \(process.terminationStatus)", output: String(errors.suffix(2_000)))
        }
        return (output, errors)
    }
}

/// A browser that could not be started, or did not answer.
public struct BrowserFailure: Error, CustomStringConvertible {
    public let problem: String
    public let output: String

    public var description: String { "\(problem)\n\(output)" }
}
