import Foundation

/// Speaks HTTP as it is told to, also wrongly; one request for each connection.
struct WebClient {
    /// What a server answered.
    struct Answer {
        let status: Int
        /// Names in lower case.
        let headers: [String: String]
        let body: Data

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    let port: Int
    var host: String
    var origin: String?
    var cookie: String?
    /// Runs as long as somebody asks it.
    private var server: ServedProgram?

    init(port: Int) {
        self.port = port
        host = "127.0.0.1:\(port)"
        origin = "http://127.0.0.1:\(port)"
    }

    /// Opened with the key, as a browser would be.
    init(_ server: ServedProgram) throws {
        self.init(port: server.port)
        self.server = server
        guard let query = server.address.firstMatch(of: /\/\?token=[0-9a-f]+/) else {
            throw ServerFailure(problem: "no key in \(server.address)")
        }
        let answer = try get(String(query.0))
        guard let text = answer.headers["set-cookie"] else { throw ServerFailure(problem: "no cookie: \(answer)") }
        cookie = String(text.prefix { $0 != ";" })
    }

    func get(_ path: String, _ headers: [String: String] = [:]) throws -> Answer {
        try send("GET", path, headers)
    }

    func post(_ path: String, form: [(String, String)]) throws -> Answer {
        var plain = CharacterSet.alphanumerics
        plain.insert(charactersIn: "-_.")
        let text = form.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: plain) ?? "")"
        }.joined(separator: "&")
        return try send(
            "POST", path, ["Content-Type": "application/x-www-form-urlencoded"], body: Data(text.utf8))
    }

    func send(_ method: String, _ path: String, _ headers: [String: String] = [:], body: Data? = nil) throws -> Answer {
        var all = ["Host": host, "Connection": "close"]
        all["Cookie"] = cookie
        if method != "GET", method != "HEAD" { all["Origin"] = origin }
        if let body { all["Content-Length"] = "\(body.count)" }
        all.merge(headers) { $1 }
        let head = "\(method) \(path) HTTP/1.1\r\n" + all.map { "\($0): \($1)\r\n" }.joined() + "\r\n"
        let connection = try Connection(port: port)
        try connection.write(Data(head.utf8) + (body ?? Data()))
        return try WebClient.answer(try connection.readToEnd())
    }

    static func answer(_ bytes: Data) throws -> Answer {
        guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else {
            throw ServerFailure(problem: "no answer, but \(bytes.count) bytes")
        }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        return Answer(
            status: status, headers: Dictionary(fields) { first, _ in first }, body: Data(bytes[end.upperBound...]))
    }
}

/// The server has closed the connection.
struct ConnectionClosed: Error {}

/// A connection to a server on this computer; closed with the last reference to it.
final class Connection {
    private let descriptor: Int32

    init(port: Int, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        if var size = receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw ServerFailure(problem: "no connection to \(port): \(errno)") }
    }

    deinit { close(descriptor) }

    /// - Throws: `ConnectionClosed` where the other side has closed; `ServerFailure` where it takes nothing for a minute.
    func write(_ bytes: Data) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                send(descriptor, buffer.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else {
                if errno == EPIPE || errno == ECONNRESET { throw ConnectionClosed() }
                throw ServerFailure(problem: "nothing was taken in a minute, \(errno)")
            }
            sent += count
        }
    }

    /// What comes next; nothing where the other side has closed.
    func read(atMost most: Int = 65_536) throws -> Data {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &bytes, most, 0)
        if count < 0, errno == ECONNRESET { return Data() }
        guard count >= 0 else { throw ServerFailure(problem: "nothing came in a minute, \(errno)") }
        return Data(bytes[..<count])
    }

    func readToEnd() throws -> Data {
        var all = Data()
        while true {
            let piece = try read()
            if piece.isEmpty { return all }
            all += piece
        }
    }
}
