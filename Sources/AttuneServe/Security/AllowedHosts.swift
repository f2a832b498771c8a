import Synchronization

/// The names that a request may call this server by. A strange one means that another site's name was made to lead here,
/// so that the site's pages could read what is served.
final class AllowedHosts: Sendable {
    private struct State {
        var names: Set<String>
        var ports: Set<Int> = []
    }

    private let allowsAnyPort: Bool
    private let state: Mutex<State>

    init(_ configuration: ServeConfiguration) {
        var names = Set(configuration.hosts.map { $0.lowercased() })
        if let listen = configuration.listen, listen != "0.0.0.0", listen != "::" {
            names.insert(AllowedHosts.literal(listen))
        }
        if configuration.listen.map(ServeConfiguration.isLoopback) ?? true {
            names.formUnion(["127.0.0.1", "localhost", "[::1]"])
        }
        // A proxy has a port of its own.
        allowsAnyPort = configuration.isBehindProxy
        state = Mutex(State(names: names))
    }

    /// The port that the server listens on turned out to be this one.
    func add(port: Int) {
        _ = state.withLock { $0.ports.insert(port) }
    }

    /// - Parameter authority: of the request, as in `localhost:8642`.
    func allows(_ authority: String) -> Bool {
        let (name, port) = AllowedHosts.parts(authority.lowercased())
        return state.withLock { state in
            guard state.names.contains(name) else { return false }
            if allowsAnyPort { return true }
            guard let port else { return state.ports.contains(80) || state.ports.contains(443) }
            return state.ports.contains(port)
        }
    }

    /// As an address stands in a URL: of version 6 in brackets.
    static func literal(_ address: String) -> String { address.contains(":") ? "[\(address)]" : address.lowercased() }

    private static func parts(_ authority: String) -> (name: String, port: Int?) {
        guard let match = authority.wholeMatch(of: /(\[[0-9a-f:.]+\]|[^:\[\]]+)(?::([0-9]{1,5}))?/) else {
            return ("", nil)
        }
        return (String(match.1), match.2.flatMap { Int($0) })
    }
}
