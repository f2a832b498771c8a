import ArgumentParser
import AttuneCore
import AttuneDecoder
import AttuneFaces
import AttuneInference
import AttuneJobs
import AttuneWorkspace

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check that libraries and models are in order, and show what they run on.")

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func run() throws {
        let settings = try UsageError.wrapping { try self.settings.settings() }
        try Failure.wrapping {
            let versions = try ProgramVersion.all()
            Terminal.printResult("attune       \(versions.program)")
            for (library, version) in versions.libraries.sorted(by: { $0.key < $1.key }) {
                Terminal.printResult("library      \(library) \(version)")
            }
            let runtime = try InferenceRuntime()
            Terminal.printResult("device       CPU: \(try runtime.deviceName())")
            Terminal.printResult("bf16         \(try runtime.supportsBF16() ? "available" : "not available")")
            try tellOfDecoder(settings)
            let models = ModelLibrary.standard()
            Terminal.printResult("models in    \(models.folders.joined(separator: ", "))")
            Terminal.printResult("cache        \(words(models.cache))")
            // Each model is loaded, compared with its card and compiled, for the frames of most recordings.
            let analyzer = try FaceAnalyzer(
                models: models.withoutCache, settings: settings, streams: 1,
                expected: PixelSize(width: 1280, height: 720))
            for card in analyzer.cards {
                Terminal.printResult("model        \(card.name) \(card.version), sha256 \(card.sha256.prefix(12))…")
            }
            Terminal.printResult("precision    \(analyzer.precision.rawValue)")
            Terminal.printResult("all is in order")
        }
    }

    private func words(_ cache: ModelCache?) -> String {
        guard let cache else { return "none: each start compiles the models anew" }
        return cache.isUsable
            ? cache.folder
            : "\(cache.folder) cannot be used, or others may write it: each start compiles the models anew"
    }

    /// Starts a decoder, on this program's own file, and has it try what it must not be able to do.
    private func tellOfDecoder(_ settings: Settings) throws {
        guard let tested = try RecordingDecoder(settings).tested(on: "/proc/self/exe") else {
            return Terminal.printResult(
                "decoder      none: recordings are decoded without protection (setting decoder)")
        }
        Terminal.printResult("decoder      a process of its own, \(tested.protection)")
        let possible = tested.possible.map(\.rawValue)
        Terminal.printResult(
            possible.isEmpty
                ? "             tried in vain to \(ForbiddenAct.allCases.map(\.rawValue).joined(separator: ", to "))"
                : "warning      this machine lets a decoder \(possible.joined(separator: ", and "))")
    }
}
