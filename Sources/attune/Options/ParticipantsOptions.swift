import ArgumentParser
import AttuneReport

/// The choice to have single faces shown: on the command line alone, so that it is made anew for each run.
struct ParticipantsOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Also write about single faces, as Face 1 to Face n: tracks.csv and a section of the report. Needs --reason."
        ))
    var participants = false

    @Option(
        help: ArgumentHelp(
            "Why single faces must be shown, in one sentence; it is written into the outputs.", valueName: "text"))
    var reason: String?

    func validate() throws {
        _ = try checkedReason()
    }

    /// Nil where single faces are not asked for.
    ///
    /// - Throws: `ValidationError` for one option without the other, and for a reason that cannot be recorded.
    func checkedReason() throws -> ParticipantsReason? {
        guard participants else {
            guard reason == nil else {
                throw ValidationError("--reason goes with --participants alone; leave it out, or ask for both")
            }
            return nil
        }
        guard let reason else {
            throw ValidationError(
                "--participants needs --reason \"...\": say in one sentence why single faces must be shown")
        }
        return try UsageError.wrapping { try ParticipantsReason(reason) }
    }
}
