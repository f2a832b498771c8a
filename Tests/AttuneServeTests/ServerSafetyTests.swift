import Foundation
import TestSupport
import Testing

/// A server that was started without a thought, and what strangers and broken programs can do to it.
@Suite(.serialized) struct ServerSafetyTests {
    private let server: ServedProgram
    private let client: WebClient

    init() throws {
        let folder = try TestFolder()
        try folder.makeFile("secret.mp4", "secret")
        try folder.makeFile("Recordings/Private name.mp4", "no recording")
        server = try ServedProgram(folder, ["--idle-timeout", "2"])
        client = try WebClient(server)
    }

    private var stranger: WebClient { WebClient(port: server.port) }

    @Test func nothingIsShownWithoutTheKey() throws {
        for path in [
            "/", "/reports/", "/events", "/camera", "/assets/serve.css", "/reports/a/recording", "/forget/a",
            "/?token=\(String(repeating: "0", count: 64))", "/?token=",
        ] {
            let answer = try stranger.get(path)
            #expect(answer.status == 401, "\(path)")
            #expect(!answer.text.contains("Private name") && answer.headers["set-cookie"] == nil)
        }
        #expect(try stranger.get("/healthz").text == "ok\n")
        #expect(try client.get("/reports/").status == 200)
    }

    @Test func theCookieIsForThisServerAlone() throws {
        let path = try #require(server.address.firstMatch(of: /\/\?token=.*/)).0
        let cookie = try #require(try stranger.get(String(path)).headers["set-cookie"])
        #expect(cookie.hasPrefix("attune-\(server.port)=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Strict"))
        #expect(!cookie.contains(String(path.suffix(64))))
    }

    @Test func aStrangeHostIsTurnedAway() throws {
        for host in ["example.org", "127.0.0.1", "localhost:1", "evil.localhost", "127.0.0.1:80@example.org", ""]
            as [String]
        {
            var client = client
            client.host = host
            #expect(try client.get("/reports/").status == 421, "\(host)")
        }
    }

    @Test func itsOwnNamesAreTaken() throws {
        for name in ["localhost", "LOCALHOST", "[::1]", "127.0.0.1"] {
            var client = client
            client.host = "\(name):\(server.port)"
            #expect(try client.get("/reports/").status == 200, "\(name)")
        }
    }

    @Test func otherPagesChangeNothing() throws {
        for origin in [nil, "null", "http://example.org", "http://127.0.0.1:1", "https://evil.example/127.0.0.1"]
            as [String?]
        {
            var client = client
            client.origin = origin
            for path in ["/queue/add", "/queue/go-on", "/forget/a", "/camera/notice", "/camera/picture"] {
                #expect(try client.post(path, form: [("new", "1")]).status == 403, "\(path)")
            }
            #expect(try client.send("PUT", "/upload/a.mp4", body: Data("x".utf8)).status == 403)
        }
    }

    @Test func everyAnswerSaysWhatABrowserMayDo() throws {
        for path in ["/reports/", "/camera", "/missing", "/healthz", "/assets/library.js"] {
            let headers = try client.get(path).headers
            let policy = try #require(headers["content-security-policy"], "\(path)")
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe") && !policy.contains("*"))
            #expect(headers["x-frame-options"] == "DENY" && headers["x-content-type-options"] == "nosniff")
            #expect(headers["permissions-policy"]?.hasPrefix("camera=(\(path == "/camera" ? "self" : ""))") == true)
            #expect(headers["cache-control"] == "no-store")
        }
    }

    @Test func noAddressLeadsElsewhere() throws {
        for path in [
            "/reports/../secret.mp4", "/reports/..%2F..%2Fsecret.mp4/recording", "/reports/%2e%2e/recording",
            "/reports/.attune/report.html", "/reports/%00/report.html", "/reports//report.html",
            "/assets/..%2Fserve.css",
            "/reports/Private%20name/analysis.sqlite", "/reports/a/recording", "/forget/..",
            "/forget/%2e%2e%2fRecordings",
            "/forget/.attune", "/%", "/reports/%ff/report.html",
        ] as [String] {
            let answer = try client.get(path)
            #expect(answer.status == 404, "\(path)")
            #expect(!answer.text.contains("secret"))
        }
    }

