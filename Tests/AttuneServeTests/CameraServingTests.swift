import AttuneCore
import AttuneVideo
import Foundation
import TestSupport
import Testing

/// One's own camera: the notice before it, what comes too fast or is no picture, and a face that begins to smile.
@Suite(.serialized, .enabled(if: PageExamination.isAvailable && ServedRecordings.hasFootage))
struct CameraServingTests {
    private let media: MediaFactory
    private let server: ServedProgram

    init() throws {
        media = try MediaFactory()
        server = try ServedProgram(try TestFolder())
    }

    private func picture(_ client: WebClient, _ bytes: Data, _ headers: [String: String] = [:]) throws
        -> WebClient.Answer
    {
        try client.send(
            "POST", "/camera/picture",
            ["Content-Type": "image/jpeg", "X-Attune-Tab": "0123456789abcdef", "Accept": "application/json"]
                .merging(headers) { $1 }, body: bytes)
    }

    @Test func theNoticeComesFirst() throws {
        let client = try WebClient(server)
        let page = try client.get("/camera").text
        #expect(page.contains("Regulation (EU) 2024/1689") && page.contains("it makes no use lawful that is not"))
        #expect(!page.contains("camera.js") && !page.contains("id=\"start\""))
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage("single_face.jpg")))
        #expect(try picture(client, jpeg).status == 403)
        #expect(try client.post("/camera/notice", form: []).status == 303)
        #expect(try client.get("/camera").text.contains("camera.js"))
        let answer = try picture(client, jpeg)
        #expect(answer.status == 200, "\(answer.text)")
        // Another browser has not read it.
        #expect(try picture(try WebClient(server), jpeg).status == 403)
    }

    @Test func onlyPicturesAreLookedAt() throws {
        let client = try WebClient(server)
        #expect(try client.post("/camera/notice", form: []).status == 303)
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage("single_face.jpg")))
        #expect(try picture(client, Data("no picture".utf8)).status == 422)
        #expect(try picture(client, Data([0xFF, 0xD8, 0xFF, 0xE0])).status == 422)
        #expect(try picture(client, Data()).status == 422)
        #expect(try picture(client, Data(count: 1_000_001)).status == 413)
        #expect(try picture(client, jpeg, ["Content-Type": "image/png"]).status == 415)
        #expect(try picture(client, jpeg, ["X-Attune-Tab": "<script>"]).status == 400)
        let large = try media.make("large.jpg", ["-f", "lavfi", "-i", "color=size=4000x40", "-frames:v", "1"])
        #expect(try picture(client, try Data(contentsOf: URL(fileURLWithPath: large))).status == 422)
    }

    /// Of one tab one picture is looked at; the next one is refused, not kept.
    @Test func whatComesTooFastIsDropped() throws {
        let client = try WebClient(server)
        #expect(try client.post("/camera/notice", form: []).status == 303)
        let jpeg = try Data(contentsOf: URL(fileURLWithPath: PictureLoader.footage("multi_face.jpg")))
        let head = """
            POST /camera/picture HTTP/1.1\r\nHost: \(client.host)\r\nOrigin: \(client.origin ?? "")\r\nCookie: \
            \(client.cookie ?? "")\r\nContent-Type: image/jpeg\r\nX-Attune-Tab: 0123456789abcdef\r\nConnection: close\r\n\
            Content-Length: \(jpeg.count)\r\n\r\n
            """
        let connections = try (0..<6).map { _ in try Connection(port: server.port) }
        for connection in connections { try connection.write(Data(head.utf8) + jpeg) }
        let statuses = try connections.map { try WebClient.answer(try $0.readToEnd()).status }
        #expect(statuses.contains(200) && statuses.contains(429), "\(statuses)")
        #expect(Set(statuses).isSubset(of: [200, 429]))
    }

    /// Four seconds of a man's neutral face, and four of his smiling one.
    private func smilingFilm() throws -> String {
        let footage = PictureLoader.footage("single_face.mp4")
        for (name, second) in [("0", "0.2"), ("1", "1.6")] {
            try media.make("face\(name).png", ["-ss", second, "-i", footage, "-frames:v", "1"])
        }
        return try media.make(
            "camera.mjpeg",
            ["-framerate", "0.25", "-i", "face%d.png", "-r", "10", "-pix_fmt", "yuvj420p", "-q:v", "3"])
    }

    /// Through the browser's own camera, which plays a file: neutral first, then smiling.
    @Test func aFaceIsSeenToSmile() throws {
        let film = try smilingFilm()
        let browser = try DevTools(
            reachesThisComputer: true,
            options: [
                "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=\(film)",
            ])
        let tab = try BrowserTab(browser, isOffline: false)
        try tab.open(try #require(URL(string: server.address)))
        try tab.wait(until: "location.pathname === '/reports/'")
        try tab.open(try #require(URL(string: "http://127.0.0.1:\(server.port)/camera")))
        try tab.click("document.getElementById('read')")
        try tab.wait(until: "document.getElementById('start')")
        #expect(try tab.evaluate("document.getElementById('light').textContent") == "The camera is off.")
        try tab.click("document.getElementById('start')")
        try tab.wait(until: "document.getElementById('light').classList.contains('on')")
        for expression in ["neutral", "happy"] {
            try tab.wait(until: "document.getElementById('seen').dataset.shows === '\(expression)'")
        }
        let delay = try tab.evaluate("document.getElementById('delay').textContent")
        #expect(delay.contains(" ms"))
        print("my camera, one face: \(delay)")
        let isDrawn = """
            [...document.getElementById('drawing').getContext('2d').getImageData(0, 0, 640, 480).data].some(byte => byte > 0)
            """
        #expect(try tab.evaluate(isDrawn) == "true")
        try tab.click("document.getElementById('stop')")
        #expect(try tab.evaluate("document.getElementById('light').textContent") == "The camera is off.")
        #expect(try tab.evaluate("document.getElementById('video').srcObject === null") == "true")
        #expect(tab.messages == [])
        let stored = try FileManager.default.subpathsOfDirectory(atPath: server.folder.path("Reports"))
        #expect(
            Set(stored).isSubset(of: [".attune", ".attune/lock", ".attune/queue.json", "index.html", "course.csv"]),
            "\(stored)")
    }
}

