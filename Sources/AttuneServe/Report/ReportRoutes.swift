import AttuneText
import AttuneFiles
import AttunePages
import AttuneWorkspace
import Foundation
import HTTPTypes
import Hummingbird
import SystemPackage

/// The report of a recording with the recording in it, and the files that may be taken from there.
struct ReportRoutes: Sendable {
    /// What is handed out of a folder of outputs, with its type: tables and values of the class. What holds single faces,
    /// or all that was measured, is not.
    private static let files = [OutputFile.timeline: "text/csv; charset=utf-8", OutputFile.report: "application/json"]
    /// Subtitles are no larger.
    private static let mostSubtitleBytes = 20_000_000

    let library: Library
    let outputs: ServedFolder

    func add(to router: Router<BasicRequestContext>) {
        router.get("/reports/:name/report.html") { request, context in try await page(try lesson(context)) }
        for method in [HTTPRequest.Method.get, .head] {
            router.on("/reports/:name/recording", method: method) { request, context in
                try await recording(request, try lesson(context))
            }
        }
        router.get("/reports/:name/subtitles.vtt") { _, context in try await subtitles(try lesson(context)) }
        for (name, type) in ReportRoutes.files {
            router.get("/reports/:name/\(name)") { request, context in
                let path = FilePath("\(try lesson(context).folder)/\(name)")
                return try await file(request, path, in: outputs, type: type)
            }
        }
        router.get("/reports/course.csv") { request, _ in
            let path = FilePath("\(library.workspace.folder)/\(OutputFile.course)")
            return try await file(request, path, in: outputs, type: "text/csv; charset=utf-8")
        }
    }

    private func lesson(_ context: BasicRequestContext) throws -> Lesson {
        guard let name = context.parameters.get("name").flatMap(ServeAddress.decoded),
            let lesson = library.workspace.lesson(named: name)
        else { throw ServeError.notFound }
        return lesson
    }

    private func page(_ lesson: Lesson) async throws -> Response {
        let recordings = library.recordings
        return try await BlockingWork.pages.run {
            guard let report = lesson.report else {
                throw ServeError(
                    .notFound, Words.serveErrors.refusedNoReport,
                    Words.serveErrors.analyseRecordingAgain)
            }
            let isServed = lesson.recording.map { recordings.holds($0) && RecordingPlace.size(of: $0) != nil } ?? false
            let name = (lesson.folder as NSString).lastPathComponent
            let served = ServedReport(
                recording: isServed ? "recording" : nil,
                subtitles: lesson.transcript.flatMap { recordings.holds($0) ? "subtitles.vtt" : nil },
                library: ServeAddress.library, forget: ServeAddress.forget(name), stylesheet: ServeAddress.style,
                script: ServeAddress.script("player"))
            return Response.page(
                try ReportPage.html(for: report, served: served, language: lesson.run.pageLanguage))
        }
    }

    private func recording(_ request: Request, _ lesson: Lesson) async throws -> Response {
        guard let path = lesson.recording else { throw ServeError.notFound }
        return try await file(
            request, path, in: library.recordings, type: RecordingType.type(ofExtension: path.extension))
    }

    private func subtitles(_ lesson: Lesson) async throws -> Response {
        guard let path = lesson.transcript else { throw ServeError.notFound }
        let recordings = library.recordings
        return try await BlockingWork.files.run {
            let bytes = try recordings.open(path).read(at: 0, count: ReportRoutes.mostSubtitleBytes)
            return Response.content(Data(bytes), type: "text/vtt; charset=utf-8")
        }
    }

    private func file(
        _ request: Request, _ path: FilePath, in folder: ServedFolder, type: String
    ) async throws -> Response {
        try await BlockingWork.files.run {
            try FileResponse.response(to: request, file: try folder.open(path), type: type)
        }
    }
}
