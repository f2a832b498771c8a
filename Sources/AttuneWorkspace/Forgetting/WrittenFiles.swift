/// Which files in a folder of outputs Attune writes, told by their names.
enum WrittenFiles {
    /// Those that hold values of single faces whoever asked for what.
    private static let ofSingleFaces: Set<String> = [OutputFile.tracks, OutputFile.samples, OutputFile.samplesRecord]

    private static let others: Set<String> = [
        OutputFile.timeline, OutputFile.page, OutputFile.pdf, OutputFile.report, OutputFile.run, OutputFile.failure,
        OutputFile.unfinished, OutputFile.exclusions,
    ]

    /// A file of a recording's folder.
    static func isOfRecording(_ name: String) -> Bool {
        let name = withoutTemporaryEnding(name)
        return others.contains(name) || ofSingleFaces.contains(name) || isStore(name)
    }

    /// What holds values of single faces: stores, finished or not, and tables.
    static func holdsSingleFaces(_ name: String) -> Bool {
        let name = withoutTemporaryEnding(name)
        return ofSingleFaces.contains(name) || isStore(name)
    }

    /// A store, finished, being filled or put aside, or a journal beside one.
    static func isStore(_ name: String) -> Bool {
        name.wholeMatch(
            of:
                /analysis(\.sqlite|\.sqlite\.partial|-[0-9a-f]{16}\.sqlite\.partial|\.unusable-[0-9]+\.sqlite)(-journal|-wal|-shm)?/
        ) != nil
    }

    /// A file that was being written, or a folder in which a print was made, when its process died.
    static func isTemporary(_ name: String) -> Bool { withoutTemporaryEnding(name) != name }

    private static func withoutTemporaryEnding(_ name: String) -> String {
        guard let match = name.wholeMatch(of: /(.+)\.[0-9]+-[0-9a-f]{1,8}\.partial/) else { return name }
        return String(match.1)
    }
}
