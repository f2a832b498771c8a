import AttuneCore
import AttuneFiles
import AttuneGallery
import AttuneStore
import AttuneText
import Foundation

/// Takes people who are not to be measured out of a store, before anything is drawn of it.
///
/// What was taken out is noted in the store in the same transaction, and then beside the outputs: a store that is measured
/// anew is not put in its place before the same people are taken out of it.
struct TileExclusions {
    /// The document of a store that says who was taken out of it.
    static let documentName = "exclusions"
    /// Tiles that overlap this much are the same, whatever their numbers.
    static let sameTile: Float = 0.5

    let outputs: RecordingOutputs
    /// For errors.
    let recordingPath: String
    let settings: Settings
    /// Those that this run asks for.
    let asked: [ExcludedTile]

    /// Somebody who is to be taken out; the place of the tile where an earlier run found it.
    private struct Wanted {
        let tile: ExcludedTile
        let known: ExclusionRecord.Entry?
    }

    /// Who was taken out of a store.
    static func entries(of store: AnalysisStore) throws -> [ExclusionRecord.Entry] {
        guard let text = try store.documentIfThere(named: documentName) else { return [] }
        do {
            return try JSONDecoder().decode([ExclusionRecord.Entry].self, from: Data(text.utf8))
        } catch {
            throw StoreError(
                kind: .damaged, path: store.path, problem: "the store is damaged: who was excluded cannot be read",
                remedy: "analyse the recording again, or put back a copy of the file")
        }
    }

    /// Takes everybody out of a filled store who is still in it, and notes it.
    ///
    /// - Returns: the same store where there was nobody, else one that was opened anew as this one was.
    /// - Throws: `ExclusionError` where one of them cannot be found; then nothing is erased.
    func applied(to store: AnalysisStore, reopening: (String) throws -> AnalysisStore) throws -> AnalysisStore {
        let done = try Self.entries(of: store)
        let inputSHA256 = try store.identity().inputSHA256
        let record = try recorded(inputSHA256: inputSHA256)
        let wanted = wanted(record: record, done: done, inPlace: try inPlace(besides: store))
        guard !wanted.isEmpty else {
            if !done.isEmpty, record?.entries != done { try note(done, inputSHA256: inputSHA256) }
            return store
        }
        let (samples, reading) = try GalleryReader(settings: settings)
            .read(from: StoredSamples(of: store), end: try end(of: store))
        let person = PersonInTile(samples, reading: reading)
        var tracks: Set<Int> = []
        var found = done
        for one in wanted {
            let entry = try entry(of: one, person)
            tracks.formUnion(try self.tracks(of: one, in: entry, person))
            found.append(entry)
        }
        let path = store.path
        try store.close()
        try outputs.removeWhatShowsEverybody(keeping: path)
        let writable = try AnalysisStore(continuing: path)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        try writable.erase(
            person.faces(of: tracks), noting: String(decoding: try encoder.encode(found), as: UTF8.self),
            named: Self.documentName)
        try writable.close()
        try note(found, inputSHA256: inputSHA256)
        return try reopening(path)
    }

    private func note(_ entries: [ExclusionRecord.Entry], inputSHA256: String) throws {
        try ExclusionRecord(inputSHA256: inputSHA256, entries: entries).write(in: outputs)
    }

    /// Who was excluded in earlier runs; where that was in another recording, those this run asks for take their place.
    private func recorded(inputSHA256: String) throws -> ExclusionRecord? {
        guard let record = try ExclusionRecord.read(in: outputs) else { return nil }
        if record.inputSHA256 == inputSHA256 { return record }
        guard !asked.isEmpty else { throw ExclusionError.otherRecording(path: recordingPath, tiles: record.tiles) }
        return nil
    }

    /// Who was taken out of the store that is in place: a run may have died before it noted that beside the outputs.
    private func inPlace(besides store: AnalysisStore) throws -> [ExclusionRecord.Entry] {
        guard store.path != outputs.path(OutputFile.store), let finished = try outputs.finishedStore(),
            try finished.identity().inputSHA256 == store.identity().inputSHA256
        else { return [] }
        defer { try? finished.close() }
        return try Self.entries(of: finished)
    }

