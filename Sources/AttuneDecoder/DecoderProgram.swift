import Foundation
import SystemPackage

/// The program that decodes recordings, and what it may take.
public struct DecoderProgram: Equatable, Sendable {
    /// Its name, beside the program that starts it.
    public static let name = "attune-decoder"

    public let path: String
    /// Bytes of address space that decoding one stretch of one recording may take.
    public let memory: Int
    /// How long a decoder may go without a sample and without reading on in the file.
    public let patience: Duration

    public init(path: String, memory: Int, patience: Duration) {
        self.path = path
        self.memory = memory
        self.patience = patience
    }

    /// The decoder of this executable: beside it, or where it was installed in `../lib/attune`.
    ///
    /// - Throws: `MissingDecoderError`.
    public static func standard(memory: Int, patience: Duration) throws(MissingDecoderError) -> DecoderProgram {
        let executable =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        let candidates = [
            folder.appendingPathComponent(name).path,
            folder.deletingLastPathComponent().appendingPathComponent("lib/attune/\(name)").path,
        ]
        guard let path = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw MissingDecoderError(candidates: candidates)
        }
        return DecoderProgram(path: path, memory: memory, patience: patience)
    }
}

/// An installation without the program that decodes.
public struct MissingDecoderError: Error, Equatable, Sendable, CustomStringConvertible {
    public let candidates: [String]

    public var description: String {
        "the program that decodes recordings is missing: neither \(candidates.joined(separator: " nor ")) is there; build it "
            + "with make build, or decode without protection (setting decoder: here)"
    }
}
