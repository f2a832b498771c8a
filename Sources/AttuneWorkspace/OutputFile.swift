/// The names of the files in a recording's folder of outputs.
public enum OutputFile {
    public static let timeline = "timeline.csv"
    /// Only where single faces were asked for.
    public static let tracks = "tracks.csv"
    public static let report = "report.html"
    public static let store = "analysis.sqlite"
    /// A store that is still being filled; renamed when the recording is done.
    public static let unfinishedStore = "analysis.sqlite.partial"
    public static let run = "run.json"
    /// In the folder above, beside the recordings' folders.
    public static let index = "index.html"
    /// Behind the recording's name, in the folder above: the contact sheet of its layouts.
    public static let layoutEnding = "-layout.html"
    /// Behind the recording's name, in the folder above: a store for the contact sheet that is still being filled.
    static let unfinishedLayoutEnding = "-layout.sqlite.partial"
}
