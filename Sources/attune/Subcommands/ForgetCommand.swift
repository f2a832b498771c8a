import ArgumentParser
import AttuneInference
import AttuneCluster
import AttuneJobs
import AttuneText
import AttuneWorkspace

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove what was measured of recordings, and say what is left.",
        discussion: """
            Everything that Attune wrote for a recording is removed: measurements, finished or not, tables, pages and who \
            was excluded. Recordings are never touched, nor is anything that Attune did not write, and no link is followed. \
            Copies that somebody made, and backups, are not known here.

            Ends with 0 when all is removed, 1 when something could not be, 64 when the command was not understood.
            """)

    @Argument(help: "Folders that analyze made: of a recording, such as Reports/lecture, or over several.")
    var folders: [String]

    @Flag(
        help: """
            Remove only what holds values of single faces: analysis.sqlite, tracks.csv, samples.csv, and the section of the \
            report. What is said of the class stays.
            """)
    var singleFaces = false

    @Option(
        help: ArgumentHelp(
            "Only recordings that were measured longer ago: days, weeks or months, as in 90d, 12w or 6months.",
            valueName: "age"))
    var olderThan: String?

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    @Flag(help: "Say what would be removed, and remove nothing.")
    var dryRun = false

    func validate() throws { _ = try age() }

    func run() throws {
        let age = try age()
        var failures = 0
        for folder in folders {
            do {
                failures += try forget(folder, olderThan: age)
            } catch {
                failures += 1
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        if failures > 0 { throw ExitCode.failure }
    }

    private func age() throws -> Age? {
        try olderThan.map { text in
            guard let age = Age(text: text) else {
                throw ValidationError(
                    "--older-than '\(text)' is no age; write days, weeks or months, as in 90d, 12w or 6months")
            }
            return age
        }
    }

    /// How many recordings could not be forgotten.
    private func forget(_ folder: String, olderThan age: Age?) throws -> Int {
        let forgetting = try Forgetting(folder: folder, scope: singleFaces ? .singleFaces : .whole, olderThan: age)
        // Looked at before the folder is locked: in a folder that is not Attune's nothing is made.
        let looked = try forgetting.plans()
        guard !dryRun else {
            tell(nothingIn: looked, age: age)
            looked.forEach { tell($0) }
            return 0
        }
        let workspace = try Workspace(forgetting.collection)
        let plans = try forgetting.plans()
        tell(nothingIn: plans, age: age)
        var failures = 0
        var forgotten: Set<String> = []
        var places: Set<String> = []
        for plan in plans {
            do {
                try forgetting.carryOut(plan, in: workspace)
                forgotten.insert(plan.name)
                plan.place.map { _ = places.insert($0) }
                tell(plan)
            } catch {
                failures += 1
                Terminal.printDiagnostic("error: \(error)")
            }
        }
        for name in try PlanFolder(folder: forgetting.collection).forget(recordingsAt: places) {
            Terminal.printResult("\(name): its segments are removed too, and measured anew by attune segment")
        }
        if !singleFaces { try JobQueue.drop(forgotten, from: workspace) }
        let left = try forgetting.finish(in: workspace, language: language.language)
        guard !plans.isEmpty else { return failures }
        Terminal.printResult(
            left == 0
                ? "\(forgetting.collection): no recording is left; index.html and course.csv are removed"
                : "\(forgetting.collection): index.html and course.csv are written again, over "
                    + PlainWords.count(left, "recording"))
        return failures
    }

    private func tell(nothingIn plans: [ForgetPlan], age: Age?) {
        guard plans.isEmpty, let age else { return }
        Terminal.printResult("nothing was measured more than \(age.words) ago")
    }

    private func tell(_ plan: ForgetPlan) {
        for line in ForgetWords.lines(plan, singleFaces: singleFaces, isDone: !dryRun) { Terminal.printResult(line) }
    }
}
