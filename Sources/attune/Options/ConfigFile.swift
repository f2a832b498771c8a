import AttuneCore
import Foundation
import Yams

/// A config file that cannot be used.
struct ConfigFileError: Error, CustomStringConvertible {
    let path: String
    /// Counted from 1; nil where the whole file is meant.
    let line: Int?
    let problem: String

    var description: String {
        let place = line.map { "\(path):\($0)" } ?? path
        return "\(place): \(problem)"
    }
}

/// Settings in YAML: one `name: value` a line.
enum ConfigFile {
    /// Reads the file at `path` over the defaults.
    ///
    /// - Throws: `ConfigFileError` with the line, for an unknown name, a name given twice, a wrong unit, a value out of
    ///   range, and a file that cannot be read or is no YAML.
    static func settings(fromFileAt path: String) throws -> Settings {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw ConfigFileError(path: path, line: nil, problem: "the config file cannot be read")
        }
        return try settings(fromText: text, path: path)
    }

    static func settings(fromText text: String, path: String) throws -> Settings {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw ConfigFileError(path: path, line: nil, problem: "this is not YAML: \(error)")
        }
        var settings = Settings()
        guard let node, node.tag != Tag(.null) else { return settings }
        guard let mapping = node.mapping else {
            throw ConfigFileError(
                path: path, line: node.mark?.line, problem: "expected lines such as sample_interval: 1s")
        }
        for (key, value) in mapping {
            let line = key.mark?.line
            guard let name = key.scalar?.string, let valueText = value.scalar?.string else {
                throw ConfigFileError(path: path, line: line, problem: "expected a line such as sample_interval: 1s")
            }
            do {
                try Settings.setting(named: name).parse(valueText, into: &settings)
            } catch {
                throw ConfigFileError(path: path, line: line, problem: error.description)
            }
        }
        return settings
    }

    /// All settings as a config file with their defaults and meanings.
    static var template: String {
        Settings.table.map { setting in
            "# \(setting.meaning)\n# Allowed: \(setting.allowedText).\n\(setting.name): \(setting.defaultText)\n"
        }
        .joined(separator: "\n")
    }
}
