import AttuneStore

/// The names of the files in a folder of outputs.
public enum OutputFile {
    // In the folder of one recording.
    public static let timeline = "timeline.csv"
    /// Only where single faces were asked for.
    public static let tracks = "tracks.csv"
    public static let page = "report.html"
    /// The page as it prints; only where somebody asked for it, and no longer than the page it was printed of.
    public static let pdf = "report.pdf"
    /// The finished report as a value, which the page and the tables are drawn from.
    public static let report = "report.json"
    public static let store = "analysis.sqlite"
    /// What was done; it says that all of the above is there and belongs together.
    public static let run = "run.json"
    /// Why the recording could not be analysed; there until it can.
    public static let failure = "failure.json"

    /// Of whom nothing is kept; only where somebody was excluded.
    static let exclusions = "excluded.json"
    /// There while a run works on the recording, and after one that died: whose folder it is.
    static let unfinished = "unfinished.json"
    /// Every face of every sample, and why it was written out; only where somebody asked for it.
    static let samples = "samples.csv"
    static let samplesRecord = "samples.json"

    // Beside the folders of the recordings.
    public static let index = "index.html"
    public static let course = "course.csv"
    /// Behind the recording's name: the contact sheet of its layouts.
    public static let layoutEnding = "-layout.html"
    /// A folder of what only Attune itself reads: the lock and the queue.
    package static let privateFolder = ".attune"
    static let lock = "lock"
    static let queue = "queue.json"
    /// What was measured of planned recordings and not merged yet.
    package static let segments = "segments"

    /// Files that are being written carry it, and stores that are being filled.
    static let unfinishedEnding = ".partial"

    /// A store that is being filled; renamed when everything is measured.
    ///
    /// What is measured with other settings or other models has another name, so that neither replaces the other.
    static func unfinishedStore(of identity: MeasurementIdentity) throws -> String {
        "analysis-\(try identity.shortDigest()).sqlite\(unfinishedEnding)"
    }

    /// As earlier versions called the store that was being filled.
    static let earlierUnfinishedStore = "analysis.sqlite.partial"

    static func isUnfinishedStore(_ name: String) -> Bool {
        name.wholeMatch(of: /analysis-[0-9a-f]{16}\.sqlite\.partial(-journal|-wal|-shm)?/) != nil
    }

    /// Where a store goes that cannot be used any more: out of the way, and still there.
    static func unusableStore(_ number: Int) -> String { "analysis.unusable-\(number).sqlite" }
}
