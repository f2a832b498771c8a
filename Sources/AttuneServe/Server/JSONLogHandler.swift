import AttuneText
import Foundation
import Logging

/// Writes each message as one line of JSON to stderr.
struct JSONLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line = ["time": UTCTime.iso8601(Int64(Date().timeIntervalSince1970)), "level": event.level.rawValue]
        line["message"] = "\(event.message)"
        for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
            line[key] = "\(value)"
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts by texts are always encoded; a log that cannot be written is nobody's error.
        guard let text = try? encoder.encode(line) else { return }
        try? FileHandle.standardError.write(contentsOf: text + [UInt8(ascii: "\n")])
    }

    /// The program's own logger.
    static func logger() -> Logger { Logger(label: "attune-serve") { _ in JSONLogHandler() } }
}
