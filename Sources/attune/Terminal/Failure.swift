import ArgumentParser

/// Turns errors into a sentence on stderr and an exit code.
enum Failure {
    /// The exit code of a program that was interrupted, as shells expect it: 128 and the signal's number.
    static let interrupted = ExitCode(130)

    /// Runs `body`; an error of the work itself ends the program with 1, an interruption with 130.
    static func wrapping<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch is CancellationError {
            Terminal.printDiagnostic("stopped; run the same command again to go on")
            throw interrupted
        } catch {
            Terminal.printDiagnostic("error: \(error)")
            throw ExitCode.failure
        }
    }
}

/// Turns errors of what the user gave into usage errors, which end the program with 64.
enum UsageError {
    static func wrapping<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
