import AttuneCore
import Foundation
import Testing

struct SettingsTests {
    /// Name, default, allowed values, another allowed value and the way it is written back.
    private static let entries: [(name: String, standard: String, allowed: String, text: String, written: String)] = [
        ("sample_interval", "1s", "40ms to 1min", "1.5s", "1500ms"),
        ("minimum_group", "5", "1 to 1000", "12", "12"),
        ("minimum_face_size", "24px", "12px to 1000px", "48px", "48px"),
        ("detection_threshold", "0.35", "0.05 to 0.95", "0.5", "0.5"),
        ("detector_long_side", "768px", "320px to 1920px", "960px", "960px"),
        ("minimum_probability", "0.4", "0.0 to 1.0", "1", "1.0"),
        ("smoothing", "1500ms", "0s to 30s", "0ms", "0s"),
        ("maximum_yaw", "45.0deg", "10.0deg to 90.0deg", "50deg", "50.0deg"),
        ("maximum_pitch", "40.0deg", "10.0deg to 90.0deg", "30.5deg", "30.5deg"),
        ("minimum_sharpness", "0.3", "0.0 to 1.0", "0.25", "0.25"),
        ("eyes_closed_below", "0.15", "0.0 to 0.5", "0.125", "0.125"),
        ("lecturer", "auto", "auto, none, speaker, or tile:1 to tile:100", "tile 3", "tile:3"),
        ("segment_length", "10s", "1s to 60min", "90s", "90s"),
        ("maximum_duration", "1440min", "1min to 14400min", "90min", "90min"),
        ("maximum_side", "8192px", "64px to 32768px", "16384px", "16384px"),
        ("maximum_megapixels", "36", "1 to 400", "100", "100"),
        ("maximum_streams", "64", "1 to 1000", "9", "9"),
        ("decoder", "process", "process or here", "here", "here"),
        ("decoder_memory", "1024MB", "32MB to 65536MB", "2048MB", "2048MB"),
        ("decoder_patience", "1min", "1s to 60min", "90s", "90s"),
        (
            "exclude", "none", "none, or stretches such as 10:00-12:30, 1:04:00-1:06:30", "1:04:00-1:06:30,10:00-12:30",
            "10:00-12:30, 1:04:00-1:06:30"
        ),
        ("exact", "no", "yes or no", "yes", "yes"),
        ("keyframes_only", "no", "yes or no", "yes", "yes"),
        ("precision", "f32", "f32 or bf16", "bf16", "bf16"),
        ("workers", "0", "0 to 64", "2", "2"),
    ]

    @Test func theTableListsEveryEntryOnce() {
        #expect(Settings.table.map(\.name) == Self.entries.map(\.name))
        #expect(Settings.table.allSatisfy { $0.meaning.hasSuffix(".") })
        #expect(Settings.namesWithoutEffect.isSubset(of: Settings.table.map(\.name)))
        #expect(Settings.namesOfReading.isSubset(of: Settings.table.map(\.name)))
        #expect(Settings.namesOfReading.isDisjoint(with: Settings.namesWithoutEffect))
    }

    @Test(arguments: entries.indices)
    func anEntryReadsWhatItWritesAndChangesNothingElse(position: Int) throws {
        let entry = Self.entries[position]
        let setting = try Settings.setting(named: entry.name)
        #expect(setting.defaultText == entry.standard)
        #expect(setting.allowedText == entry.allowed)

        var settings = Settings()
        try setting.parse(entry.text, into: &settings)
        #expect(setting.text(in: settings) == entry.written)
        let changed = Settings.table.filter { $0.text(in: settings) != $0.defaultText }
        #expect(changed.map(\.name) == [entry.name])

        var again = Settings()
        try setting.parse(entry.written, into: &again)
        #expect(again == settings)
        try setting.parse(entry.standard, into: &again)
        #expect(again == Settings())
    }

    /// The table is the one place that says what a setting may be: each default must be among what it allows.
    @Test(arguments: entries.indices)
    func aDefaultIsAllowedAndWrittenAsItIsRead(position: Int) throws {
        let setting = try Settings.setting(named: Self.entries[position].name)
        var settings = Settings()
        try setting.parse(setting.defaultText, into: &settings)
        #expect(settings == Settings())
        // A name is a word of the config file; the option of the command line has hyphens in it instead.
        #expect(setting.name.wholeMatch(of: /[a-z]+(_[a-z]+)*/) != nil, "\(setting.name)")
    }

    @Test(
        arguments: [
            ("40ms", 40_000), ("0.04s", 40_000), ("1s", 1_000_000), ("1.5s", 1_500_000), ("1min", 60_000_000),
            ("0.5min", 30_000_000), ("0.0405s", 40_500), ("59999.9ms", 59_999_900), ("0.062729s", 62_729),
        ] as [(String, Int64)])
    func aDurationIsReadToTheMicrosecondAndWrittenBack(text: String, microseconds: Int64) throws {
        let setting = try Settings.setting(named: "sample_interval")
        var settings = Settings()
        try setting.parse(text, into: &settings)
        #expect(settings.sampleInterval.microseconds == microseconds)
        var again = Settings()
        try setting.parse(setting.text(in: settings), into: &again)
        #expect(again == settings)
    }

