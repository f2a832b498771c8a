import ArgumentParser
import AttuneCore

/// The settings that can be given on the command line; all of them can be given in a config file.
struct SettingsOptions: ParsableArguments {
    @Option(help: SettingsOptions.help("sample_interval", value: "time"))
    var sampleInterval: String?

    @Option(help: SettingsOptions.help("minimum_group", value: "faces"))
    var minimumGroup: String?

    @Option(help: SettingsOptions.help("lecturer", value: "whom"))
    var lecturer: String?

    @Option(help: ArgumentHelp("As `--lecturer tile:NUMBER`, of earlier versions.", visibility: .hidden))
    var lecturerTile: String?

    @Option(
        help: ArgumentHelp(
            "A stretch that is never measured, as in 10:00-12:30 from the recording's start; what was said in it is not "
                + "used either. May be given several times, and adds to what the config file excludes.",
            valueName: "stretch"))
    var exclude: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Look for faces in the whole of every frame and read each of them anew; takes several times as long."))
    var exact = false

    @Flag(
        help: ArgumentHelp(
            "Decode keyframes alone, and one every 10 s unless the interval is given: a first look at a term of lessons in "
                + "a fraction of the time. The settings keyframes_only and sample_interval."))
    var fast = false

    @Option(help: SettingsOptions.help("precision", value: "arithmetic"))
    var precision: String?

    @Option(help: SettingsOptions.help("workers", value: "number"))
    var workers: String?

    @Option(
        help: ArgumentHelp(
            "A file with settings, as `attune settings` prints them. Options on the command line win over it.",
            valueName: "file"))
    var config: String?

    /// The defaults, changed by the config file, changed by the options.
    ///
    /// - Throws: `YAMLFileError` or `SettingError`; both end the run before it starts.
    func settings() throws -> Settings {
        var defaults = Settings()
        if fast { defaults.sampleInterval = SettingsOptions.fastInterval }
        var settings = try config.map { try ConfigFile.settings(fromFileAt: $0, over: defaults) } ?? defaults
        let given = [
            ("sample_interval", sampleInterval), ("minimum_group", minimumGroup), ("lecturer_tile", lecturerTile),
            ("lecturer", lecturer), ("precision", precision), ("workers", workers),
        ]
        for (name, text) in given {
            guard let text else { continue }
            try Settings.setting(named: name).parse(text, into: &settings)
        }
        if exact { settings.exact = true }
        if fast { settings.keyframesOnly = true }
        // To leave out too much is the smaller harm: what a config file excludes stays excluded.
        var excluded = settings.excluded
        for text in exclude {
            try Settings.setting(named: "exclude").parse(text, into: &settings)
            excluded = excluded.union(settings.excluded)
        }
        settings.excluded = excluded
        return settings
    }

    /// Of `--fast`: as far apart as most programs that record lay keyframes.
    private static let fastInterval = MediaTime.seconds(10)

    /// The help of an option, from the table of settings.
    private static func help(_ name: String, value: String) -> ArgumentHelp {
        guard let setting = Settings.table.first(where: { $0.name == name }) else {
            preconditionFailure("no setting is called \(name): a name above is misspelt")
        }
        return ArgumentHelp(
            "\(setting.meaning) Default \(setting.defaultText); allowed \(setting.allowedText).", valueName: value)
    }
}
