import ArgumentParser
import AttuneText
import AttuneWorkspace

extension BenchCommand {
    struct Page: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "page",
            abstract: "Measure what it takes to draw a report's page from report.json, and how large it is.",
            discussion: """
                Reads the file and draws its page over and over, without writing it, and prints the first time and the \
                median of all. --minutes and --faces repeat what the report has, to see a longer lesson with more faces.
                """)

        @Argument(help: "A report.json, such as Reports/lecture/report.json.")
        var file: String

        @Option(
            help: ArgumentHelp("How long the lesson is to be; as long as it is, if not given.", valueName: "minutes"))
        var minutes: Int?

        @Option(
            help: ArgumentHelp(
                "How many faces are to be shown one by one; only of a report that shows some.", valueName: "faces"))
        var faces: Int?

        @Option(help: ArgumentHelp("How often the page is drawn.", valueName: "times"))
        var runs: Int = 9

        func validate() throws {
            guard minutes.map({ (1...1_440).contains($0) }) ?? true else {
                throw ValidationError("--minutes takes a number from 1 to 1440")
            }
            guard faces.map({ (1...1_000).contains($0) }) ?? true else {
                throw ValidationError("--faces takes a number from 1 to 1000")
            }
            guard (1...1_000).contains(runs) else { throw ValidationError("--runs takes a number from 1 to 1000") }
        }

        func run() throws {
            try Failure.wrapping {
                let cost = try PageCost.measure(file: file, minutes: minutes, faces: faces, runs: runs)
                func seconds(_ duration: Duration) -> String { FixedDecimal.text(duration / .seconds(1), places: 3) }
                Terminal.printResult(
                    """
                    \(cost.minutes) minutes, \(cost.faces) single faces, \(cost.moments) moments: report.json has \
                    \(PlainWords.size(Int64(cost.recordBytes)))
                    page: \(PlainWords.grouped(cost.pageBytes)) bytes, \(PlainWords.grouped(cost.pictureBytes)) of them \
                    pictures
                    read and drawn: \(seconds(cost.first)) s the first time, median of \(runs) times \
                    \(seconds(cost.median)) s
                    """)
            }
        }
    }
}
