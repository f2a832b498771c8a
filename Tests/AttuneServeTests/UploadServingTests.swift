import Foundation
import TestSupport
import Testing

/// Recordings that come over the network.
@Suite(.serialized) struct UploadServingTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    private func put(
        _ client: WebClient, _ name: String, _ body: Data, from first: Int, of total: Int
    ) throws -> WebClient.Answer {
        try client.send(
            "PUT", "/upload/\(name)", ["Content-Range": "bytes \(first)-\(first + body.count - 1)/\(total)"], body: body
        )
    }

    @Test func nothingIsTakenUnlessItIsAllowed() throws {
        let client = try WebClient(try ServedProgram(folder))
        #expect(try put(client, "a.mp4", Data("x".utf8), from: 0, of: 1).status == 404)
        #expect(try client.get("/upload").status == 404)
        #expect(try !client.get("/reports/").text.contains("/upload"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("Recordings/Uploads")))
    }

    /// In two parts, with a break in between that a kill makes.
    @Test func goesOnWhereItBrokeOff() throws {
        var server = try ServedProgram(folder, ["--allow-upload"])
        var client = try WebClient(server)
        let whole = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 8) })
        let first = try put(client, "Week%201.mp4", whole[0..<1_000_000], from: 0, of: whole.count)
        #expect(first.status == 200 && first.text == "{\"received\":1000000}")
        #expect(try !client.get("/reports/").text.contains("Week 1"))
        // A part that breaks off is kept as far as it came.
        let connection = try Connection(port: server.port)
        let head = """
            PUT /upload/Week%201.mp4 HTTP/1.1\r\nHost: \(client.host)\r\nOrigin: \(client.origin ?? "")\r\nCookie: \
            \(client.cookie ?? "")\r\nContent-Range: bytes 1000000-2999999/3000000\r\nContent-Length: 2000000\r\n\r\n
            """
        try connection.write(Data(head.utf8) + whole[1_000_000..<2_500_000])
        _ = try server.wait("the disk") {
            try client.get("/upload/Week%201.mp4").text != "{\"received\":1000000}" ? true : nil
        }
        server.kill()
        server = try ServedProgram(folder, ["--allow-upload"])
        client = try WebClient(server)
        let text = try client.get("/upload/Week%201.mp4").text
        let received = try #require(text.firstMatch(of: /[0-9]+/).flatMap { Int($0.0) })
        #expect(received > 1_000_000 && received <= 2_500_000)
        #expect(try put(client, "Week%201.mp4", whole[0..<10], from: 0, of: whole.count).status == 416)
        let last = try put(client, "Week%201.mp4", whole[received...], from: received, of: whole.count)
        #expect(last.status == 201)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("Recordings/Uploads/Week 1.mp4"))) == whole)
        #expect(try client.get("/reports/").text.contains("<bdi>Week 1.mp4</bdi>"))
        #expect(try put(client, "Week%201.mp4", Data("x".utf8), from: 0, of: 1).status == 409)
    }

    @Test func namesLeadNowhereElse() throws {
        let client = try WebClient(try ServedProgram(folder, ["--allow-upload"]))
        for name in [
            "..%2Fa.mp4", "a.exe", ".a.mp4", "%2Fetc%2Fpasswd.mp4", "a%00.mp4", "..%2F..%2Fa.vtt", "%2e%2e", "a%0A.mp4",
        ] {
            let answer = try put(client, name, Data("x".utf8), from: 0, of: 1)
            #expect(answer.status == 422 || answer.status == 404)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("Recordings")) == ["Uploads"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("Recordings/Uploads")) == [])
        }
    }

    @Test func partsThatMakeNoSenseAreRefused() throws {
        let client = try WebClient(try ServedProgram(folder, ["--allow-upload", "--quota", "1"]))
        #expect(try client.send("PUT", "/upload/a.mp4", body: Data("x".utf8)).status == 400)
        #expect(try put(client, "a.mp4", Data("x".utf8), from: 5, of: 10).status == 416)
        #expect(try put(client, "a.mp4", Data("x".utf8), from: 0, of: 1_000_000_001).status == 507)
        // More than the part says.
        let more = try client.send("PUT", "/upload/a.mp4", ["Content-Range": "bytes 0-0/10"], body: Data("xyz".utf8))
        #expect(more.status == 400)
        #expect(try client.get("/upload/a.mp4").text == "{\"received\":0}")
    }

    @Test func oldUploadsLeave() throws {
        try folder.makeFile("Recordings/Uploads/old.mp4", "old")
        try folder.makeFile("Recordings/Uploads/.begun.mp4.part", "begun")
        try folder.makeFile("Recordings/Uploads/new.mp4", "new")
        try folder.makeFile("Recordings/own.mp4", "own")
        for name in ["Uploads/old.mp4", "Uploads/.begun.mp4.part", "own.mp4"] {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -8 * 86_400)],
                ofItemAtPath: folder.path("Recordings/\(name)"))
        }
        let server = try ServedProgram(folder, ["--allow-upload"])
        let left = try server.wait("the old ones to leave") {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("Recordings/Uploads"))
            return names.contains("old.mp4") ? nil : names
        }
        #expect(left == ["new.mp4"])
        #expect(FileManager.default.fileExists(atPath: folder.path("Recordings/own.mp4")))
    }

    /// What is uploaded goes through memory in small pieces, whatever the file's size.
    @Test func memoryDoesNotGrowWithTheFile() throws {
        let server = try ServedProgram(folder, ["--allow-upload"])
        let client = try WebClient(server)
        let before = try server.peakMemory()
        let size = 300_000_000
        let connection = try Connection(port: server.port)
        let head = """
            PUT /upload/large.mp4 HTTP/1.1\r\nHost: \(client.host)\r\nOrigin: \(client.origin ?? "")\r\nConnection: close\r\n\
            Cookie: \(client.cookie ?? "")\r\nContent-Range: bytes 0-\(size - 1)/\(size)\r\nContent-Length: \(size)\r\n\r\n
            """
        try connection.write(Data(head.utf8))
        let piece = Data(count: 1_000_000)
        for _ in 0..<size / piece.count { try connection.write(piece) }
        #expect(try WebClient.answer(try connection.readToEnd()).status == 201)
        #expect(try server.peakMemory() - before < 64_000_000)
    }
}