    @Test func whatIsTooLargeIsRefused() throws {
        let long = String(repeating: "x", count: 20_000)
        #expect(try client.get("/reports/", ["X-Long": long]).status == 400)
        #expect(try client.get("/\(long)").status != 200)
        let form = try client.send(
            "POST", "/queue/add",
            ["Content-Type": "application/x-www-form-urlencoded", "Content-Length": "5000000"], body: Data("new=1".utf8)
        )
        #expect(form.status == 413)
        #expect(
            try client.send("POST", "/queue/add", ["Content-Type": "text/plain"], body: Data("x".utf8)).status == 415)
    }

    /// A header that never ends, in many fields and in one, is cut off by its size.
    @Test func anEndlessHeaderEnds() throws {
        for line in ["X-A: \(String(repeating: "a", count: 50))\r\n", String(repeating: "a", count: 1_000)] {
            let connection = try Connection(port: server.port)
            try connection.write(Data("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nX-B: ".utf8))
            for _ in 0..<20_000 {
                do { try connection.write(Data(line.utf8)) } catch is ConnectionClosed { break }
            }
            let answer = String(decoding: try connection.readToEnd(), as: UTF8.self)
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
        }
        #expect(try server.peakMemory() < 300_000_000)
        #expect(try client.get("/reports/").status == 200)
    }

    /// A letter now and then keeps no connection open, neither in a header nor in a form.
    @Test func aSlowClientIsCutOff() throws {
        let head = "POST /queue/add HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nCookie: \(client.cookie ?? "")\r\n"
        let form = "Origin: http://127.0.0.1:\(server.port)\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        for start in ["GET / HTTP/1.1\r\nHost: 1", head + form + "Content-Length: 1000\r\n\r\n"] {
            let connection = try Connection(port: server.port)
            try connection.write(Data(start.utf8))
            let started = ContinuousClock.now
            var isCut = false
            while !isCut, started.duration(to: .now) < .seconds(30) {
                Thread.sleep(forTimeInterval: 0.2)
                do { try connection.write(Data("x".utf8)) } catch is ConnectionClosed { isCut = true }
            }
            #expect(isCut)
        }
    }

    /// Who asks for much and reads nothing does not hold a connection.
    @Test func aClientThatDoesNotReadIsCutOff() throws {
        let connection = try Connection(port: server.port, receiveBuffer: 4_096)
        let request =
            "GET /reports/ HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nCookie: \(client.cookie ?? "")\r\n\r\n"
        let started = ContinuousClock.now
        var isCut = false
        while !isCut, started.duration(to: .now) < .seconds(60) {
            do { try connection.write(Data(String(repeating: request, count: 200).utf8)) } catch is ConnectionClosed {
                isCut = true
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
        #expect(isCut)
        #expect(try client.get("/reports/").status == 200)
    }

    @Test func tenThousandRequestsLeaveItAsItWas() throws {
        let files = try openFiles()
        let request = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n"
        for _ in 0..<100 {
            let connection = try Connection(port: server.port)
            let many = String(repeating: "\(request)\r\n", count: 99) + "\(request)Connection: close\r\n\r\n"
            try connection.write(Data(many.utf8))
            let answers = String(decoding: try connection.readToEnd(), as: UTF8.self)
            #expect(answers.matches(of: /HTTP\/1\.1 200 OK/).count == 100)
        }
        #expect(try client.get("/reports/").status == 200)
        _ = try server.wait("its connections to close") { try openFiles() <= files + 4 ? true : nil }
        #expect(try server.peakMemory() < 300_000_000)
    }

    /// More connections than are taken wait; those that are there are served.
    @Test func manyConnectionsWait() throws {
        let idle = try (0..<400).map { _ in try Connection(port: server.port) }
        #expect(try openFiles() < 250)
        // They say nothing, and so are closed before long.
        #expect(try client.get("/reports/").status == 200)
        withExtendedLifetime(idle) {}
    }

    @Test func theLogNamesNoRecordings() throws {
        _ = try client.get("/reports/")
        _ = try client.get("/reports/Private%20name/report.html")
        _ = try client.post("/queue/add", form: [("new", "1")])
        _ = try server.wait("the failure to be logged") { server.logText.contains("analysis failed") ? true : nil }
        #expect(!server.logText.contains("Private") && !server.logText.contains("token"))
        let lines = server.logText.split(separator: "\n")
        #expect(lines.count >= 4)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            #expect(object?["level"] != nil && object?["time"] != nil && object?["message"] != nil, "\(line)")
        }
        #expect(server.logText.contains("/reports/{name}/report.html") || server.logText.contains(":name"))
    }

    @Test func endsWhenItIsAsked() throws {
        let events = try Connection(port: server.port)
        try events.write(
            Data(
                "GET /events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nCookie: \(client.cookie ?? "")\r\n\r\n".utf8)
        )
        #expect(String(decoding: try events.read(), as: UTF8.self).contains("200 OK"))
        #expect(server.stop() == 0)
    }

    private func openFiles() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(server.processNumber)/fd").count
    }
}
