import Foundation

/// Where people and programs read what Attune says: results on stdout, everything else on stderr.
enum Terminal {
    /// Prints a line that was asked for; a full disk or a closed pipe behind stdout ends the program with 1.
    static func printResult(_ line: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
        } catch {
            printDiagnostic("error: the result cannot be written to stdout: \(error)")
            exit(EXIT_FAILURE)
        }
    }

    /// Prints a line without the control characters that a name or a table may bring along.
    static func printDiagnostic(_ line: String) {
        let scalars = line.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" ? "\u{FFFD}" : scalar
        }
        draw(String(String.UnicodeScalarView(scalars)) + "\n")
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
