import ArgumentParser
import AttuneCore
import AttuneDecoder
import AttuneText
import AttuneVideo
import AttuneWorkspace

extension BenchCommand {
    struct Decode: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decode",
            abstract: "Decode recordings from their first packet to their last, and say of each what came of it.",
            discussion: """
                Nothing is analysed and nothing is written. A line for each recording, with tabs: its name, 'ok' or the code of \
                what stands in the way, how many samples there are, whether it has sound, and how long that took. A recording \
                that cannot be decoded is a line like others; the exit code is 0 where all recordings have one.
                """)

        @Argument(help: ArgumentHelp("Recordings.", valueName: "file"))
        var files: [String]

        @OptionGroup(title: "Settings")
        var settings: SettingsOptions

        func run() throws {
            let settings = try UsageError.wrapping { try self.settings.settings() }
            try Failure.wrapping {
                let decoder = try RecordingDecoder(settings)
                for file in files { Terminal.printResult(try line(for: file, decoder: decoder, settings: settings)) }
            }
        }

        private func line(for file: String, decoder: RecordingDecoder, settings: Settings) throws -> String {
            let path = RawArguments.path(for: file)
            let started = ContinuousClock.now
            var samples = 0
            var (outcome, sound) = ("ok", "-")
            do {
                let info = try decoder.inspect(path)
                let grid = SampleGrid(settings)
                let source = try decoder.frames(of: path, grid: grid, limit: settings.maximumDuration) { size in
                    PixelSize(width: min(size.width, 64), height: min(size.height, 64))
                }
                let whole = TimeRange(start: .zero, end: settings.maximumDuration)
                _ = try source.sample(whole) { _ in samples += 1 }
                if !info.audio.isEmpty {
                    let levels = try decoder.soundLevels(of: path, before: settings.maximumDuration) { false }
                    sound = levels == nil ? "none" : "sound"
                }
            } catch let error as VideoError {
                outcome = RecordingFailure(error).code
            }
            let seconds = FixedDecimal.text(started.duration(to: .now) / .seconds(1), places: 3)
            return [PrintableText.printable(file), outcome, "\(samples)", sound, seconds].joined(separator: "\t")
        }
    }
}
