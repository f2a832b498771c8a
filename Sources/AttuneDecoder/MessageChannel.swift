import Foundation

/// One end of a channel between the program and its decoder: whole messages in order, as JSON. Not thread-safe.
final class MessageChannel {
    /// No message is longer: what is large goes through the shared memory.
    static let longestMessage = 64 * 1_024

    private let descriptor: CInt
    private let encoder = JSONEncoder()
    private let decoder = JSONDecoder()
    private var buffer = [UInt8](repeating: 0, count: MessageChannel.longestMessage)

    /// What goes wrong with a channel.
    enum Failure: Error {
        /// The other end is gone.
        case closed
        /// The operating system's reason.
        case system(errno: CInt)
        /// It said something that no message is.
        case notUnderstood
    }

    /// Takes over one end of a pair of sockets of the kind SOCK_SEQPACKET.
    init(owning descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Two ends of a new channel, neither of which a started program inherits.
    static func pair() throws(Failure) -> (CInt, CInt) {
        var ends: [CInt] = [-1, -1]
        guard socketpair(AF_UNIX, CInt(SOCK_SEQPACKET.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw .system(errno: errno)
        }
        return (ends[0], ends[1])
    }

    func send(_ message: some Encodable) throws(Failure) {
        guard let bytes = try? encoder.encode(message), bytes.count <= MessageChannel.longestMessage else {
            throw .notUnderstood
        }
        while true {
            let sent = bytes.withUnsafeBytes {
                Foundation.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            if sent == bytes.count { return }
            guard sent < 0, errno == EINTR else { throw errno == EPIPE ? .closed : .system(errno: errno) }
        }
    }

    /// Whether a message, or the channel's end, comes within this time.
    func waits(milliseconds: CInt) throws(Failure) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let count = poll(&waiting, 1, milliseconds)
        guard count >= 0 || errno == EINTR else { throw .system(errno: errno) }
        return count > 0
    }

    /// The next message; waits for it.
    func receive<Message: Decodable>(_ type: Message.Type) throws(Failure) -> Message {
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 { throw .closed }
            if count < 0 {
                if errno == EINTR { continue }
                throw errno == ECONNRESET ? .closed : .system(errno: errno)
            }
            guard let message = try? decoder.decode(type, from: Data(buffer.prefix(count))) else {
                throw .notUnderstood
            }
            return message
        }
    }
}
