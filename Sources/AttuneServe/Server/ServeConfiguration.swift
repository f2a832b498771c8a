import AttuneCore
import Foundation
import AttuneText
import SystemPackage

/// How a server is run: what it serves, where it listens, and what it allows.
public struct ServeConfiguration: Sendable {
    /// The folder of recordings; folders within it count.
    public var recordings: FilePath
    /// The folder of outputs.
    public var output: String
    /// Nil for this machine alone: 127.0.0.1 and ::1.
    public var listen: String?
    /// 0 for any that is free.
    public var port: Int
    public var encryption: Encryption?
    /// Whether a proxy before this server encrypts.
    public var isBehindProxy: Bool
    /// Names by which the server is asked for, beside those of this machine and the address it listens on.
    public var hosts: [String]
    /// Whether lines of the log name recordings.
    public var logsNames: Bool
    /// Nil where nothing may be uploaded.
    public var uploads: Uploads?
    /// Of the server's own pages.
    public var language = Language.english
    public var limits = ServeLimits()

    /// The files of a certificate's chain and of its private key, in PEM.
    public struct Encryption: Sendable {
        public var certificate: String
        public var key: String

        public init(certificate: String, key: String) {
            (self.certificate, self.key) = (certificate, key)
        }
    }

    /// What may be uploaded.
    public struct Uploads: Sendable {
        /// Of all uploads together, finished or not, in bytes.
        public var quota: Int64
        /// Uploads leave so many days after they were finished, or begun and left.
        public var keepDays: Int

        public init(quota: Int64, keepDays: Int) {
            (self.quota, self.keepDays) = (quota, keepDays)
        }
    }

    /// - Throws: `ServeConfigurationError` for what would show recordings to others without encryption, and for what is
    ///   no port.
    public init(
        recordings: FilePath, output: String, listen: String? = nil, port: Int = ServeConfiguration.usualPort,
        encryption: Encryption? = nil, isBehindProxy: Bool = false, hosts: [String] = [], logsNames: Bool = false,
        uploads: Uploads? = nil
    ) throws(ServeConfigurationError) {
        guard (0...65_535).contains(port) else {
            throw ServeConfigurationError(problem: "\(port) is no port", remedy: "give one from 0 to 65535")
        }
        if let listen, !ServeConfiguration.isLoopback(listen), encryption == nil, !isBehindProxy {
            throw ServeConfigurationError(
                problem: "--listen \(listen) would send recordings of people over a network in the clear",
                remedy: "give --certificate and --key, or say --behind-proxy where a proxy before it encrypts")
        }
        self.recordings = recordings
        self.output = output
        self.listen = listen
        self.port = port
        self.encryption = encryption
        self.isBehindProxy = isBehindProxy
        self.hosts = hosts
        self.logsNames = logsNames
        self.uploads = uploads
    }

    public static let usualPort = 8_642

    /// The addresses to listen on.
    var addresses: [String] { listen.map { [$0] } ?? ["127.0.0.1", "::1"] }

    /// Whether only who sits at this computer can reach it.
    var isForThisComputerAlone: Bool { !isBehindProxy && (listen.map(ServeConfiguration.isLoopback) ?? true) }

    /// Whether a browser's requests are encrypted on their way.
    var isEncrypted: Bool { encryption != nil || isBehindProxy }

    static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address == "localhost" || address.wholeMatch(of: /127(\.[0-9]{1,3}){3}/) != nil
    }
}

/// How much one client may take.
public struct ServeLimits: Sendable {
    /// Open connections to one address.
    public var connections = 128
    /// Of all header fields of a request, in bytes.
    public var header = 16_384
    /// Of a form, in bytes: a thousand recordings can be chosen.
    public var form = 1_000_000
    /// Of a picture that a camera sends, in bytes.
    public var picture = 1_000_000
    /// Of a picture of a meeting's window, in bytes.
    public var window = 8_000_000
    /// Seconds without a picture after which a class that is looked at counts as ended.
    public var secondsOfLiveSilence = 300
    /// Seconds until a connection is closed that says nothing, does not end its header or its body, or takes nothing of what
    /// it is sent.
    public var seconds = 30.0
    /// Pages that are told of progress at a time.
    public var listeners = 32

    public init() {}
}

/// A server that is not started, because it would do what nobody can want.
public struct ServeConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
    public let problem: String
    public let remedy: String

    public init(problem: String, remedy: String) {
        (self.problem, self.remedy) = (problem, remedy)
    }

    public var description: String { "\(problem); \(remedy)" }
}
