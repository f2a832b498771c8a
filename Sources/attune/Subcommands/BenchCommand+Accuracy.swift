import ArgumentParser
import AttuneBenchmark
import AttuneCore
import AttuneDecoder
import AttuneFiles
import AttuneGallery
import AttuneJobs
import AttuneThreads
import AttuneWorkspace
import Foundation
import SystemPackage

extension BenchCommand {
    struct Accuracy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "accuracy",
            abstract: "Measure how well lectures are read of which it is known what they show.",
            discussion: """
                Takes the recordings with a .truth.json beside them, as Scripts/make-lecture makes them. They are \
                analysed as by analyze, and those whose analysis is up to date are only read again. Prints a row of \
                figures for each lecture and for all together, and writes accuracy.json.
                """)

        @Argument(help: "Folders with lectures, or recordings.")
        var folders: [String]

        @Option(
            help: ArgumentHelp(
                "Where accuracy.json goes, and the outputs of each lecture, which the next run uses again.",
                valueName: "folder"))
        var output = "Reports/accuracy"

        @Flag(help: "Decode nothing: read again what was measured, whatever version and settings measured it.")
        var noDecode = false

        @Flag(help: "Also list what was read wrongly, and when.")
        var mistakes = false

        @OptionGroup(title: "Settings")
        var settings: SettingsOptions

        func run() throws {
            let settings = try UsageError.wrapping { try self.settings.settings() }
            if noDecode, settings != Settings() {
                throw ValidationError("--no-decode reads with the settings that measured: leave the others out")
            }
            let lectures = try Failure.wrapping { try KnownLecture.find(in: RawArguments.paths(for: folders)) }
            if !noDecode { try analyze(lectures, settings: settings) }

            var measured: [LectureAccuracy] = []
            for lecture in lectures {
                do {
                    measured.append(try measure(lecture))
                } catch {
                    Terminal.printDiagnostic("error: \(error)")
                }
            }
            guard !measured.isEmpty else { throw ExitCode.failure }
            Terminal.printResult(AccuracyTables(measured).text)
            try Failure.wrapping {
                let record = AccuracyRecord(measured, programVersion: ProgramVersion.current)
                try AtomicFile.write(try record.json(), to: "\(output)/\(AccuracyRecord.fileName)")
            }
            if measured.count < lectures.count { throw ExitCode.failure }
        }

        /// Leaves what cannot be analysed to be told when it is measured.
        private func analyze(_ lectures: [KnownLecture], settings: Settings) throws {
            _ = try Failure.wrapping {
                let printer = ProgressPrinter(style: .auto, decoder: try RecordingDecoder(settings))
                let queue = JobQueue(workspace: try Workspace(output), models: .standard(), tell: printer.handle)
                try queue.clear()
                try queue.add(lectures.map(\.recording), request: AnalysisRequest(settings: settings))
                return try Interruption(requesting: queue.requestStop).whileHandled { try queue.run() }
            }
        }

        private func measure(_ lecture: KnownLecture) throws -> LectureAccuracy {
            let truth = try TruthFile.read(lecture.truthPath)
            let stored = try StoredAnalysis(folder: "\(output)/\(lecture.recording.name)")
            guard stored.samples.allSatisfy({ $0.frameSize == truth.frameSize }) else {
                throw TruthError(
                    path: lecture.truthPath, problem: "the recording has frames of another size",
                    remedy: "make both again with Scripts/make-lecture")
            }
            let comparison = LectureComparison(
                truth: truth, samples: stored.samples, reading: stored.reading, settings: stored.settings,
                weights: stored.weights, end: stored.end)
            if mistakes {
                Terminal.printResult("### \(lecture.recording.name): read wrongly\n")
                ReadingMistakes(of: comparison).lines.forEach { Terminal.printResult("- \($0)") }
                Terminal.printResult("")
            }
            return LectureAccuracy(name: lecture.recording.name, of: comparison)
        }
    }
}

/// A recording with its truth.
private struct KnownLecture {
    let recording: Recording
    let truthPath: String

    /// Those among the inputs that have a truth beside them; the others are passed over.
    ///
    /// - Throws: `InputError` where an input stands for no recording, `TruthError` where no recording has a truth.
    static func find(in inputs: [FilePath]) throws -> [KnownLecture] {
        let found = RecordingFinder(inputs: inputs, recursive: false)
        if let error = found.errors.first { throw error }
        let paths = found.recordings.map(\.path).filter {
            FileManager.default.fileExists(atPath: TruthFile.path(forRecordingAt: $0.string))
        }
        guard !paths.isEmpty else {
            throw TruthError(
                path: inputs.map(\.string).joined(separator: ", "),
                problem: "no recording has a \(TruthFile.suffix) beside it",
                remedy: "make lectures with Scripts/make-lecture")
        }
        // Named among each other, as the analysis names them.
        return RecordingFinder(inputs: paths, recursive: false).recordings.map {
            KnownLecture(recording: $0, truthPath: TruthFile.path(forRecordingAt: $0.path.string))
        }
    }
}
