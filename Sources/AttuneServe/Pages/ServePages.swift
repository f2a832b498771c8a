import AttunePages
import AttuneText

/// The pages of the server, drawn with the templates and the style of the reports.
struct ServePages: Sendable {
    let language: Language
    private let library: PageLibrary

    /// - Parameters:
    ///   - language: of all words that are not somebody else's.
    ///   - ways: to the pages that there are.
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    init(language: Language, ways: Ways) throws {
        self.language = language
        let own = [ServeTemplates.all, ServeTemplates.camera, ServeTemplates.liveLesson, ServeScripts.templates]
            .reduce(into: ["serve-ways": ways.template, "serve-language": language.tag]) { all, part in
                all.merge(part) { own, _ in own }
            }
        library = try PageLibrary(adding: IndexPage.parts.merging(own) { _, own in own }, language: language)
    }

    /// The pages that a server has beside its library and the camera.
    struct Ways {
        var hasLiveLesson: Bool
        var hasUploads: Bool

        fileprivate var template: String { ServeTemplates.ways(hasLiveLesson: hasLiveLesson, hasUploads: hasUploads) }
    }

    /// The whole page.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    func render(_ content: Any, with name: String) throws -> String { try library.render(content, with: name) }

    /// The style sheet of all served pages.
    func styleSheet() throws -> String { try render(Nothing(), with: "serve-style") }

    /// A script of the served pages; nil where there is none of that name.
    func script(named name: String) throws -> String? {
        try ServeScripts.templateName(of: name).map { try render(Nothing(), with: $0) }
    }

    private struct Nothing {}
}
