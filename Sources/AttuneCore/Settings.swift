/// Everything a user can change about an analysis, with its defaults.
///
/// `Settings.table` describes each one; the help of the command line, the config file, `run.json` and the report's
/// method section are all made from it.
public struct Settings: Equatable, Sendable {
    public var sampleInterval = MediaTime.seconds(1)
    public var minimumGroup = 5
    public var minimumFaceSize = 24
    public var detectionThreshold = 0.35
    public var detectorLongSide = 768
    public var minimumProbability = 0.4
    public var smoothing = MediaTime.milliseconds(1_500)
    public var maximumYaw = 45.0
    public var maximumPitch = 40.0
    public var minimumSharpness = 0.3
    public var eyesClosedBelow = 0.15
    public var lecturer = LecturerChoice.auto
    public var segmentLength = MediaTime.seconds(10)
    public var maximumDuration = MediaTime.seconds(24 * 3_600)
    public var maximumSide = 8_192
    public var maximumMegapixels = 36
    public var maximumStreams = 64
    public var decoder = DecoderPlace.process
    public var decoderMemory = 1_024
    public var decoderPatience = MediaTime.seconds(60)
    public var excluded = ExcludedStretches.none
    public var exact = false
    public var keyframesOnly = false
    public var precision = InferencePrecision.f32
    public var workers = 0

    public init() {}
}

/// The arithmetic of the neural networks.
public enum InferencePrecision: String, CaseIterable, Sendable, Codable {
    /// 32-bit floating point: the same on every computer, within rounding.
    case f32
    /// 16-bit brain floating point: about twice as fast on processors that have it.
    case bf16
}

/// Where recordings are decoded.
public enum DecoderPlace: String, CaseIterable, Sendable, Codable {
    /// In a process of its own, which can do nothing else.
    case process
    /// In the program itself.
    case here
}

extension Settings {
    /// Every setting, in the order in which help texts and config files list them.
    public static let table: [Setting] = [
        Setting(
            "sample_interval", .duration(\.sampleInterval, .milliseconds(40)...(.seconds(60))),
            "Time between two analysed frames."),
        Setting(
            "minimum_group", .count(\.minimumGroup, 1...1_000),
            "Minutes with fewer faces than this are not broken down, so that no single person stands out."),
        Setting(
            "minimum_face_size", .pixels(\.minimumFaceSize, 12...1_000),
            "Faces narrower than this are counted, and their expression is left open."),
        Setting(
            "detection_threshold", .share(\.detectionThreshold, 0.05...0.95),
            "How sure the detector must be that something is a face."),
        Setting(
            "detector_long_side", .pixels(\.detectorLongSide, 320...1_920),
            "The longer side of the picture the detector is given; larger finds smaller faces, and takes longer."),
        Setting(
            "minimum_probability", .share(\.minimumProbability, 0.0...1.0),
            "An expression less probable than this counts as unclear."),
        Setting(
            "smoothing", .duration(\.smoothing, .zero...(.seconds(30))),
            "A face's probabilities are averaged over its samples up to this far before and after; 0s averages nothing."
        ),
        Setting(
            "maximum_yaw", .degrees(\.maximumYaw, 10...90),
            "Faces turned further to a side than this count as unclear."),
        Setting(
            "maximum_pitch", .degrees(\.maximumPitch, 10...90),
            "Faces turned further up or down than this count as unclear."),
        Setting(
            "minimum_sharpness", .share(\.minimumSharpness, 0.0...1.0),
            "Faces with less fine detail than this, from 0 for blurred to 1, count as unclear."),
        Setting(
            "eyes_closed_below", .share(\.eyesClosedBelow, 0.0...0.5),
            "Eyes whose opening is lower than this share of its width count as closed."),
        Setting(
            "lecturer", .lecturer(\.lecturer),
            "Who is kept apart from the class: whom the recording shows to lead it, nobody, whoever is in the large "
                + "picture, or whose tile in a gallery has this number, row by row from 1."),
        Setting(
            "segment_length", .duration(\.segmentLength, .seconds(1)...(.seconds(3_600))),
            "How much of a recording is analysed between two saves; changes no result."),
        Setting(
            "maximum_duration", .duration(\.maximumDuration, .seconds(60)...(.seconds(10 * 24 * 3_600))),
            "What is to be shown later than this in a recording is left out: such time stamps are mistakes."),
        Setting(
            "maximum_side", .pixels(\.maximumSide, 64...32_768),
            "Recordings whose pictures are wider or higher than this are refused."),
        Setting(
            "maximum_megapixels", .count(\.maximumMegapixels, 1...400),
            "Recordings whose pictures have more million pixels than this are refused."),
        Setting(
            "maximum_streams", .count(\.maximumStreams, 1...1_000),
            "Recordings that hold more streams of video, sound and text than this are refused."),
        Setting(
            "decoder", .decoder(\.decoder),
            "Where recordings are decoded: in a process of its own that can do nothing else, or here, in the program, where a "
                + "recording that was made to do harm can do what the program can."),
        Setting(
            "decoder_memory", .megabytes(\.decoderMemory, 32...65_536),
            "Memory that one decoder may take; a recording that needs more fails."),
        Setting(
            "decoder_patience", .duration(\.decoderPatience, .seconds(1)...(.seconds(3_600))),
            "How long a decoder may stand still, without a frame and without reading on, before its recording fails."),
        Setting(
            "exclude", .stretches(\.excluded),
            "Stretches of a recording that are never measured, from its start, with a comma between; what was said in "
                + "them is not used either."),
        Setting(
            "exact", .choice(\.exact),
            "Look for faces in the whole of every frame and read each of them anew; otherwise faces are followed for up to "
                + "10 s, and one that looks as it did is not read again for up to 5 s, which is several times faster."),
        Setting(
            "keyframes_only", .choice(\.keyframesOnly),
            "Decode keyframes alone, and take the one before a sample's instant for it; where keyframes lie more than two "
                + "sample intervals apart, frames are decoded as ever. Many times faster, and coarser."),
        Setting(
            "precision", .precision(\.precision),
            "Arithmetic of the neural networks: f32, or bf16 where the processor has it."),
        Setting(
            "workers", .count(\.workers, 0...64),
            "Parts of a recording analysed side by side; 0 means one for each core; changes no result."),
    ]

