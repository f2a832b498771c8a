import Foundation

/// A headless browser of its own, driven through the pipe of the DevTools protocol; it ends with the last reference.
///
/// Every call waits for its answer, so that one thread at a time may drive it. No name is resolved: the browser reaches
/// no network, and of this computer only what a test serves.
public final class DevTools {
    /// What the browser told without being asked.
    struct Event {
        let method: String
        let parameters: [String: Any]
    }

    /// How long an answer may take: much longer than on a busy machine, so that only a browser that hangs takes it.
    private static let patience = Duration.seconds(60)

    /// What happened since it was last looked at, in the order of its time.
    var events: [Event] = []
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let profile: TestFolder
    private var received = Data()
    private var calls = 0

    /// Starts the browser.
    ///
    /// - Parameters:
    ///   - reachesThisComputer: whether 127.0.0.1 can be reached.
    ///   - options: of the command line, beside those of every browser.
    /// - Throws: `BrowserFailure` where none is installed.
    public init(reachesThisComputer: Bool = false, options: [String] = []) throws {
        profile = try TestFolder()
        guard let program = BrowserPage.program else {
            throw BrowserFailure(problem: "chromium is not installed", output: "")
        }
        // The browser reads calls from its descriptor 3 and answers on 4, which a Process does not hand over.
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            ["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh", program] + BrowserPage.options
            + [
                "--user-data-dir=\(profile.path)", "--remote-debugging-pipe",
                "--host-resolver-rules=MAP * ~NOTFOUND\(reachesThisComputer ? ", EXCLUDE 127.0.0.1" : "")",
                "--autoplay-policy=no-user-gesture-required",
            ] + options + ["about:blank"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit {
        if process.isRunning {
            process.terminate()
            process.waitUntilExit()
        }
    }

    /// Calls a method and waits for its result.
    ///
    /// - Parameter session: of the tab that is meant; nil for the browser itself.
    /// - Throws: `BrowserFailure` where the browser refuses, hangs or has ended.
    func call(_ method: String, _ parameters: [String: Any] = [:], session: String? = nil) throws -> [String: Any] {
        calls += 1
        let id = calls
        var message: [String: Any] = ["id": id, "method": method, "params": parameters]
        message["sessionId"] = session
        try write(try JSONSerialization.data(withJSONObject: message) + [0])
        let deadline = ContinuousClock.now + DevTools.patience
        while true {
            let answer = try read(before: deadline, during: method)
            guard answer["id"] as? Int == id else {
                note(answer)
                continue
            }
            if let error = answer["error"] { throw BrowserFailure(problem: "\(method) failed", output: "\(error)") }
            return answer["result"] as? [String: Any] ?? [:]
        }
    }

    /// Waits until an event of this kind came; those before it are kept.
    func wait(for method: String) throws {
        let deadline = ContinuousClock.now + DevTools.patience
        while !events.contains(where: { $0.method == method }) {
            note(try read(before: deadline, during: "waiting for \(method)"))
        }
    }

    private func note(_ message: [String: Any]) {
        guard let method = message["method"] as? String else { return }
        events.append(Event(method: method, parameters: message["params"] as? [String: Any] ?? [:]))
    }

    /// The next message, each of which ends with a zero byte.
    private func read(before deadline: ContinuousClock.Instant, during what: String) throws -> [String: Any] {
        while true {
            if let end = received.firstIndex(of: 0) {
                let message = received[received.startIndex..<end]
                received.removeSubrange(received.startIndex...end)
                return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
            }
            var descriptor = pollfd(
                fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
            if poll(&descriptor, 1, 200) > 0 {
                let bytes = output.fileHandleForReading.availableData
                guard !bytes.isEmpty else { throw BrowserFailure(problem: "chromium ended, \(what)", output: "") }
                received += bytes
            } else if ContinuousClock.now > deadline {
                throw BrowserFailure(problem: "chromium does not answer, \(what)", output: "")
            }
        }
    }

    /// A browser that has ended is an error here, and no signal that ends the tests.
    private func write(_ message: Data) throws {
        var brokenPipe = sigset_t()
        sigemptyset(&brokenPipe)
        sigaddset(&brokenPipe, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &brokenPipe, nil)
        defer { pthread_sigmask(SIG_UNBLOCK, &brokenPipe, nil) }
        do {
            try input.fileHandleForWriting.write(contentsOf: message)
        } catch {
            var atOnce = timespec()
            sigtimedwait(&brokenPipe, nil, &atOnce)
            throw BrowserFailure(problem: "chromium ended", output: "\(error)")
        }
    }
}
