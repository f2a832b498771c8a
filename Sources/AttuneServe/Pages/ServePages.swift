import AttunePages

/// The pages of the server, drawn with the templates and the style of the reports.
enum ServePages {
    /// The whole page.
    ///
    /// - Throws: an error of the template engine; the templates are part of the program, so it is the program's fault.
    static func render(_ content: Any, with name: String) throws -> String {
        try PageLibrary(adding: templates).render(content, with: name)
    }

    private static let templates = IndexPage.parts.merging(
        ServeTemplates.all.merging(ServeTemplates.camera) { own, _ in own }
    ) { own, _ in own }

    /// The style sheet of all served pages.
    static func styleSheet() throws -> String { try render(Nothing(), with: "serve-style") }

    private struct Nothing {}
}