    @Test(arguments: [
        ("sample_interval", "39.999ms"), ("sample_interval", "61s"), ("sample_interval", "0s"),
        ("minimum_group", "0"), ("minimum_group", "1001"), ("minimum_group", "-5"),
        ("minimum_face_size", "11px"), ("minimum_face_size", "1001px"),
        ("detection_threshold", "0.04"), ("detection_threshold", "0.96"), ("detection_threshold", "nan"),
        ("detector_long_side", "319px"), ("detector_long_side", "1921px"),
        ("minimum_probability", "-0.1"), ("minimum_probability", "1.1"), ("minimum_probability", "inf"),
        ("minimum_sharpness", "-0.1"), ("minimum_sharpness", "1.1"), ("smoothing", "30.001s"), ("smoothing", "1min"),
        ("maximum_yaw", "9.9deg"), ("maximum_yaw", "90.1deg"),
        ("maximum_pitch", "9deg"), ("maximum_pitch", "91deg"),
        ("eyes_closed_below", "0.51"), ("segment_length", "999ms"), ("segment_length", "61min"),
        ("workers", "-1"), ("workers", "65"), ("lecturer", "tile:0"), ("lecturer", "tile:101"),
    ])
    func aValueOutOfRangeIsRefused(name: String, text: String) throws {
        let setting = try Settings.setting(named: name)
        let expected = SettingError(
            name: name, problem: "\(text) is out of range", remedy: "give a value from \(setting.allowedText)")
        var settings = Settings()
        #expect(throws: expected) { try setting.parse(text, into: &settings) }
        #expect(settings == Settings())
    }

    @Test(arguments: [
        ("sample_interval", "1"), ("sample_interval", "ms"), ("sample_interval", "1h"), ("sample_interval", "-1s"),
        ("sample_interval", "1 s"), ("sample_interval", "1e7s"), ("sample_interval", "nans"),
        ("minimum_group", "5px"), ("minimum_group", "five"), ("minimum_group", "5.0"), ("minimum_group", ""),
        ("minimum_face_size", "36"), ("minimum_face_size", "36pt"), ("minimum_face_size", "36.5px"),
        ("detection_threshold", "35%"), ("detection_threshold", "0,35"),
        ("detector_long_side", "768"), ("minimum_probability", "half"),
        ("maximum_yaw", "50"), ("maximum_yaw", "50°"), ("maximum_pitch", "deg"),
        ("eyes_closed_below", "0.15deg"), ("segment_length", "60"),
        ("exact", "true"), ("exact", ""), ("precision", "f16"), ("precision", "F32"), ("precision", ""),
        ("workers", "two"),
        ("lecturer", "3"), ("lecturer", "tile"), ("lecturer", "tile:"), ("lecturer", "tile:two"),
        ("lecturer", "nobody"),
    ])
    func aMissingOrWrongUnitIsRefused(name: String, text: String) throws {
        let setting = try Settings.setting(named: name)
        let expected = SettingError(
            name: name, problem: "'\(text)' cannot be read",
            remedy: "write it as in \(setting.defaultText); allowed is \(setting.allowedText)")
        var settings = Settings()
        #expect(throws: expected) { try setting.parse(text, into: &settings) }
        #expect(settings == Settings())
    }

    @Test func anUnknownNameIsRefusedWithTheKnownOnes() throws {
        let error = #expect(throws: SettingError.self) { try Settings.setting(named: "sample-interval") }
        #expect(error?.name == "sample-interval")
        #expect(error?.problem == "there is no such setting")
        #expect(error?.remedy == "known are " + Self.entries.map(\.name).joined(separator: ", "))
    }

    /// What earlier versions wrote, and what it stood for.
    @Test(arguments: [("0", LecturerChoice.speaker), ("3", .tile(3))])
    func theFormerSettingIsRead(text: String, choice: LecturerChoice) throws {
        var settings = Settings()
        try Settings.setting(named: "lecturer_tile").parse(text, into: &settings)
        #expect(settings.lecturer == choice)
        let stored = try JSONDecoder().decode(Settings.self, from: Data(#"{"lecturer_tile": "\#(text)"}"#.utf8))
        #expect(stored == settings)
        #expect(throws: SettingError.self) {
            try Settings.setting(named: "lecturer_tile").parse("101", into: &settings)
        }
    }

    @Test(arguments: ["none", "speaker", "auto", "tile:1", "tile:100"])
    func everyLecturerIsWrittenAsItIsRead(text: String) throws {
        var settings = Settings()
        try Settings.setting(named: "lecturer").parse(text, into: &settings)
        #expect(settings.lecturer.text == text)
    }

    @Test func anErrorIsOneSentence() {
        let error = SettingError(name: "workers", problem: "'two' cannot be read", remedy: "write it as in 0")
        #expect(error.description == "setting 'workers': 'two' cannot be read; write it as in 0")
    }

    @Test func allAreStoredByNameAndText() throws {
        var settings = Settings()
        for entry in Self.entries {
            try Settings.setting(named: entry.name).parse(entry.text, into: &settings)
        }
        let stored = try JSONEncoder().encode(settings)
        let texts = try JSONDecoder().decode([String: String].self, from: stored)
        #expect(texts == Dictionary(uniqueKeysWithValues: Self.entries.map { ($0.name, $0.written) }))
        #expect(try JSONDecoder().decode(Settings.self, from: stored) == settings)
    }

    @Test func whatIsNotStoredHasItsDefault() throws {
        let settings = try JSONDecoder().decode(Settings.self, from: Data(#"{"minimum_group": "7"}"#.utf8))
        var expected = Settings()
        expected.minimumGroup = 7
        #expect(settings == expected)
    }

    @Test(arguments: [#"{"minimum_gruop": "7"}"#, #"{"minimum_group": "7px"}"#, #"{"minimum_group": "0"}"#])
    func aStoredSettingThatCannotBeUsedIsRefused(text: String) {
        #expect(throws: SettingError.self) { try JSONDecoder().decode(Settings.self, from: Data(text.utf8)) }
    }
}
