import ArgumentParser
import AttuneCore
import AttuneDecoder
import AttuneInference
import AttuneJobs
import AttuneReport
import AttuneText
import AttuneThreads
import AttuneVideo
import AttuneWorkspace
import Foundation

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what a recording's container holds, or with --layout what its pictures do.",
        discussion: """
            Without --layout only the container is read. With it the recording is analysed, or what analyze stored in \
            the output folder is taken: the layouts over time are printed, one line for each stretch, and a contact \
            sheet is written, a page of frames with tiles and what they show drawn on. Nobody can be recognised in it.
            """)

    @Argument(help: "A recording.")
    var file: String

    @Flag(help: "As JSON, with documented names.")
    var json = false

    @Flag(help: "Show the layouts that were found: gallery, speaker, shared screen, and what each tile shows.")
    var layout = false

    @Option(
        help: ArgumentHelp("Where the contact sheet of --layout goes. Default Reports.", valueName: "folder"))
    var output: String?

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    @OptionGroup(title: "Settings")
    var settings: SettingsOptions

    func validate() throws {
        if output != nil, !layout { throw ValidationError("--output is about the contact sheet: give --layout too") }
    }

    func run() throws {
        let settings = try UsageError.wrapping { try self.settings.settings() }
        if layout { return try inspectLayout(settings) }
        try Failure.wrapping {
            let decoder = try RecordingDecoder(settings)
            let info = try decoder.inspect(RawArguments.path(for: file))
            Terminal.printResult(json ? try InspectionRecord(info).json() : InspectionText(info).text)
        }
    }

    private func inspectLayout(_ settings: Settings) throws {
        Terminal.printDiagnostic(LegalNotice.text)
        let cancellation = Cancellation()
        try Failure.wrapping {
            try Interruption(requesting: cancellation.request).whileHandled {
                let inspector = try LayoutInspector(
                    workspace: try Workspace(output ?? "Reports"), settings: settings, models: .standard(),
                    run: PipelineRun(isCancelled: { cancellation.wasRequested }, tell: show))
                defer { if Terminal.showsProgressBar { Terminal.draw("\r\u{1B}[K") } }
                let sheet = try inspector.inspect(RawArguments.path(for: file))
                let page = try inspector.write(sheet, in: language.language)
                if json {
                    Terminal.printResult(try LayoutRecord(sheet, page: page).json())
                } else {
                    Terminal.printResult(LayoutWords.timeline(sheet))
                    Terminal.printResult(page)
                }
            }
        }
    }

    private func show(_ event: PipelineRun.Event) {
        switch event {
        case .advanced(let progress) where Terminal.showsProgressBar:
            let state = ProgressState(
                analysed: progress.analysed, resumed: progress.resumed, expected: progress.expected,
                seconds: progress.seconds)
            Terminal.draw("\r\u{1B}[K" + PrintableText.printable(state.bar(name: file, columns: Terminal.columns - 1)))
        case .warned(let message): Terminal.printDiagnostic("warning: \(message)")
        case .advanced, .decided, .resumed: break
        }
    }
}
