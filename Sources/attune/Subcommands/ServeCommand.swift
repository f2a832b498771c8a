import ArgumentParser
import Foundation

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show a folder of recordings and its reports in a browser, and analyse from there.",
        discussion: """
            Starts attune-serve, which lies beside this program where it was built (make serve), with all that is given \
            here; attune serve --help is its help.
            """)

    @Argument(parsing: .captureForPassthrough, help: "A folder of recordings, and options of attune-serve.")
    var arguments: [String] = []

    func run() throws {
        let program = ServeCommand.program
        guard access(program, X_OK) == 0 else {
            Terminal.printDiagnostic(
                "error: the server is not installed: there is no \(program); build it with make serve, and put it there"
            )
            throw ExitCode.failure
        }
        // As the operating system passed them, because the name of a folder need not be text. Before `serve` there is
        // nothing but the program: it takes no options of its own.
        let raw = CommandLine.unsafeArgv
        let given = (2..<max(2, Int(CommandLine.argc))).map { raw[$0] }
        program.withCString { path in
            // It is only read: execv takes no constant for historical reasons.
            _ = execv(path, [UnsafeMutablePointer(mutating: path)] + given + [nil])
        }
        Terminal.printDiagnostic("error: \(program) could not be started: \(String(cString: strerror(errno)))")
        throw ExitCode.failure
    }

    /// In the folder of this program.
    private static var program: String {
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("attune-serve").path
    }
}
