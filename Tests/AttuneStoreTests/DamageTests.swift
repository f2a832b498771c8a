import AttuneCore
import Foundation
import GRDB
import TestSupport
import Testing

@testable import AttuneStore

/// Stores that somebody or something changed: reading gives values or a `StoreError`, and never ends the program.
@Suite struct DamageTests {
    private let folder: TestFolder
    private let whole: Data

    init() throws {
        folder = try TestFolder()
        let path = folder.path("whole.sqlite")
        let store = try AnalysisStore(creating: path, identity: MadeUp.identity)
        let frame = PixelSize(width: 640, height: 90)
        for minute in 0..<3 { try store.save(MadeUp.segment(minute, samples: 4, frame: frame)) }
        try store.saveDocument("{}", named: "header")
        try store.saveMomentPictures([0: [1, 2, 3]])
        try store.close()
        whole = try Data(contentsOf: URL(fileURLWithPath: path))
    }

    /// Reads all there is; whether that failed with the one error that may come.
    private func isRefused(_ path: String) -> Bool {
        var refusals = 0
        for read in [
            { try AnalysisStore(reading: path).sortedDump().count },
            { try AnalysisStore(reading: path).segments().count },
            { try AnalysisStore(reading: path).wholeRecording()?.samples.count ?? 0 },
            { try AnalysisStore(reading: path).document(named: "header").count },
            { try AnalysisStore(continuing: path).savedRanges().count },
        ] {
            do {
                _ = try read()
            } catch {
                #expect((error as? StoreError)?.path == path, "\(error)")
                refusals += 1
            }
        }
        return refusals > 0
    }

    @Test func bytesThatWereChangedOrLostNeverTrap() throws {
        var chance = MadeUp.Chance(state: 15)
        var refused = 0
        let path = folder.path("damaged.sqlite")
        for round in 0..<400 {
            var bytes = whole
            switch round % 4 {
            case 0: bytes[chance.next(below: bytes.count)] ^= UInt8(1 + chance.next(below: 255))
            case 1: for _ in 0..<20 { bytes[chance.next(below: bytes.count)] = UInt8(chance.next(below: 256)) }
            case 2:
                let start = chance.next(below: bytes.count)
                bytes.removeSubrange(start..<min(bytes.count, start + 1 + chance.next(below: 5_000)))
            default:
                let start = chance.next(below: bytes.count)
                for place in start..<min(bytes.count, start + 512) { bytes[place] = 0 }
            }
            try bytes.write(to: URL(fileURLWithPath: path))
            if isRefused(path) { refused += 1 }
            for ending in ["", "-journal"] { try? FileManager.default.removeItem(atPath: path + ending) }
        }
        // Not every byte of a file means something; most do.
        #expect(refused > 150)
    }

    @Test(arguments: [
        "DELETE FROM segment WHERE start_us = 60000000", "DELETE FROM segment WHERE start_us = 0",
        "DELETE FROM sample WHERE sample_index = 61", "DELETE FROM identity",
        "INSERT INTO identity SELECT * FROM identity", "DELETE FROM document", "DROP TABLE sample",
        "ALTER TABLE segment DROP COLUMN faces", "UPDATE segment SET samples = 5", "UPDATE segment SET samples = -1",
        "UPDATE segment SET end_us = 0 WHERE start_us = 0", "UPDATE segment SET end_us = 90000000 WHERE start_us = 0",
        "UPDATE segment SET end_us = 9223372036854775807 WHERE start_us = 120000000",
        "UPDATE segment SET packets = -1", "UPDATE segment SET frames_decoded = 9223372036854775807",
        "UPDATE segment SET decoded_end_us = -9223372036854775808", "UPDATE segment SET faces = x''",
        "UPDATE segment SET faces = substr(faces, 1, length(faces) - 1)", "UPDATE segment SET pictures = faces",
        "UPDATE segment SET faces = zeroblob(100)", "UPDATE segment SET faces = x'ffffffff789c'",
        "UPDATE sample SET time_us = time_us + 1 WHERE sample_index = 2",
        "UPDATE sample SET sample_index = 5000 WHERE sample_index = 63",
        "UPDATE sample SET sample_index = 4000000000000000000 WHERE sample_index = 123",
        "UPDATE sample SET sample_index = -1 WHERE sample_index = 1", "UPDATE sample SET frame_width = 0",
        "UPDATE sample SET frame_height = 1000000000", "UPDATE sample SET frame_height = 4",
        "UPDATE sample SET frame_time_us = 9223372036854775807", "UPDATE sample SET segment_start_us = 0",
        "UPDATE identity SET settings = 'null'", "UPDATE identity SET models = '{\"a\": 1}'",
        "CREATE TABLE other AS SELECT * FROM segment; DROP TABLE segment; ALTER TABLE other RENAME TO segment;"
            + " UPDATE segment SET start_us = 'text', packets = x'00'",
        "CREATE TABLE other AS SELECT * FROM sample; DROP TABLE sample; ALTER TABLE other RENAME TO sample;"
            + " UPDATE sample SET time_us = 'text'",
        "CREATE TABLE other AS SELECT * FROM segment; DROP TABLE segment; ALTER TABLE other RENAME TO segment;"
            + " UPDATE segment SET faces = 'text'",
        "CREATE TABLE other AS SELECT * FROM identity; DROP TABLE identity; ALTER TABLE other RENAME TO identity;"
            + " UPDATE identity SET measurement = 'one'",
        "CREATE TABLE other AS SELECT * FROM document; DROP TABLE document; ALTER TABLE other RENAME TO document;"
            + " UPDATE document SET text = x'ff'",
    ])
    func rowsThatAreMissingOrLieAreAnError(sql: String) throws {
        let path = folder.path("damaged.sqlite")
        try whole.write(to: URL(fileURLWithPath: path))
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.write { try $0.execute(sql: sql) }
        try database.close()
        #expect(isRefused(path))
    }

    @Test func anUnharmedStoreIsNotRefused() {
        #expect(!isRefused(folder.path("whole.sqlite")))
    }
}
