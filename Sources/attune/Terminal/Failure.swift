import ArgumentParser

/// Turns errors into a sentence on stderr and an exit code.
enum Failure {
    /// What a program says that was interrupted.
    static let stopped = "stopped; run the same command again to go on"

    /// Runs `body`; an error of the work itself ends the program with 1, an interruption with 130 or 143.
    static func wrapping<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch is CancellationError {
            Terminal.printDiagnostic(stopped)
            throw ExitCode(Interruption.exitCode)
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
