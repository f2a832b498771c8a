import Foundation
import TestSupport
import Testing

@testable import AttuneServe

/// The served pages in Hindi, and in English as they were.
@Suite struct ServedLanguageTests {
    /// Every page that is there without an analysis, before and after its notice.
    private func pages(_ client: WebClient) throws -> [(String, String)] {
        var pages: [(String, String)] = []
        for path in ["/camera", "/class"] {
            pages.append(("\(path) before", try client.get(path).text))
            _ = try client.post("\(path)/notice", form: [])
        }
        for path in ["/reports/", "/camera", "/class", "/upload", "/missing", "/forget/broken"] {
            pages.append((path, try client.get(path).text))
        }
        pages.append(("a refused form", try client.post("/queue/add", form: [("set-minimum_group", "0")]).text))
        pages.append(("nothing chosen", try client.post("/queue/add", form: []).text))
        pages.append(("forgotten", try client.post("/forget/broken", form: [("scope", "whole")]).text))
        return pages
    }

    private func server(_ options: [String], environment: [String: String] = [:]) throws -> ServedProgram {
        let folder = try TestFolder()
        try folder.makeFile("Recordings/broken.mp4", "no recording")
        try folder.makeFile("Recordings/Uploads/Lecture 1.mp4", "no recording")
        let server = try ServedProgram(folder, ["--allow-upload"] + options, environment: environment)
        _ = try WebClient(server).post("/queue/add", form: [("new", "1"), ("language", "hi")])
        _ = try server.wait("the failures") {
            FileManager.default.fileExists(atPath: folder.path("Reports/Lecture 1/failure.json")) ? true : nil
        }
        return server
    }

    @Test(arguments: [(["--language", "hi"], [:]), ([], ["LC_ALL": "hi_IN.UTF-8"])])
    func noHindiPageHoldsAnEnglishSentence(options: [String], environment: [String: String]) throws {
        let client = try WebClient(try server(options, environment: environment))
        for (name, page) in try pages(client) {
            #expect(page.contains("<html lang=\"hi\">"), "\(name)")
            #expect(page.englishStretches == [], "\(name)")
            #expect(page.contains("रिकॉर्डिंग"), "\(name)")
        }
    }

    /// A script says nothing of its own but what is in no language.
    @Test(arguments: ["library", "player", "camera", "upload", "class", "index", "clock"])
    func noHindiScriptHoldsAnEnglishSentence(name: String) throws {
        let ways = ServePages.Ways(hasLiveLesson: true, hasUploads: true)
        let (hindi, english) = (
            try ServePages(language: .hindi, ways: ways), try ServePages(language: .english, ways: ways)
        )
        let texts = try #require(try hindi.script(named: name)).matches(of: /["`]([^"`\n]*)["`]/).map { String($0.1) }
        // What is looked for in a page, and what an answer is called by, is in no language.
        for text in texts where !["use strict", ".minute rect", "too small"].contains(text) {
            let words = text.replacing(/\$\{[^}]*\}/, with: "").matches(of: /\b[A-Z]?[a-z]+ [a-z]+\b/)
            #expect(words.isEmpty, "\(text)")
        }
        #expect(try !#require(try english.script(named: name)).contains("{{"))
        #expect(try hindi.script(named: "missing") == nil)
    }

    @Test func otherwiseItIsEnglish() throws {
        let server = try server(["--language", "en"], environment: ["LC_ALL": "hi_IN.UTF-8"])
        let client = try WebClient(server)
        for (name, page) in try pages(client) {
            #expect(page.contains("<html lang=\"en\">") && !page.contains(" lang=\"en\"><"), "\(name)")
            // The names of languages are in their own.
            #expect(page.replacing("हिन्दी", with: "").firstMatch(of: /[\u{900}-\u{97F}]/) == nil, "\(name)")
        }
        let refusal = try client.send("GET", "/missing", ["Accept": "application/json"]).text
        #expect(refusal.contains("There is no such page") && refusal.contains("go back to all recordings"))
    }
}
