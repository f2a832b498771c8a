import Foundation
import TestSupport
import Testing

/// From a folder of recordings to reports, by forms alone; what a server that was killed leaves to the next one.
@Suite(.serialized, .enabled(if: ServedRecordings.areAvailable)) struct LibraryServingTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
        _ = try folder.makeFolder("Recordings")
    }

    /// The states of the recordings, in the order of the page.
    private func states(_ client: WebClient) throws -> [String] {
        try client.get("/reports/").text.matches(of: /<span class="state">([^<]*)<\/span>/).map { String($0.1) }
    }

    private func ids(_ client: WebClient) throws -> [String: String] {
        let rows = try client.get("/reports/").text
            .matches(of: /<tr id="row-([^"]+)">(?:(?s).*?)<bdi>([^<]*)<\/bdi>/)
        return Dictionary(uniqueKeysWithValues: rows.map { (String($0.2), String($0.1)) })
    }

    /// The values of the buttons that go to an address.
    private func jobs(_ client: WebClient, _ address: String) throws -> [String] {
        try client.get("/reports/").text
            .matches(of: /<button formaction="([^"]*)" name="job" value="([0-9]+)"/)
            .filter { $0.1 == address }.map { String($0.2) }
    }

    /// A report is made, its recording served in parts, and all of it forgotten.
    @Test func fromARecordingToNothing() throws {
        try ServedRecordings.cutLecture(folder.path("Recordings/Week 1.mp4"), seconds: 8)
        try folder.makeFile("Recordings/Week 1.vtt", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nGood morning.\n")
        try folder.makeFile("Recordings/broken.mp4", "no recording")
        let server = try ServedProgram(folder)
        let client = try WebClient(server)
        #expect(try states(client) == ["new", "new"])
        #expect(try client.post("/queue/add", form: [("new", "1"), ("set-minimum_group", "4")]).status == 303)
        _ = try server.wait("both to end") { try states(client) == ["failed", "done"] ? true : nil }
        let page = try client.get("/reports/").text
        #expect(page.contains("this is not a recording, whatever its name says"))
        #expect(
            page.contains("href=\"/reports/Week%201/report.html\"") && page.contains("href=\"./Week%201/report.html\""))

        #expect((try recorded("Week 1")["settings"] as? [String: String])?["minimum_group"] == "4")

        let report = try client.get("/reports/Week%201/report.html")
        #expect(
            report.status == 200
                && report.text.contains("<video id=\"video\" controls preload=\"metadata\" src=\"recording\">"))
        #expect(!report.text.contains("http-equiv=\"Content-Security-Policy\""))
        #expect(try client.get("/reports/Week%201/subtitles.vtt").text.hasPrefix("WEBVTT"))
        #expect(try client.get("/reports/Week%201/timeline.csv").text.hasPrefix("minute,"))
        for hidden in ["analysis.sqlite", "run.json", "tracks.csv", "samples.csv", "excluded.json"] {
            #expect(try client.get("/reports/Week%201/\(hidden)").status == 404)
        }
        try expectParts(client, "/reports/Week%201/recording", of: folder.path("Recordings/Week 1.mp4"))

        #expect(try client.get("/forget/Week%201").text.contains("<code>analysis.sqlite</code>"))
        let forgotten = try client.post("/forget/Week%201", form: [("scope", "whole")])
        #expect(forgotten.status == 200 && forgotten.text.contains("Removed: 5 files"))
        #expect(forgotten.text.contains("The recording itself is untouched"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("Reports/Week 1")))
        #expect(FileManager.default.fileExists(atPath: folder.path("Recordings/Week 1.mp4")))
        #expect(try states(client) == ["failed", "new"])
        #expect(try client.get("/forget/Week%201").status == 404)
    }

    private func recorded(_ name: String) throws -> [String: Any] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("Reports/\(name)/run.json")))
        return try JSONSerialization.jsonObject(with: bytes) as? [String: Any] ?? [:]
    }

    /// Bytes are those of the file, wherever they are asked for, also at the end of one that is larger than any memory.
    private func expectParts(_ client: WebClient, _ address: String, of path: String) throws {
        let file = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(try client.get(address).body == file)
        let part = try client.get(address, ["Range": "bytes=1000-1999"])
        #expect(part.status == 206 && part.body == file[1_000..<2_000])
        #expect(part.headers["content-range"] == "bytes 1000-1999/\(file.count)")
        let head = try client.send("HEAD", address, ["Range": "bytes=0-"])
        #expect(head.status == 206 && head.body.isEmpty && head.headers["accept-ranges"] == "bytes")
        #expect(try client.get(address, ["Range": "bytes=\(file.count)-"]).status == 416)
        let tag = try #require(part.headers["etag"])
        #expect(try client.get(address, ["Range": "bytes=0-0", "If-Range": tag]).status == 206)
        #expect(try client.get(address, ["Range": "bytes=0-0", "If-Range": "\"other\""]).status == 200)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 3_000_000_000)
        let end = try client.get(address, ["Range": "bytes=2999999990-"])
        #expect(end.status == 206 && end.body == Data(count: 10))
        // A part is as long as is of use to a player, and no longer.
        let long = try client.get(address, ["Range": "bytes=0-"])
        #expect(long.status == 206 && long.body.count == 4 * 1_024 * 1_024)
        #expect(long.headers["content-range"] == "bytes 0-4194303/3000000000")
        try handle.truncate(atOffset: UInt64(file.count))
    }

    @Test func whatCannotBeUsedStartsNothing() throws {
        try folder.makeFile("Recordings/a.mp4", "no recording")
        let client = try WebClient(try ServedProgram(folder))
        let refused = try client.post("/queue/add", form: [("new", "1"), ("set-minimum_group", "none")])
        #expect(refused.status == 422 && refused.text.contains("setting cannot be used"))
        #expect(refused.text.contains("value=\"none\"") && refused.text.contains("id=\"set-minimum_group-problem\""))
        #expect(try client.post("/queue/add", form: [("recording", "bm90aGluZw")]).status == 422)
        #expect(try client.post("/queue/cancel", form: [("job", "x")]).status == 422)
        #expect(try client.post("/queue/cancel", form: [("job", "99")]).status == 303)
        #expect(try states(client) == ["new"])
    }

    /// The order is changed while one runs; one is cancelled, one that waits too; a kill loses nothing.
    @Test func theQueueIsChangedAndOutlivesItsServer() throws {
        for name in ["a", "b", "c"] {
            try ServedRecordings.makeLong(folder.path("Recordings/\(name).mp4"), seconds: name == "c" ? 5 : 240)
        }
        var server = try ServedProgram(folder)
        var client = try WebClient(server)
        let ids = try ids(client)
        for name in ["a", "b", "c"] {
            #expect(try client.post("/queue/add", form: [("only", ids["\(name).mp4"] ?? "")]).status == 303)
        }
        _ = try server.wait("a to run") { try states(client).first == "being analysed" ? true : nil }
        #expect(try states(client) == ["being analysed", "waiting", "waiting"])
        #expect(try client.post("/forget/a", form: [("scope", "whole")]).status != 200)
        let waiting = try jobs(client, "/queue/later")
        #expect(waiting == ["2"])
        #expect(try jobs(client, "/queue/earlier") == ["3"])
        #expect(try client.post("/queue/earlier", form: [("job", "3")]).status == 303)
        #expect(try jobs(client, "/queue/cancel") == ["1", "3", "2"])
        server.kill()

        server = try ServedProgram(folder)
        client = try WebClient(server)
        _ = try server.wait("a to run again") { try states(client).first == "being analysed" ? true : nil }
        #expect(try jobs(client, "/queue/cancel") == ["1", "3", "2"])
        #expect(try client.post("/queue/cancel", form: [("job", "2")]).status == 303)
        #expect(try client.post("/queue/cancel", form: [("job", "1")]).status == 303)
        _ = try server.wait("c to be done") { try states(client).contains("done") ? true : nil }
        #expect(
            try states(client).sorted() == [
                "cancelled; what was measured stays", "cancelled; what was measured stays", "done",
            ])
        #expect(server.stop() == 0)
    }

    @Test func progressIsToldAsItHappens() throws {
        try ServedRecordings.makeLong(folder.path("Recordings/a.mp4"), seconds: 40)
        let server = try ServedProgram(folder)
        let client = try WebClient(server)
        let events = try Connection(port: server.port)
        try events.write(
            Data("GET /events HTTP/1.1\r\nHost: \(client.host)\r\nCookie: \(client.cookie ?? "")\r\n\r\n".utf8))
        #expect(try client.post("/queue/add", form: [("new", "1")]).status == 303)
        var text = ""
        while !text.contains("\"share\":"), text.utf8.count < 100_000 {
            text += String(decoding: try events.read(), as: UTF8.self)
        }
        #expect(text.contains("text/event-stream"))
        #expect(text.contains("\"job\":1") && text.firstMatch(of: /[0-9]+%/) != nil)
        #expect(try client.post("/queue/cancel", form: [("job", "1")]).status == 303)
    }

    /// Models that are missing are no recording's fault: it waits, and the page says why.
    @Test func aProblemOfAllIsSaidAndTriedAgain() throws {
        try folder.makeFile("Recordings/a.mp4", "no recording")
        let server = try ServedProgram(folder, environment: ["ATTUNE_MODELS": folder.path("missing")])
        let client = try WebClient(server)
        #expect(try client.post("/queue/add", form: [("new", "1")]).status == 303)
        let page = try server.wait("the problem") {
            let page = try client.get("/reports/").text
            return page.contains("Nothing is analysed now.") ? page : nil
        }
        #expect(page.contains("is missing") && page.contains("formaction=\"/queue/go-on\""))
        #expect(try states(client) == ["waiting"])
        #expect(try client.post("/queue/go-on", form: []).status == 303)
    }

    @Test func oneFolderOfOutputsHasOneServer() throws {
        let server = try ServedProgram(folder)
        #expect(throws: ServerFailure.self) { try ServedProgram(folder) }
        #expect(server.isRunning)
    }

    /// A link out of the folder of recordings shows nothing of what lies there.
    @Test func linksThatLeadOutAreNotRecordings() throws {
        try folder.makeFile("elsewhere/secret.mp4", "secret")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("Recordings/link.mp4"), withDestinationPath: "../elsewhere/secret.mp4")
        let client = try WebClient(try ServedProgram(folder))
        #expect(try states(client) == [])
        #expect(try client.get("/reports/").text.contains("link.mp4 is a link that leads out of the folder"))
    }
}