    private func wanted(
        record: ExclusionRecord?, done: [ExclusionRecord.Entry], inPlace: [ExclusionRecord.Entry]
    ) -> [Wanted] {
        var seen = Set(done.map(\.tile))
        let known = ((record?.entries ?? []) + inPlace).map { Wanted(tile: $0.tile, known: $0) }
        return (known + asked.map { Wanted(tile: $0, known: nil) }).filter { seen.insert($0.tile).inserted }
    }

    private func end(of store: AnalysisStore) throws -> MediaTime {
        var end = MediaTime.zero
        try store.forEachSegment { end = max(end, $0.decodedEnd ?? .zero) }
        return end
    }

    /// Where the tile is in the layout that stands then.
    private func entry(of wanted: Wanted, _ person: PersonInTile) throws -> ExclusionRecord.Entry {
        guard let layout = person.layout(at: wanted.tile.time) else { throw error(.nothingMeasured, wanted.tile) }
        guard let known = wanted.known else {
            guard layout.tiles.indices.contains(wanted.tile.number - 1) else {
                throw error(
                    absence(of: wanted.tile, person) ?? .nobody(seen: [], tiles: layout.tiles.count), wanted.tile)
            }
            return ExclusionRecord.Entry(
                tile: wanted.tile, box: layout.tiles[wanted.tile.number - 1], frame: layout.frameSize)
        }
        return known
    }

    private func tracks(
        of wanted: Wanted, in entry: ExclusionRecord.Entry, _ person: PersonInTile
    ) throws -> Set<Int> {
        let box = person.layout(at: wanted.tile.time).flatMap { layout in
            layout.tiles.firstIndex {
                let known = entry.box.scaled(from: entry.frame, to: layout.frameSize)
                return $0.intersectionOverUnion(known) >= Self.sameTile
            }
        }
        guard let box else {
            throw ExclusionError(
                kind: .nobody, path: recordingPath,
                problem:
                    "whoever sat in \(wanted.tile.words) was excluded, and no tile lies there as these settings read "
                    + "the layout",
                remedy: "use the settings of then, or remove its outputs with attune forget and exclude anew")
        }
        do throws(PersonInTile.Absence) {
            return try person.tracks(inTile: box, at: wanted.tile.time)
        } catch {
            throw self.error(error, wanted.tile)
        }
    }

    /// Who is seen then, as the error of looking for a tile that is not there; nil where somebody sits in it after all.
    private func absence(of tile: ExcludedTile, _ person: PersonInTile) -> PersonInTile.Absence? {
        do throws(PersonInTile.Absence) {
            _ = try person.tracks(inTile: tile.number - 1, at: tile.time)
            return nil
        } catch {
            return error
        }
    }

    private func error(_ absence: PersonInTile.Absence, _ tile: ExcludedTile) -> ExclusionError {
        let time = ClockTime.text(tile.time)
        switch absence {
        case .nothingMeasured:
            return ExclusionError(
                kind: .notMeasured, path: recordingPath,
                problem: "nothing was measured at \(time), so that nobody can be told by tile \(tile.number)",
                remedy: "give a time within the recording, and outside of the stretches that are excluded")
        case .room:
            return ExclusionError(
                kind: .room, path: recordingPath,
                problem: "at \(time) one camera shows several people, who sit in no tiles",
                remedy: "leave out the stretch with --exclude, or give a time at which a gallery is shown")
        case .nobody(let seen, let tiles):
            let people =
                seen.isEmpty
                ? "nobody is seen in any tile then"
                : "people are seen in \(seen.count == 1 ? "tile" : "tiles") \(PlainWords.list(seen.map { String($0) }))"
                    + " of \(tiles)"
            return ExclusionError(
                kind: .nobody, path: recordingPath,
                problem: "nobody is seen in tile \(tile.number) at \(time); \(people)",
                remedy: "tiles are numbered row by row from 1: attune inspect --layout draws them")
        }
    }
}
