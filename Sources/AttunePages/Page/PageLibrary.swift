import AttuneText
import Foundation
import Mustache

/// All templates, parsed, each of which escapes every value.
package struct PageLibrary: Sendable {
    private let library: MustacheLibrary

    /// - Parameters:
    ///   - additions: templates of other modules by name; they may include those of `Templates.all`.
    ///   - language: of the words that templates name by their keys.
    /// - Throws: the engine's parser error, for a template that is not well formed; `MissingWord`.
    package init(adding additions: [String: String] = [:], language: Language = .english) throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        // Stated in each template, because the engine falls back to its own escaping in every partial.
        let pragma = "{{% CONTENT_TYPE:\(PageEscaping.name)}}"
        let templates = try Templates.all.merging(additions) { own, _ in own }.mapValues {
            try MustacheTemplate(string: pragma + (try TemplateWords.filled($0, in: language)))
        }
        library = MustacheLibrary(templates: templates)
    }

    /// - Throws: `MissingTemplate` for a name that is not among the templates.
    package func render(_ content: Any, with name: String) throws -> String {
        guard let page = library.render(content, withTemplate: name) else { throw MissingTemplate(name: name) }
        return page
    }
}

/// A page asked for a template that does not exist.
struct MissingTemplate: Error, CustomStringConvertible {
    let name: String

    var description: String { "the page has no template '\(name)'; this is a fault of the program" }
}
