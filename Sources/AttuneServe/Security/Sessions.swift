import Foundation
import Synchronization

/// The browsers that were opened with the key in the first address, each with a cookie of its own.
final class Sessions: Sendable {
    /// The oldest one ends when there are more.
    private static let most = 64

    /// What has a notice of its own before it.
    enum Notice {
        case camera
        case liveLesson
    }

    private struct Session {
        let secret: String
        /// Before which pages the law and the notice were acknowledged.
        var read: Set<Notice> = []
    }

    /// The key in the first address.
    let token = Sessions.secret()
    private let sessions = Mutex<[Session]>([])

    /// A new session's secret, where the key is right; nil where it is not.
    func open(token given: String) -> String? {
        guard Sessions.areSame(given, token) else { return nil }
        let secret = Sessions.secret()
        sessions.withLock { sessions in
            if sessions.count >= Sessions.most { sessions.removeFirst() }
            sessions.append(Session(secret: secret))
        }
        return secret
    }

    func isOpen(_ secret: String) -> Bool {
        sessions.withLock { sessions in sessions.contains { Sessions.areSame($0.secret, secret) } }
    }

    func hasRead(_ notice: Notice, _ secret: String) -> Bool {
        sessions.withLock { sessions in
            sessions.contains { Sessions.areSame($0.secret, secret) && $0.read.contains(notice) }
        }
    }

    func noteRead(_ notice: Notice, by secret: String) {
        sessions.withLock { sessions in
            for index in sessions.indices where Sessions.areSame(sessions[index].secret, secret) {
                sessions[index].read.insert(notice)
            }
        }
    }

    /// 256 bits from the operating system, as hexadecimal digits.
    private static func secret() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Takes as long for a first wrong letter as for a last one.
    private static func areSame(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
