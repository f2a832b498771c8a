import AttuneFiles
import AttuneReport
import AttuneText
import Foundation
import SystemPackage

/// What is to be removed of one recording, and what stays.
public struct ForgetPlan: Equatable, Sendable {
    public struct File: Equatable, Sendable {
        /// In the recording's folder, or beside it.
        public let name: String
        public let sizeInBytes: Int64
    }

    /// Of the recording's folder of outputs.
    public let name: String
    /// When it was measured or, where that is not known, drawn or tried last, in seconds from the start of 1970 on; nil
    /// where nothing tells.
    public let made: Int64?
    /// In the order in which they are removed.
    public internal(set) var removed: [File]
    /// Whether the contact sheet of its layouts, beside its folder, is removed.
    public internal(set) var sheet: File?
    /// Whether what is drawn is drawn again without single faces.
    public internal(set) var isRedrawn: Bool
    /// The names of what else lies in its folder and stays.
    public internal(set) var left: [String]
    /// Where the recording itself lies; nil where it is not at its place, or that is not known.
    public let recording: String?
    /// Where it lay when it was last seen, whether or not it is there; nil where that is not known.
    package let place: String?
    /// Whether there never was a recording, because the lesson was looked at while it took place.
    public let isLive: Bool
    /// How many people were excluded by their tiles, which is forgotten too.
    public let excludedTiles: Int

    /// Whether there is anything to do.
    public var isEmpty: Bool { removed.isEmpty && sheet == nil && !isRedrawn }

    public var sizeInBytes: Int64 { removed.reduce(sheet?.sizeInBytes ?? 0) { $0 + $1.sizeInBytes } }
}

extension ForgetPlan {
    /// Looks at the folder of one recording; nil for a folder that is nobody's, or a link.
    ///
    /// - Parameters:
    ///   - name: of the recording's folder.
    ///   - collection: the folder over it.
    ///   - scope: how much of it is removed.
    /// - Throws: `FileError` for a folder that cannot be read, `InputError` where single faces cannot be taken out.
    init?(_ name: String, in collection: String, scope: Forgetting.Scope) throws {
        let folder = "\(collection)/\(name)"
        guard (try? HeldFolder(collection))?.holdsFolder(name) == true else { return nil }
        let outputs = RecordingOutputs(folder: folder)
        let entry = FolderCatalogue.Entry(name, in: collection)
        let present = outputs.files.sorted()
        let hasStore = present.contains { WrittenFiles.isStore($0) && StoreMark.isThere("\(folder)/\($0)") }
        guard entry != nil || hasStore else { return nil }
        let held = try HeldFolder(folder)
        let isWanted = scope == .whole ? WrittenFiles.isOfRecording : WrittenFiles.holdsSingleFaces
        let removed = present.filter { name in
            isWanted(name) && (held.size(ofFile: name) != nil || isTemporaryFolder(name, in: held))
        }
        self.init(
            name: name, made: ForgetPlan.made(entry, held),
            removed: ForgetPlan.ordered(removed).map { File(name: $0, sizeInBytes: held.size(ofFile: $0) ?? 0) },
            sheet: nil, isRedrawn: false,
            left: present.filter { !removed.contains($0) },
            recording: ForgetPlan.recording(entry, folder: folder),
            place: entry?.place.flatMap { RecordingPlace.resolve($0, from: folder)?.string },
            isLive: entry?.run?.input.isLive ?? false,
            excludedTiles: scope == .whole ? ((try? ExclusionRecord.read(in: outputs))?.tiles.count ?? 0) : 0)
        let sheetName = name + OutputFile.layoutEnding
        if scope == .whole, let size = (try HeldFolder(collection)).size(ofFile: sheetName) {
            sheet = File(name: sheetName, sizeInBytes: size)
        }
        if scope == .singleFaces, let run = entry?.run {
            isRedrawn = run.reading.participants != nil || run.reading.lecturerSelf
            if isRedrawn { _ = try outputs.reportToRedraw() }
        }
    }

    /// The most telling first, and last what says whose folder it is: who is stopped in between finds it again.
    private static func ordered(_ names: [String]) -> [String] {
        names.filter(WrittenFiles.holdsSingleFaces)
            + names.filter { !WrittenFiles.holdsSingleFaces($0) && $0 != OutputFile.run }
            + names.filter { $0 == OutputFile.run }
    }

    private static func made(_ entry: FolderCatalogue.Entry?, _ held: borrowing HeldFolder) -> Int64? {
        let recorded = [entry?.run?.timings?.measured, entry?.failure?.lastTried].compactMap { $0 }
        if let made = recorded.compactMap({ UTCTime.seconds(iso8601: $0) }).max() { return made }
        return held.modified(OutputFile.run) ?? held.modified(OutputFile.store)
    }

    private static func recording(_ entry: FolderCatalogue.Entry?, folder: String) -> String? {
        guard let place = entry?.place, let path = RecordingPlace.resolve(place, from: folder),
            RecordingPlace.size(of: path) != nil
        else { return nil }
        return path.string
    }
}

/// The folder that a print is made in, when its process died.
private func isTemporaryFolder(_ name: String, in held: borrowing HeldFolder) -> Bool {
    WrittenFiles.isTemporary(name) && held.holdsFolder(name)
}

/// Whether a file bears the mark of a store, whatever else is wrong with it.
enum StoreMark {
    /// SQLite's first bytes; bytes 68 to 71 are `application_id`, "Attn" in big-endian. Stores of the first versions bear 0
    /// (https://www.sqlite.org/fileformat.html, section 1.3).
    static func isThere(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path), let head = try? file.read(upToCount: 72), head.count == 72
        else { return false }
        let mark = Array(head[68..<72])
        return head.starts(with: Array("SQLite format 3\0".utf8))
            && (mark == Array("Attn".utf8) || mark == [0, 0, 0, 0])
    }
}