/// Pictures that come one by one, without a file.
@Suite struct JPEGPictureTests {
    @Test func isWhatItWas() throws {
        let size = PixelSize(width: 64, height: 48)
        let grey = [UInt8](repeating: 90, count: 64 * 48) + [UInt8](repeating: 128, count: 2 * 32 * 24)
        let jpeg = try JPEGEncoder(quality: 2).encode(PixelBuffer(width: 64, height: 48, bytes: grey))
        let (picture, reduced) = try JPEGPicture(longestSide: 64).decode(jpeg) { size in
            PixelSize(width: size.width / 2, height: size.height / 2)
        }
        #expect(picture.size == size && reduced.size == PixelSize(width: 32, height: 24))
        #expect(picture.bytes.allSatisfy { abs(Int($0) - 90) <= 2 || abs(Int($0) - 128) <= 2 })
    }

    @Test(arguments: [
        ([], VideoError.Kind.notMedia), ([0xFF, 0xD8], .notMedia), ([0xFF, 0xD8, 0xFF, 0xDB], .noFrames),
    ])
    func whatIsNoneIsRefused(bytes: [UInt8], kind: VideoError.Kind) {
        #expect { try JPEGPicture(longestSide: 64).decode(bytes) { $0 } } throws: { ($0 as? VideoError)?.kind == kind }
    }

    @Test func whatIsTooLargeTakesNoMemory() throws {
        let bytes = [UInt8](repeating: 128, count: PixelBuffer.byteCount(width: 80, height: 40))
        let jpeg = try JPEGEncoder(quality: 2).encode(PixelBuffer(width: 80, height: 40, bytes: bytes))
        #expect(throws: VideoError.self) { try JPEGPicture(longestSide: 64).decode(jpeg) { $0 } }
    }
}
