import AttuneCore
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneVideo

/// Whatever a file names, no other one is opened, and nobody is called.
@Suite(.serialized) struct AloneTests {
    private let factory: MediaFactory

    init() throws { factory = try MediaFactory() }

    private func error(_ path: String) -> VideoError? {
        do {
            _ = try RecordingProbe.inspect(FilePath(path))
            return nil
        } catch {
            return error
        }
    }

    /// Lists in every form that FFmpeg knows, of a pipe that nobody writes to: whoever opens it waits for ever.
    @Test(.timeLimit(.minutes(10)), arguments: ["hls", "concat", "ffconcat", "dash", "sdp", "webm_dash", "imf"])
    func listsOpenNoPipe(_ kind: String) throws {
        let pipe = factory.path("part.ts")
        #expect(mkfifo(pipe, 0o600) == 0)
        let list = try factory.write("list.mp4", Data(AloneTests.list(kind, naming: pipe).utf8))
        #expect(error(list)?.kind == .notMedia)
        // Somebody who reads the pipe, or waits for it, would be found.
        #expect(open(pipe, O_WRONLY | O_NONBLOCK) == -1)
        #expect(errno == ENXIO)
    }

    @Test func listsCallNobody() throws {
        let listener = try LoopbackListener()
        for kind in ["hls", "concat", "ffconcat", "dash", "sdp", "webm_dash", "imf"] {
            let address = "http://127.0.0.1:\(listener.port)/part.ts"
            let list = try factory.write("\(kind).mp4", Data(AloneTests.list(kind, naming: address).utf8))
            #expect(error(list)?.kind == .notMedia)
        }
        #expect(!listener.wasCalled)
    }

    /// A readable recording is named, which would be analysed if it were opened.
    @Test func aCanaryIsNotRead() throws {
        let canary = try TestMedium(name: "canary.ts", encoding: TestMedium.h264(""), seconds: 1).make()
        for kind in ["hls", "concat", "ffconcat"] {
            let list = try factory.write("list.mp4", Data(AloneTests.list(kind, naming: canary).utf8))
            #expect(error(list)?.kind == .notMedia)
        }
    }

    @Test func whatIsNoRecordingIsRefused() throws {
        let picture = MediaFactory.testPicture(size: "64x64", rate: "25", seconds: 1)
        for name in ["a.gif", "a.png", "a.nut", "a.y4m", "a.mxf"] {
            let path = try factory.make(name, picture + (name == "a.png" ? ["-frames:v", "1"] : []))
            #expect(error(path)?.kind == .notMedia, "\(name)")
        }
        let odd = try factory.make("odd.mkv", picture + ["-c:v", "snow", "-strict", "-2", "-pix_fmt", "yuv420p"])
        #expect(error(odd)?.kind == .unsupportedCodec)
    }

    @Test func moreStreamsThanAnybodyWritesAreRefused() throws {
        let picture = MediaFactory.testPicture(size: "64x64", rate: "5", seconds: 1)
        for (count, name) in [(62, "some.mkv"), (64, "many.mkv"), (64, "many.mp4")] {
            let sound = (0..<count).flatMap { _ in ["-map", "1:a"] }
            let path = try factory.make(
                name,
                picture + ["-f", "lavfi", "-i", "sine=duration=0.2", "-map", "0:v"] + sound
                    + ["-c:v", "mpeg4", "-c:a", "aac"])
            #expect(error(path)?.kind == (count == 62 ? nil : .tooManyStreams), "\(name)")
        }
    }

    private static func list(_ kind: String, naming part: String) -> String {
        switch kind {
        case "hls": "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n\(part)\n#EXT-X-ENDLIST\n"
        case "concat": "file '\(part)'\nfile '\(part)'\n"
        case "ffconcat": "ffconcat version 1.0\nfile '\(part)'\n"
        case "dash":
            """
            <?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet>\
            <Representation id="1"><BaseURL>\(part)</BaseURL></Representation></AdaptationSet></Period></MPD>
            """
        case "sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=a\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n"
        case "imf":
            """
            <?xml version="1.0"?><CompositionPlaylist xmlns="http://www.smpte-ra.org/schemas/2067-3/2016"><Id>\(part)\
            </Id></CompositionPlaylist>
            """
        default: "\u{1A}\u{45}\(part)"
        }
    }
}

/// A port of this computer on which it is seen whether anybody called.
private final class LoopbackListener {
    let port: UInt16
    private let descriptor: Int32

    init() throws {
        let opened = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(opened, $0, length) == 0 && listen(opened, 8) == 0 && getsockname(opened, $0, &length) == 0
            }
        }
        try #require(isListening)
        descriptor = opened
        port = UInt16(bigEndian: address.sin_port)
    }

    deinit { _ = close(descriptor) }

    var wasCalled: Bool { accept(descriptor, nil, nil) >= 0 }
}
