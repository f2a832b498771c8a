import AttuneCore
import AttuneFiles
import AttuneReport
import AttuneStore
import AttuneText
import Foundation

/// What has to be done for a recording so that its outputs are what a run asks for.
public enum Freshness: Equatable, Sendable {
    case upToDate
    /// The pages are drawn again from the finished report.
    case redraw(because: String)
    /// What was measured is read again.
    case reread(because: String)
    /// The recording is looked at as a whole; what is not measured yet is measured.
    case examine(because: String)

    /// What a run asks for.
    struct Wanted {
        /// What is measured, without the recording itself.
        var measurement: MeasurementIdentity
        var reading: ReadingBasis
        var drawing: Int
        /// Of the page.
        var language: Language
        /// Where the recording lies, relative to its folder of outputs, and its course: pages link to the one and are
        /// grouped by the other.
        var place: String
        var course: String?
        /// Whom this run asks to leave out, and who is not left out yet.
        var tilesToExclude: [ExcludedTile] = []
        /// Whether the outputs speak of single faces.
        var hasTracks: Bool { reading.participants != nil }
    }

    /// - Parameters:
    ///   - run: what the last finished run left; nil where there is none.
    ///   - file: what the recording's file is now.
    ///   - files: the names in the recording's folder of outputs.
    init(_ run: RunRecord?, file: FileIdentity, files: Set<String>, wanted: Wanted) {
        let hasForgotten = run?.singleFacesForgotten ?? false
        guard let run, files.contains(OutputFile.store) || hasForgotten else {
            self = .examine(
                because: files.isEmpty
                    ? "it was never analysed"
                    : files.contains(OutputFile.run)
                        ? "an earlier version of Attune analysed it" : "an earlier run was not finished")
            return
        }
        guard run.input.identity == file else {
            self = .examine(because: "the file is not the one that was analysed, or was written again")
            return
        }
        var measurement = wanted.measurement
        measurement.inputSHA256 = run.measurement.inputSHA256
        if let difference = measurement.difference(from: MeasurementIdentity(run.measurement).completed) {
            self = .examine(because: difference)
        } else if let difference = Freshness.tiles(wanted) ?? wanted.reading.difference(from: run.reading) {
            self =
                hasForgotten
                ? .examine(because: "\(difference); what holds single faces was forgotten")
                : .reread(because: difference)
        } else if let missing = Freshness.missing(files, wanted: wanted) {
            self = .redraw(because: missing)
        } else if run.provenance.drawing != wanted.drawing {
            self = .redraw(because: "it is drawn in a new way")
        } else if run.pageLanguage != wanted.language {
            self = .redraw(
                because: "its page is in the language \(run.pageLanguage.tag), now \(wanted.language.tag)")
        } else if run.input.place != wanted.place {
            self = .redraw(because: "the recording lies elsewhere now")
        } else if run.input.course != wanted.course {
            self = .redraw(because: "it belongs to the course \(wanted.course ?? "of no name")")
        } else {
            self = .upToDate
        }
    }

    private static func tiles(_ wanted: Wanted) -> String? {
        guard !wanted.tilesToExclude.isEmpty else { return nil }
        return "whoever sits in \(PlainWords.list(wanted.tilesToExclude.map(\.words))) is to be left out"
    }

    private static func missing(_ files: Set<String>, wanted: Wanted) -> String? {
        let needed = [OutputFile.timeline, OutputFile.page, OutputFile.report]
        if let missing = needed.first(where: { !files.contains($0) }) { return "\(missing) is missing" }
        if wanted.hasTracks, !files.contains(OutputFile.tracks) { return "\(OutputFile.tracks) is missing" }
        if !wanted.hasTracks, files.contains(OutputFile.tracks) {
            return "\(OutputFile.tracks) speaks of single faces, which nobody asked for"
        }
        return nil
    }

    /// Why something has to be done; nil where nothing has.
    public var reason: String? {
        switch self {
        case .upToDate: nil
        case .redraw(let reason), .reread(let reason), .examine(let reason): reason
        }
    }
}

extension RunRecord.Input {
    /// What the recording's file was when the outputs were made.
    var identity: FileIdentity {
        FileIdentity(
            sizeInBytes: sizeInBytes, modifiedNanoseconds: modifiedNanoseconds, headAndTailSHA256: headAndTailSHA256)
    }
}

extension MeasurementIdentity {
    /// As `run.json` holds it.
    init(_ record: MeasurementRecord) {
        self.init(
            inputSHA256: record.inputSHA256, settings: record.settings, models: record.models,
            measurement: record.measurement)
    }

    /// With the defaults of settings that did not exist when it was written, and without those that exist no longer.
    ///
    /// A setting comes with a default that measures as before, or with a new version of the measurements.
    var completed: MeasurementIdentity {
        var completed = self
        completed.settings = Settings().ofMeasurement.merging(settings) { _, own in own }
            .filter { Settings().ofMeasurement[$0.key] != nil || $0.key == MeasurementIdentity.missingSegments }
        return completed
    }

    /// Beside the settings, where a part of the recording was never measured: what is missing. No run asks for it, so that
    /// the next one measures or merges the whole.
    static let missingSegments = "missing_segments"

    var record: MeasurementRecord {
        MeasurementRecord(inputSHA256: inputSHA256, settings: settings, models: models, measurement: measurement)
    }

    /// Sixteen hexadecimal digits that are the same for equal identities.
    func shortDigest() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // FNV-1a, 64 bits (Fowler, Noll, Vo): it tells a handful of stores of one recording apart, no more.
        let hash = try encoder.encode(self).reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
