import ArgumentParser
import AttuneCore
import AttuneInference
import AttuneText
import AttuneWorkspace
import SystemPackage

extension BenchCommand {
    struct Speed: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "speed",
            abstract: "Measure what analysing a recording takes, beside what decoding it takes.",
            discussion: """
                Decodes every frame on one thread, which is the floor; then measures each stage of the analysis alone, on \
                one thread (the reading of layouts, tracks and minutes on all cores, and counts what all of them had to \
                do); then the whole as it comes. Read the ratios: they are of one run on one computer. `make \
                bench-speed` makes galleries of 25 and 49 faces for it.
                """)

        @Argument(help: "Recordings.")
        var recordings: [String]

        @Flag(help: "Print JSON.")
        var json = false

        @OptionGroup(title: "Settings")
        var settings: SettingsOptions

        func run() throws {
            let chosen = try UsageError.wrapping { try settings.settings() }
            for path in RawArguments.paths(for: recordings) {
                try Failure.wrapping { try measure(path, settings: chosen) }
            }
        }

        private func measure(_ path: FilePath, settings: AttuneCore.Settings) throws {
            let speed = try SpeedMeasurement(of: path, settings: settings, models: .standard())
            Terminal.printResult(json ? try JSONText.encode(speed) : Self.text(speed))
        }

        private static func text(_ speed: SpeedMeasurement) -> String {
            let head = """
                \(PrintableText.printable(speed.name)): \(fixed(speed.duration, 0)) s, \(speed.samples) samples with \
                \(fixed(speed.facesPerSample, 1)) faces each

                | stage | s | share | ms an item | items |
                |---|---|---|---|---|
                """
            let all = speed.stages.reduce(0) { $0 + $1.seconds }
            let rows = speed.stages.map { stage in
                let each = stage.items == 0 ? "" : fixed(stage.seconds / Double(stage.items) * 1_000, 2)
                return "| \(stage.name) | \(fixed(stage.seconds, 2)) | \(FixedDecimal.percent(stage.seconds / all)) "
                    + "| \(each) | \(stage.items) |"
            }
            let tail = """

                | | wall, s | processors, s | × real time |
                |---|---|---|---|
                | decoding every frame, one thread | \(costs(speed.floor, speed)) |
                | the whole, \(speed.workers) workers | \(costs(speed.whole, speed)) |

                processors over decoding: \(fixed(speed.ratio, 2)); wall over processors by workers: \
                \(fixed(speed.waiting, 2))
                """
            return ([head] + rows + [tail]).joined(separator: "\n")
        }

        private static func costs(_ cost: SpeedMeasurement.Cost, _ speed: SpeedMeasurement) -> String {
            "\(fixed(cost.wall, 2)) | \(fixed(cost.processor, 2)) | \(fixed(speed.duration / cost.wall, 1))"
        }

        private static func fixed(_ value: Double, _ places: Int) -> String { FixedDecimal.text(value, places: places) }
    }
}
