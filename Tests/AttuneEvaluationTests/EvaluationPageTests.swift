import AttuneCore
import AttuneText
import Foundation
import TestSupport
import Testing

@testable import AttuneEvaluation

@Suite struct EvaluationPageTests {
    private func page(showsImages: Bool = false, showsSamples: Bool = false, copies: Int = 1) throws -> String {
        try EvaluationPage.html(
            for: try SyntheticEvaluations.evaluation(dataset: SyntheticEvaluations.dataset(copies: copies)),
            showsImages: showsImages, showsSamples: showsSamples)
    }

    @Test func golden() throws {
        try Golden.expect(
            try page(showsImages: true, showsSamples: true).pageText, equals: "AttuneEvaluation/evaluation.txt")
    }

    @Test func isInHindi() throws {
        for showsImages in [false, true] {
            let page = try EvaluationPage.html(
                for: try SyntheticEvaluations.evaluation(dataset: SyntheticEvaluations.dataset(copies: 20)),
                showsImages: showsImages, showsSamples: showsImages, language: .hindi)
            #expect(page.contains("<html lang=\"hi\">"))
            #expect(page.englishStretches == [])
            let own = page.withoutForeignText
            for (key, phrase) in Words.all where phrase.english.contains(" ") && !phrase.english.contains("{") {
                #expect(!own.contains(">\(phrase.english)<"), "\(key)")
            }
        }
        #expect(try !self.page().englishStretches.isEmpty)
        // What is not the program's own is as it is.
        #expect(
            try EvaluationPage.html(for: try SyntheticEvaluations.evaluation(), showsImages: false, language: .hindi)
                .contains("<li lang=\"en\">It has seen no faces at all.</li>"))
    }

    @Test func asksNobodyForAnything() throws {
        for showsImages in [false, true] {
            let page = try page(showsImages: showsImages)
            #expect(page.firstMatch(of: /(?i)<(script|link|iframe|object|embed|base)\b/) == nil)
            #expect(page.firstMatch(of: /(?i)(src|href|action|data)="(?!#|data:image\/bmp;base64,)/) == nil)
            #expect(page.firstMatch(of: /https?:|@import/) == nil)
            #expect(page.firstMatch(of: /(?i)\s(style|on[a-z]+)="/) == nil)
        }
    }

    @Test func picturesAreOnlyThereWhenAskedFor() throws {
        #expect(try page().contains("<img") == false)
        // One mistake of the first model, six of the second.
        #expect(try page(showsImages: true).matches(of: /<img\s/).count == 7)
        // One sample of each class.
        #expect(try page(showsSamples: true).matches(of: /<img\s/).count == 7)
        // A mean of each class, and nobody; then six samples of each beside them.
        let means = try page(copies: 20)
        #expect(means.matches(of: /<img\s/).count == 7)
        #expect(means.matches(of: /alt="Mean face: [a-z]+, 20 pictures"/).count == 7)
        #expect(try page(showsSamples: true, copies: 20).matches(of: /<img\s/).count == 49)
    }

    /// Pictures in which no face was found are counted apart, by what they are labelled.
    @Test func picturesWithoutAFaceHaveAColumnOfTheirOwn() throws {
        var dataset = SyntheticEvaluations.dataset()
        dataset.pictures.way = .faces
        dataset.pictures.cut = 7
        dataset.pictures.withoutFace = ["sad/a.png", "sad/b.png"]
        dataset.pictures.withoutFaceByClass[.sad] = 2
        let evaluation = try SyntheticEvaluations.evaluation(dataset: dataset)
        let content = DataContent(evaluation, showsSamples: false, language: .english)
        #expect(content.countHeads.prefix(4) == ["Training", "PublicTest", "all", "no face found"])
        #expect(content.countRows.map { $0.counts[3] } == ["0", "0", "0", "0", "0", "2", "0"])
        #expect(content.totals[3] == "2")
        let json = String(decoding: try EvaluationRecord(evaluation).json(), as: UTF8.self)
        #expect(
            json.contains("\"sad\": {\"brightness\": 200, \"contrast\": 0, \"images\": 1, \"without_face\": 2}"),
            "\(json)")
    }

    /// A bar for each expression and model, as long as its recall, on one scale.
    @Test func recallsAreDrawn() throws {
        let recalls = RecallContent(try SyntheticEvaluations.evaluation().models)
        #expect(recalls.recallHeads == ["angry", "disgust", "fear", "happy", "neutral", "sad", "surprise"])
        #expect(recalls.recallRows.map(\.rowTitle) == ["model_a 1", "model_b 1"])
        let first = recalls.recallRows[0].cells
        #expect(first.map(\.text) == ["100.0%", "100.0%", "100.0%", "100.0%", "100.0%", "0.0%", "100.0%"])
        #expect(first.map(\.barWidth) == ["100", "100", "100", "100", "100", "0", "100"])
    }

    @Test func headingsDescendOneByOne() throws {
        let levels = try page().matches(of: /<h([1-6])/).compactMap { Int($0.1) }
        #expect(levels.count { $0 == 1 } == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }

    @Test func idsAreUniqueAndLinksArrive() throws {
        let page = try page()
        let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let targets =
            page.matches(of: /href="#([^"]*)/).map { String($0.1) }
            + page.matches(of: /aria-labelledby="([^"]*)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
        for target in targets { #expect(ids.contains(target), "\(target)") }
    }

    @Test(arguments: EvaluationTemplates.all.keys.sorted())
    func templateEscapesEverything(_ name: String) {
        let template = EvaluationTemplates.all[name] ?? ""
        for unescaped in ["{{{", "{{&", "{{%"] { #expect(!template.contains(unescaped)) }
    }

    @Test func hostileNamesStayText() throws {
        let evaluation = try SyntheticEvaluations.evaluation(
            dataset: SyntheticEvaluations.dataset(name: "<script>\"'&.csv"))
        let page = try EvaluationPage.html(for: evaluation, showsImages: true)
        #expect(page.contains("<h1><bdi>&lt;script&gt;&quot;&#39;&amp;.csv</bdi></h1>"))
        #expect(!page.contains("<script"))
    }

    /// A picture of 48 rows, first row first, in a file whose header a decoder that is not ours reads.
    @Test func aBitmapHoldsItsPixels() throws {
        let pixels = (0..<2_304).map { UInt8($0 % 251) }
        let uri = GreyBitmap.dataURI(pixels, side: 48)
        let prefix = "data:image/bmp;base64,"
        #expect(uri.hasPrefix(prefix))
        let media = try MediaFactory()
        let file = try media.write("a.bmp", try #require(Data(base64Encoded: String(uri.dropFirst(prefix.count)))))
        // Not as grey: ffmpeg would go through limited range and round.
        let colours = Array(try MediaFactory.ffmpeg(["-i", file, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]))
        let isSame = colours == pixels.flatMap { [$0, $0, $0] }
        #expect(isSame)
    }
}

/// The page as a browser sees it.
@Suite(.serialized, .enabled(if: BrowserPage.isAvailable)) struct EvaluationBrowserTests {
    private func page() throws -> BrowserPage {
        try BrowserPage(
            html: try EvaluationPage.html(
                for: try SyntheticEvaluations.evaluation(dataset: SyntheticEvaluations.dataset(copies: 20)),
                showsImages: true, showsSamples: true))
    }

    /// The style sheet passed the policy, the pictures are drawn, and only tables scroll sideways.
    @Test(arguments: [500, 1_280])
    func fitsItsWidth(_ width: Int) throws {
        let answer = try page().evaluate(
            """
            [page.document.documentElement.scrollWidth, page.getComputedStyle(page.document.querySelector(".lead")).fontFamily.includes("Charter"), \
            [...page.document.images].every(image => image.naturalWidth === 48)].join(" ")
            """, width: width)
        let parts = answer.split(separator: " ").map(String.init)
        let scrollWidth = try #require(parts.first.flatMap { Int($0) })
        #expect(scrollWidth <= width)
        #expect(parts.dropFirst() == ["true", "true"])
    }
}
