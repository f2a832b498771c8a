import Foundation
import TestSupport
import Testing

/// A lesson that is looked at while it takes place: what may be sent, and what is said of it.
@Suite(.serialized, .enabled(if: ServedRecordings.areAvailable && ServedRecordings.hasFootage))
struct LiveLessonServingTests {
    private let folder: TestFolder
    private let server: ServedProgram

    init() throws {
        folder = try TestFolder()
        server = try ServedProgram(folder)
    }

    private var jpeg: Data {
        get throws { try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage("single_face.jpg"))) }
    }

    /// What lies in the folder of outputs beside what every server leaves there.
    private func stored() throws -> [String] {
        let own = [".attune", ".attune/lock", ".attune/queue.json", "index.html", "course.csv"]
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path("Reports"))
            .filter { !own.contains($0) }.sorted()
    }

    @Test func theNoticeComesFirst() throws {
        let client = try WebClient(server)
        let page = try client.get("/class").text
        #expect(page.contains("Regulation (EU) 2024/1689") && page.contains("it makes no use lawful that is not"))
        #expect(!page.contains("class.js") && !page.contains("id=\"start\""))
        #expect(try client.post("/class/start", form: []).status == 403)
        // That of the camera is another one.
        #expect(try client.post("/camera/notice", form: []).status == 303)
        #expect(try client.post("/class/start", form: []).status == 403)
        #expect(try client.post("/class/notice", form: []).status == 303)
        let opened = try client.get("/class")
        #expect(opened.text.contains("class.js") && opened.text.contains("id=\"copy\""))
        #expect(opened.headers["permissions-policy"]?.contains("display-capture=(self)") == true)
        #expect(try client.get("/camera").headers["permissions-policy"]?.contains("display-capture=()") == true)
        #expect(try client.post("/class/start", form: []).status == 200)
        #expect(try WebClient(server).post("/class/start", form: []).status == 403)
    }

    @Test func onlyPicturesOfThisLessonAreLookedAt() throws {
        let live = try LiveClient(server)
        let jpeg = try jpeg
        #expect(try live.send(Data("no picture".utf8), milliseconds: 0).status == 422)
        #expect(try live.send(Data([0xFF, 0xD8, 0xFF, 0xE0]), milliseconds: 1_000).status == 422)
        #expect(try live.send(jpeg, milliseconds: 2_000, ["Content-Length": "8000001"]).status == 413)
        #expect(try live.send(jpeg, milliseconds: 3_000, ["Content-Type": "image/png"]).status == 415)
        #expect(try live.send(jpeg, milliseconds: -1).status == 400)
        #expect(try live.send(jpeg, milliseconds: 4_000, ["X-Attune-Class": "another"]).status == 410)
        #expect(try live.send(jpeg, milliseconds: 5_000, ["Origin": "http://example.org"]).status == 403)
        let media = try MediaFactory()
        for (name, size, second) in [("wide.jpg", "2000x400", 6), ("large.jpg", "4200x2000", 7)] {
            let path = try media.make(name, ["-f", "lavfi", "-i", "color=size=\(size)", "-frames:v", "1"])
            #expect(
                try live.send(try Data(contentsOf: URL(fileURLWithPath: path)), milliseconds: 1_000 * second).status
                    == 422)
        }
        #expect(try live.send(jpeg, milliseconds: 9_000).status == 200)
        // Another tab does not push this one out.
        #expect(try live.client.post("/class/start", form: []).status == 409)
    }

    /// Of those that come together one is looked at, and of one second one.
    @Test func whatComesTooFastIsDropped() throws {
        let live = try LiveClient(server)
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage("multi_face.jpg")))
        let connections = try (0..<6).map { second in
            let head = """
                POST /class/picture HTTP/1.1\r\nHost: \(live.client.host)\r\nOrigin: \(live.client.origin ?? "")\r\nCookie: \
                \(live.client.cookie ?? "")\r\nContent-Type: image/jpeg\r\nX-Attune-Class: \(live.key)\r\n\
                X-Attune-Milliseconds: \(second * 1_000)\r\nConnection: close\r\nContent-Length: \(jpeg.count)\r\n\r\n
                """
            let connection = try Connection(port: server.port)
            try connection.write(Data(head.utf8) + jpeg)
            return connection
        }
        let statuses = try connections.map { try WebClient.answer(try $0.readToEnd()).status }
        #expect(statuses.contains(200) && statuses.contains(429), "\(statuses)")
        #expect(Set(statuses).isSubset(of: [200, 429]))
        #expect(try live.send(jpeg, milliseconds: 7_000).status == 200)
        #expect(try live.send(jpeg, milliseconds: 7_900).status == 429)
        #expect(try live.send(jpeg, milliseconds: 6_500).status == 429)
    }

    /// Late and missing pictures take or leave their own seconds; fewer faces than the group that was chosen last are not
    /// broken down; and nothing is written.
    @Test func whatIsMissingIsSaidAndAFewFacesAreNot() throws {
        try folder.makeFile("Recordings/broken.mp4", "no recording")
        let client = try WebClient(server)
        #expect(try client.post("/queue/add", form: [("new", "1"), ("set-minimum_group", "30")]).status == 303)
        _ = try server.wait("the failure") { try stored().contains("broken/failure.json") ? true : nil }
        let lecture = folder.path("lecture.mp4")
        try ServedRecordings.cutLecture(lecture, seconds: 64)
        let pictures = try LiveClient.pictures(of: lecture, in: folder)
        let live = try LiveClient(server)
        #expect(live.milliseconds == 1_000)
        for second in [0, 1, 2, 30, 59] { #expect(try live.take(pictures[second], second: second).minutes == nil) }
        // The minute is told of when it was read, with one of the next answers.
        var second = 60
        let answer = try server.wait("the first minute") {
            second += 1
            let answer = try live.take(pictures[61], second: second)
            return answer.minutes == nil ? nil : answer
        }
        let minutes = try #require(answer.minutes)
        #expect(minutes.count == 1 && minutes[0].samples == 5 && minutes[0].facesMax > 10)
        #expect(minutes[0].outcome == "suppressed" && minutes[0].measures == nil)
        #expect(try #require(answer.strip).contains("id=\"minute-0\""))
        let end = try live.end()
        #expect(try #require(end.minutes)[0].samples == 5 && end.report == nil)
        #expect(try live.send(pictures[62], milliseconds: 1_000 * (second + 1)).status == 410)
        #expect(try live.client.post("/class/end", form: [("class", live.key)]).status == 410)
        #expect(try stored().filter { !$0.hasPrefix("broken") } == [])
    }

    @Test func aLessonWithoutAPictureIsNone() throws {
        let live = try LiveClient(server, [("keep", "1")])
        #expect(try live.client.post("/class/end", form: [("class", live.key)]).status == 422)
        #expect(try stored() == [])
    }

    @Test func aServerThatIsStoppedKeepsWhatWasToBeKept() throws {
        let live = try LiveClient(server, [("keep", "1")])
        for second in 0..<3 { _ = try live.take(try jpeg, second: second) }
        #expect(try stored() == [], "nothing is written before the end")
        #expect(server.stop() == 0)
        let stored = try stored()
        #expect(stored.contains { $0.hasSuffix("/run.json") }, "\(stored)")
    }

    @Test func isNotServedBeyondThisComputer() throws {
        let other = try ServedProgram(
            try TestFolder(), ["--listen", "0.0.0.0", "--behind-proxy", "--host", "lessons.example.org"])
        var client = WebClient(port: try #require(other.listeningPort))
        client.host = "lessons.example.org"
        client.origin = "https://lessons.example.org"
        let path = try #require(other.address.firstMatch(of: /\/\?token=.*/)).0
        let cookie = try #require(try client.get(String(path)).headers["set-cookie"])
        client.cookie = String(cookie.prefix { $0 != ";" })
        #expect(try client.get("/class").status == 404)
        for way in ["notice", "start", "picture", "end"] {
            #expect(try client.post("/class/\(way)", form: []).status == 404)
        }
        let library = try client.get("/reports/").text
        #expect(library.contains("My camera") && !library.contains("My class"))
    }
}
