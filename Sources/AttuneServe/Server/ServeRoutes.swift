import AttuneInference
import AttuneText
import Foundation
import Hummingbird
import Logging
import SystemPackage

/// Which request goes where.
struct ServeRoutes {
    let configuration: ServeConfiguration
    let library: Library
    let models: ModelLibrary
    let hosts: AllowedHosts
    let sessions: Sessions
    let cookie: SessionCookie
    /// Nil where nothing may be uploaded.
    let uploads: UploadFolder?
    /// Nil where others than who sits at this computer could reach them.
    let liveLessons: LiveLessons?
    let logger: Logger

    /// - Throws: `ServeConfigurationError`, or an error of the template engine.
    func router() throws -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: ProtectiveHeaders())
        router.add(middleware: RequestLog(logger: logger, logsNames: configuration.logsNames))
        let pages = try ServePages(
            language: configuration.language,
            ways: ServePages.Ways(hasLiveLesson: liveLessons != nil, hasUploads: uploads != nil))
        router.add(middleware: Gate(hosts: hosts, sessions: sessions, cookie: cookie, pages: pages))
        router.get("/healthz") { _, _ in Response.content(Data("ok\n".utf8), type: "text/plain; charset=utf-8") }
        try addAssets(of: pages, to: router)
        let bodies = RequestBodies(limits: configuration.limits)
        LibraryRoutes(library: library, pages: pages, bodies: bodies, limits: configuration.limits).add(to: router)
        ReportRoutes(library: library, outputs: try ServedFolder(FilePath(library.workspace.folder))).add(to: router)
        ForgetRoutes(library: library, pages: pages, bodies: bodies).add(to: router)
        CameraRoutes(
            analyzer: CameraAnalyzer(models: models),
            notice: notice(.camera, at: ServeAddress.camera, remedy: Words.serveErrors.openCamera), bodies: bodies,
            pages: pages
        ).add(to: router)
        if let liveLessons {
            LiveLessonRoutes(
                lessons: liveLessons,
                notice: notice(.liveLesson, at: ServeAddress.liveLesson, remedy: Words.serveErrors.openClass),
                bodies: bodies, pages: pages
            ).add(to: router)
        }
        if let uploads { UploadRoutes(folder: uploads, pages: pages).add(to: router) }
        return router
    }

    private func notice(_ notice: Sessions.Notice, at address: String, remedy: Phrase) -> NoticeGate {
        NoticeGate(
            notice: notice, address: address, remedy: remedy, sessions: sessions, cookie: cookie,
            bodies: RequestBodies(limits: configuration.limits))
    }

    private func addAssets(of pages: ServePages, to router: Router<BasicRequestContext>) throws {
        let style = Data(try pages.styleSheet().utf8)
        router.get("/assets/serve.css") { _, _ in Response.content(style, type: "text/css; charset=utf-8") }
        router.get("/assets/:file") { _, context in
            guard let file = context.parameters.get("file"), file.hasSuffix(".js"),
                let script = try pages.script(named: String(file.dropLast(3)))
            else { throw ServeError.notFound }
            return Response.content(Data(script.utf8), type: "text/javascript; charset=utf-8")
        }
    }
}
