import AttuneText
import Foundation

/// Where people and programs read what Attune says: results on stdout, everything else on stderr.
enum Terminal {
    /// Prints a line that was asked for; a full disk or a closed pipe behind stdout ends the program with 1.
    ///
    /// Where stdout is a terminal, the control characters that a path may bring along are left out, as on stderr; a
    /// program that reads it gets the path as it is.
    static func printResult(_ line: String) {
        let shown = isatty(STDOUT_FILENO) == 1 ? PrintableText.printable(line, keepsLines: true) : line
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((shown + "\n").utf8))
        } catch {
            printDiagnostic("error: the result cannot be written to stdout: \(error)")
            exit(EXIT_FAILURE)
        }
    }

    /// Prints a line, or several, without the control characters that a name or a table may bring along.
    static func printDiagnostic(_ line: String) {
        draw(PrintableText.printable(line, keepsLines: true) + "\n")
    }

    /// Writes to stderr as it is; where that fails there is no place left to say so.
    static func draw(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
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
