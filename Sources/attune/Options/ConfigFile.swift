import AttuneCore
import Yams

/// Settings in YAML: one `name: value` a line.
enum ConfigFile {
    private static let remedy = "write lines such as sample_interval: 1s, as attune settings prints them"

    /// Reads the file at `path` over `defaults`.
    ///
    /// - Throws: `YAMLFileError` with the line, for an unknown name, a name given twice, a wrong unit, a value out of
    ///   range, and a file that cannot be read or is no YAML.
    static func settings(
        fromFileAt path: String, over defaults: Settings = Settings()
    ) throws(YAMLFileError) -> Settings {
        try settings(from: YAMLFile(fileAt: path), over: defaults)
    }

    /// - Parameter path: what errors name.
    static func settings(fromText text: String, path: String) throws(YAMLFileError) -> Settings {
        try settings(from: YAMLFile(text: text, path: path), over: Settings())
    }

    private static func settings(
        from file: YAMLFile, over defaults: Settings
    ) throws(YAMLFileError) -> Settings {
        var settings = defaults
        guard let root = file.root else { return settings }
        guard let mapping = root.mapping else {
            throw YAMLFileError(
                path: file.path, line: root.mark?.line, problem: "this is no list of settings", remedy: remedy)
        }
        for (key, value) in mapping {
            let line = key.mark?.line
            guard let name = key.scalar?.string else {
                throw YAMLFileError(
                    path: file.path, line: line, problem: "the name of a setting is a word", remedy: remedy)
            }
            guard let text = value.scalar?.string else {
                throw YAMLFileError(
                    path: file.path, line: line, problem: "'\(name)' takes one value", remedy: remedy)
            }
            do {
                try Settings.setting(named: name).parse(text, into: &settings)
            } catch {
                throw YAMLFileError(
                    path: file.path, line: line, problem: "setting '\(error.name)': \(error.problem)",
                    remedy: error.remedy)
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
