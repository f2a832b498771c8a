import AttuneInference
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Synchronization
import SystemPackage

/// Serves a folder of recordings and what is made of them to a browser.
public final class AttuneServer: Sendable {
    private let configuration: ServeConfiguration
    private let library: Library
    private let logger: Logger
    private let hosts: AllowedHosts
    private let sessions = Sessions()
    private let cookie: SessionCookie
    private let uploads: UploadFolder?
    private let liveLessons: LiveLessons?
    private let responder: RouterResponder<BasicRequestContext>
    private let running = Mutex<Task<Void, any Error>?>(nil)

    /// Takes the right to write to the folder of outputs, and takes up what waits there.
    ///
    /// - Throws: `ServeConfigurationError`, or `FileError` for folders that cannot be used.
    public init(
        _ configuration: ServeConfiguration, models: ModelLibrary, logger: Logger = AttuneServer.logger()
    ) throws {
        self.configuration = configuration
        self.logger = logger
        library = try Library(configuration, models: models, logger: logger)
        let recordings = library.recordings
        uploads = try configuration.uploads.map { try UploadFolder($0, in: recordings) }
        liveLessons =
            configuration.isForThisComputerAlone
            ? LiveLessons(
                library: library, models: models, patience: .seconds(configuration.limits.secondsOfLiveSilence),
                language: configuration.language) : nil
        hosts = AllowedHosts(configuration)
        cookie = SessionCookie(isEncrypted: configuration.isEncrypted)
        responder = try ServeRoutes(
            configuration: configuration, library: library, models: models, hosts: hosts, sessions: sessions,
            cookie: cookie, uploads: uploads, liveLessons: liveLessons, logger: logger
        ).router().buildResponder()
    }

    /// A logger that writes lines of JSON to stderr.
    public static func logger() -> Logger { JSONLogHandler.logger() }

    /// Serves until `requestStop`.
    ///
    /// - Parameter whenListening: called once with the address to open first, which holds the key.
    /// - Throws: what is wrong with an address or a certificate.
    public func run(whenListening: @escaping @Sendable (_ address: String, _ port: Int) -> Void) async throws {
        let task = Task { try await serve(whenListening) }
        running.withLock { $0 = task }
        library.start()
        defer {
            liveLessons?.stop()
            library.stop()
        }
        do {
            try await task.value
        } catch is CancellationError {
            return
        }
    }

    /// Makes `run` return soon: the running analysis stops at its next sample and waits in the folder.
    public func requestStop() {
        library.queue.requestStop()
        library.state.endListening()
        running.withLock { $0?.cancel() }
    }

    private func serve(_ whenListening: @escaping @Sendable (String, Int) -> Void) async throws {
        let addresses = configuration.addresses
        let ports = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            let first = try application(at: addresses[0], port: configuration.port) { ports.continuation.yield($0) }
            group.addTask { try await first.run() }
            group.addTask { [self] in
                // The first one's port, where any was good, is the other one's too.
                var iterator = ports.stream.makeAsyncIterator()
                guard let port = await iterator.next() else { return }
                hosts.add(port: port)
                cookie.setPort(port)
                logger.info("listening", metadata: ["address": "\(addresses[0])", "port": "\(port)"])
                whenListening(firstAddress(port: port), port)
                try await serveOthers(addresses.dropFirst(), port: port)
                // Others may be missing; the first one alone is a server.
                try await Task.sleep(for: .seconds(Int64(Int32.max)))
            }
            if let uploads { group.addTask { try await Self.removeOld(uploads) } }
            try await group.next()
        }
    }

    /// Until it is cancelled.
    private static func removeOld(_ uploads: UploadFolder) async throws {
        while true {
            _ = try await BlockingWork.files.run { uploads.removeOld() }
            try await Task.sleep(for: .seconds(3_600))
        }
    }

    private func serveOthers(_ addresses: ArraySlice<String>, port: Int) async throws {
        for address in addresses {
            do {
                try await application(at: address, port: port) { _ in }.run()
            } catch let error as CancellationError {
                throw error
            } catch {
                logger.notice("not listening", metadata: ["address": "\(address)", "port": "\(port)"])
            }
        }
    }

    private func application(
        at address: String, port: Int, _ whenRunning: @escaping @Sendable (Int) -> Void
    ) throws -> Application<RouterResponder<BasicRequestContext>> {
        let limits = configuration.limits
        let http = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [
                    StalledConnection(patience: .milliseconds(Int64(limits.seconds * 1_000)))
                ],
                idleTimeout: .milliseconds(Int64(limits.seconds * 1_000)),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.header, maxHeaderListSize: limits.header, maxHeaderFieldCount: 100)))
        var quiet = logger
        quiet.logLevel = .warning
        return Application(
            responder: responder, server: try encrypted(http),
            configuration: ApplicationConfiguration(
                address: .hostname(address, port: port),
                availableConnectionsDelegate: .maximum(limits.connections, logger: quiet)),
            onServerRunning: { channel in whenRunning(channel.localAddress?.port ?? port) }, logger: quiet)
    }

    private func encrypted(_ http: HTTPServerBuilder) throws -> HTTPServerBuilder {
        guard let files = configuration.encryption else { return http }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
            let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
            return try .tls(
                http,
                tlsConfiguration: .makeServerConfiguration(
                    certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key)))
        } catch {
            throw ServeConfigurationError(
                problem: "the certificate or its key cannot be used (\(error))", remedy: "give both as files in PEM")
        }
    }

    private func firstAddress(port: Int) -> String {
        let scheme = configuration.isEncrypted ? "https" : "http"
        let host = configuration.hosts.first ?? AllowedHosts.literal(configuration.addresses[0])
        let place = configuration.isBehindProxy && !configuration.hosts.isEmpty ? host : "\(host):\(port)"
        return "\(scheme)://\(place)/?token=\(sessions.token)"
    }
}