    /// Settings of earlier versions, which are read and no longer written.
    static let formerTable: [Setting] = [
        Setting(
            "lecturer_tile", .count(\.lecturerTile, 0...LecturerChoice.tiles.upperBound),
            "The lecturer's tile in a gallery, 0 for none; in either case whoever was in the large picture was the "
                + "lecturer there.")
    ]

    /// What `lecturer_tile` stood for.
    private var lecturerTile: Int {
        get { if case .tile(let number) = lecturer { number } else { 0 } }
        set { lecturer = newValue == 0 ? .speaker : .tile(newValue) }
    }

    /// The names of the settings that change speed, or whether there is a result, and never a result.
    public static let namesWithoutEffect: Set<String> = [
        "segment_length", "maximum_side", "maximum_megapixels", "maximum_streams", "decoder", "decoder_memory",
        "decoder_patience", "workers",
    ]

    /// The names of the settings that decide what is made of what was measured, and not what is measured: a recording
    /// need not be decoded again when one of them changes.
    public static let namesOfReading: Set<String> = [
        "minimum_group", "minimum_probability", "smoothing", "maximum_yaw", "maximum_pitch", "minimum_sharpness",
        "eyes_closed_below", "lecturer",
    ]

    /// The names of the settings that say which parts of a recording are measured, and not how: recordings can be held
    /// against each other where they differ.
    public static let namesOfSelection: Set<String> = ["exclude"]
}

extension Settings {
    /// The settings that decide what is measured, as texts by their names.
    public var ofMeasurement: [String: String] {
        texts { !Settings.namesOfReading.contains($0) && !Settings.namesWithoutEffect.contains($0) }
    }

    /// The settings that decide what is made of what was measured, as texts by their names.
    public var ofReading: [String: String] { texts(Settings.namesOfReading.contains) }

    private func texts(_ isWanted: (String) -> Bool) -> [String: String] {
        let wanted = Settings.table.filter { isWanted($0.name) }
        return Dictionary(uniqueKeysWithValues: wanted.map { ($0.name, $0.text(in: self)) })
    }
}

extension Settings: Codable {
    /// Encoded as an object of name and text, as in the config file.
    public init(from decoder: any Decoder) throws {
        self.init()
        let texts = try decoder.singleValueContainer().decode([String: String].self)
        for (name, text) in texts {
            try Settings.setting(named: name).parse(text, into: &self)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let texts = Settings.table.map { ($0.name, $0.text(in: self)) }
        try container.encode(Dictionary(uniqueKeysWithValues: texts))
    }

    /// The entry of the table with this name, or the one that had it in an earlier version; throws `SettingError` for
    /// an unknown one.
    public static func setting(named name: String) throws(SettingError) -> Setting {
        guard let setting = (table + formerTable).first(where: { $0.name == name }) else {
            let known = table.map(\.name).joined(separator: ", ")
            throw SettingError(name: name, problem: "there is no such setting", remedy: "known are \(known)")
        }
        return setting
    }
}
