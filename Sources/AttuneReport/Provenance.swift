import AttuneEngagement

/// Which of three versions a report was made with: each is raised by hand when what it stands for changes.
///
/// Another measurement has to be decoded again, another reading is read again from the store, another drawing is drawn
/// again. Versions of the program and of libraries are recorded beside it and compared with nothing.
public struct Provenance: Equatable, Sendable, Codable {
    /// Of the stored values.
    public var measurement: Int
    /// Of layouts, tracks, minutes and moments; see `ReadingVersion`.
    public var reading: Int
    /// Of pages and tables.
    public var drawing: Int

    public init(measurement: Int, reading: Int = ReadingVersion.current, drawing: Int) {
        self.measurement = measurement
        self.reading = reading
        self.drawing = drawing
    }
}
