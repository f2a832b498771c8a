/// What a measurement followed from, as `run.json` holds it: another one has to be decoded again.
public struct MeasurementRecord: Equatable, Sendable, Codable {
    /// Of the whole recording, 64 hexadecimal digits in lower case.
    public var inputSHA256: String
    /// Those that decide what is measured, by name, as the config file writes them.
    public var settings: [String: String]
    /// The model files' checksums by the models' names.
    public var models: [String: String]
    /// The version of the stored values, raised by hand.
    public var measurement: Int

    public init(inputSHA256: String, settings: [String: String], models: [String: String], measurement: Int) {
        self.inputSHA256 = inputSHA256
        self.settings = settings
        self.models = models
        self.measurement = measurement
    }

    enum CodingKeys: String, CodingKey {
        case settings, models
        case inputSHA256 = "input_sha256"
        case measurement = "version"
    }
}
