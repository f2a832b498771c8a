import Foundation
import TestSupport

/// Sends pictures of a lesson as the page does, at the times it is told to.
struct LiveClient {
    /// One minute of what is answered, as `report.json` has it.
    struct Minute: Decodable {
        let samples: Int
        let tilesMedian: Double?
        let facesMedian: Double?
        let facesMax: Int
        let facesTooSmall: Int
        let coverage: Double?
        let layout: String?
        let outcome: String
        let measures: Measures?

        struct Measures: Decodable {
            let expressions: [String: Double]
            let unclear: Double
            let facing: Double?
            let eyesClosed: Double?
            let lookingDown: Double?
            let smiling: Double?
        }
    }

    struct Answer: Decodable {
        let instant: Int?
        let minutes: [Minute]?
        let strip: String?
        let report: String?
    }

    private struct Start: Decodable {
        let key: String
        let milliseconds: Int
    }

    let client: WebClient
    let key: String
    /// From one picture to the next.
    let milliseconds: Int

    /// Reads the notice, as far as the server knows, and begins.
    init(_ server: ServedProgram, _ fields: [(String, String)] = []) throws {
        client = try WebClient(server)
        _ = try client.post("/class/notice", form: [])
        let answer = try client.post("/class/start", form: fields)
        guard answer.status == 200 else { throw ServerFailure(problem: "it was not begun: \(answer.text)") }
        let start = try JSONDecoder().decode(Start.self, from: answer.body)
        (key, milliseconds) = (start.key, start.milliseconds)
    }

    func send(_ jpeg: Data, milliseconds: Int, _ headers: [String: String] = [:]) throws -> WebClient.Answer {
        try client.send(
            "POST", "/class/picture",
            [
                "Content-Type": "image/jpeg", "X-Attune-Class": key, "X-Attune-Milliseconds": "\(milliseconds)",
                "Accept": "application/json",
            ].merging(headers) { $1 }, body: jpeg)
    }

    /// - Throws: `ServerFailure` where it is not looked at.
    func take(_ jpeg: Data, second: Int) throws -> Answer {
        // As a page sends them, a little after the second began.
        let answer = try send(jpeg, milliseconds: second * 1_000 + 130)
        guard answer.status == 200 else { throw ServerFailure(problem: "\(second) s: \(answer.status) \(answer.text)") }
        return try LiveClient.decoder.decode(Answer.self, from: answer.body)
    }

    func end() throws -> Answer {
        let answer = try client.post("/class/end", form: [("class", key)])
        guard answer.status == 200 else { throw ServerFailure(problem: "it was not ended: \(answer.text)") }
        return try LiveClient.decoder.decode(Answer.self, from: answer.body)
    }

    static let decoder: JSONDecoder = {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }()

    /// What stands on the display at every second of a recording, as fine as a browser would send it.
    static func pictures(of path: String, in folder: TestFolder) throws -> [Data] {
        let pictures = try folder.makeFolder("pictures-\(UUID().uuidString)")
        _ = try MediaFactory.ffmpeg([
            "-y", "-i", path, "-vf", "fps=fps=1:round=up:start_time=0", "-q:v", "1", "-qmin", "1",
            "\(pictures)/%04d.jpg",
        ])
        return try FileManager.default.contentsOfDirectory(atPath: pictures).sorted().map {
            try Data(contentsOf: URL(fileURLWithPath: "\(pictures)/\($0)"))
        }
    }
}
