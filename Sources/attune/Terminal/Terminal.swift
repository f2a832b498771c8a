import AttuneText
import Foundation
import Synchronization

/// Where people and programs read what Attune says: results on stdout, everything else on stderr.
enum Terminal {
    /// Whether a result could not be written, and somebody may wait for it.
    static var hasLostResults: Bool { lostResults.load(ordering: .relaxed) }

    private static let lostResults = Atomic(false)

    /// Prints a line that was asked for.
    ///
    /// Whoever closed the pipe behind stdout wants no more lines, and the work goes on without; a full disk is told once,
    /// and ends the program with 1 when all is done.
    ///
    /// Where stdout is a terminal, the control characters that a path may bring along are left out, as on stderr; a
    /// program that reads it gets the path as it is.
    static func printResult(_ line: String) {
        let shown = isatty(STDOUT_FILENO) == 1 ? PrintableText.printable(line, keepsLines: true) : line
        let code = write(Array((shown + "\n").utf8), to: STDOUT_FILENO)
        guard code != 0, code != EPIPE, !lostResults.exchange(true, ordering: .relaxed) else { return }
        printDiagnostic("error: the result cannot be written to stdout: \(String(cString: strerror(code)))")
    }

    /// Prints a line, or several, without the control characters that a name or a table may bring along.
    static func printDiagnostic(_ line: String) {
        draw(PrintableText.printable(line, keepsLines: true) + "\n")
    }

    /// Writes to stderr as it is; where that fails there is no place left to say so.
    static func draw(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Makes a closed pipe an error of whoever writes to it, and not the end of the program.
    static func outliveClosedPipes() {
        signal(SIGPIPE, SIG_IGN)
    }

    /// Writes all of `bytes`; returns 0, or the `errno` that it failed with.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    /// Whether stderr is a terminal that a progress bar can be drawn on.
    static var showsProgressBar: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    /// Columns of the terminal; 80 where it does not say.
    static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
