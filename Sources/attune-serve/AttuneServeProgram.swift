import ArgumentParser
import AttuneInference
import AttuneServe
import AttuneWorkspace
import Foundation
import SystemPackage

/// The server's command line.
@main
struct AttuneServeProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attune-serve",
        abstract: "Show a folder of recordings and its reports in a browser, and analyse from there.",
        discussion: """
            Listens on this computer alone, and prints an address to open: it holds a key, without which nothing is shown. \
            What waits to be analysed is kept in the folder of outputs, and goes on when the server is started again.

            Ends with 0 when it was asked to stop, 1 when it cannot serve, 64 when the command was not understood.
            """,
        version: ProgramVersion.current)

    @Argument(help: "The folder with recordings; folders within it count.")
    var recordings: String

    @Option(help: ArgumentHelp("Where the outputs go.", valueName: "folder"))
    var output = "Reports"

    @Option(
        help: ArgumentHelp(
            "The port to listen on; 0 for any that is free. Default: the environment's PORT, or 8642.",
            valueName: "number"))
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "Another address to listen on than this computer's own; needs --certificate and --key, or --behind-proxy.",
            valueName: "address"))
    var listen: String?

    @Option(help: ArgumentHelp("The certificate's chain for TLS, in PEM.", valueName: "file"))
    var certificate: String?

    @Option(help: ArgumentHelp("The certificate's private key, in PEM.", valueName: "file"))
    var key: String?

    @Flag(help: "A proxy before this server encrypts; without one, recordings would be sent in the clear.")
    var behindProxy = false

    @Option(
        help: ArgumentHelp(
            "A name that the server is called by, as in lessons.example.org. May be given several times.",
            valueName: "name"))
    var host: [String] = []

    @Flag(help: "Name recordings in the log.")
    var logNames = false

    @Flag(help: "Let recordings be uploaded from the browser, into a folder Uploads among the recordings.")
    var allowUpload = false

    @Option(help: ArgumentHelp("How much all uploads together may take, in gigabytes.", valueName: "GB"))
    var quota = 20

    @Option(help: ArgumentHelp("After how many days an upload is removed.", valueName: "days"))
    var keep = 7

    @Option(
        help: ArgumentHelp(
            "After how long a connection is closed that says nothing, does not end what it sends, or takes nothing of what "
                + "it is sent.", valueName: "seconds"))
    var idleTimeout = 30

    @Option(help: LanguageOption.help)
    var language = LanguageOption.auto

    @Flag(help: "Open the page in a browser.")
    var open = false

    func validate() throws {
        guard (certificate == nil) == (key == nil) else {
            throw ValidationError("--certificate and --key belong together")
        }
        guard (1...100_000).contains(quota), (1...3_650).contains(keep) else {
            throw ValidationError("--quota is from 1 to 100000 GB, --keep from 1 to 3650 days")
        }
        guard (1...3_600).contains(idleTimeout) else {
            throw ValidationError("--idle-timeout is from 1 to 3600 seconds")
        }
    }

    func run() async throws {
        let server: AttuneServer
        do {
            server = try AttuneServer(try serveConfiguration(), models: .standard())
        } catch {
            throw Failure(description: "\(error)")
        }
        let stopping = StopSignals { server.requestStop() }
        defer { stopping.end() }
        do {
            let opens = open
            try await server.run { address, _ in
                print("Open this address in a browser of this computer:\n  \(address)\nCtrl-C ends.")
                fflush(nil)
                if opens { Self.openInBrowser(address) }
            }
        } catch {
            throw Failure(description: "\(error)")
        }
    }

    private func serveConfiguration() throws -> ServeConfiguration {
        let encryption = certificate.flatMap { certificate in
            key.map { ServeConfiguration.Encryption(certificate: certificate, key: $0) }
        }
        let environment = ProcessInfo.processInfo.environment["PORT"].flatMap(Int.init)
        var configuration = try ServeConfiguration(
            recordings: FilePath(recordings), output: output, listen: listen,
            port: port ?? environment ?? ServeConfiguration.usualPort, encryption: encryption,
            isBehindProxy: behindProxy, hosts: host, logsNames: logNames,
            uploads: allowUpload ? .init(quota: Int64(quota) * 1_000_000_000, keepDays: keep) : nil)
        configuration.limits.seconds = Double(idleTimeout)
        configuration.language = language.language
        return configuration
    }

    private static func openInBrowser(_ address: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", address]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        if (try? process.run()) == nil { print("No browser could be opened from here.") }
    }
}

/// Why the server did not run.
struct Failure: Error, CustomStringConvertible {
    let description: String
}

/// Ctrl-C and a polite kill, as a request to stop; a second one ends the program at once, which is safe at any instant.
struct StopSignals {
    private let sources: [any DispatchSourceSignal]

    init(_ requestStop: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "attune-serve-signals")
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            let first = Once()
            source.setEventHandler { @Sendable in
                if first.happen() { _exit(128 + number) }
                DispatchQueue.global().async(execute: requestStop)
            }
            source.resume()
            return source
        }
    }

    func end() { sources.forEach { $0.cancel() } }
}
