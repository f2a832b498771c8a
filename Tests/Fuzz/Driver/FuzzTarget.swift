import AttuneCore
import AttuneEngagement
import AttunePages
import AttuneReport
import AttuneText
import Foundation

@testable import AttuneCluster
@testable import AttuneDecoder
@testable import AttuneEvaluation
@testable import AttuneInference
@testable import AttuneJobs
@testable import AttuneStore
@testable import AttuneWorkspace

/// A parser of what may come from anywhere: given any bytes it returns a value or throws, in time and memory that follow from
/// how many there are.
enum FuzzTarget: String, CaseIterable {
    case transcript, chat, table, config, weights, card, run, failure, report, store, answer, queue, exclusions, plan,
        segment

    /// A file in memory, for what is read from files alone.
    private static let file = "/dev/shm/attune-fuzz-\(getpid())"

    func look(at bytes: Data) {
        do {
            try parse(bytes)
        } catch {
            // Refusing is what a parser is for; only what ends the process is a finding.
        }
    }

    private func parse(_ bytes: Data) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        switch self {
        case .transcript: _ = try TranscriptParser.transcript(from: text)
        case .chat: _ = try ChatParser.chat(from: text, start: .seconds(36_000))
        case .table: try readTable(bytes)
        case .config: _ = try ConfigFile.settings(fromText: text, path: "config.yaml")
        case .weights:
            try bytes.write(to: URL(fileURLWithPath: FuzzTarget.file))
            _ = try WeightsFile.table(fromFileAt: FuzzTarget.file)
        case .card: _ = try JSONDecoder().decode(ModelCard.self, from: bytes)
        case .run: _ = try RunRecord(json: bytes)
        case .failure: _ = try FailureRecord(json: bytes)
        case .report: try drawReport(bytes)
        case .store: try readStore(bytes)
        case .answer: _ = try JSONDecoder().decode(DecoderAnswer.self, from: bytes)
        case .queue: _ = QueueFile.jobs(in: bytes)
        case .exclusions: _ = ExclusionRecord(json: bytes)?.tiles.map(\.words)
        case .plan: _ = try ClusterPlan(json: Array(bytes), path: "plan.json").json()
        case .segment:
            // Without the seal, which would let nothing through.
            _ = try JSONDecoder().decode(SegmentFile.self, from: bytes).part(readFrom: "0123456789abcdef.segment")
        }
    }

    private func readTable(_ bytes: Data) throws {
        let table = try TextTable(bytes, path: "table.csv")
        var bad = BadEntries(areSkipped: true)
        _ = try PixelTable(table).images(usage: nil, ferplus: try? FERPlusTable(table), bad: &bad)
    }

    /// What was read is drawn too: it is any report that its format allows.
    private func drawReport(_ bytes: Data) throws {
        let report = try Report(json: bytes)
        for language in Language.allCases { _ = try ReportPage.html(for: report, language: language) }
        _ = try report.json()
    }

    private func readStore(_ bytes: Data) throws {
        try bytes.write(to: URL(fileURLWithPath: FuzzTarget.file))
        let store = try AnalysisStore(reading: FuzzTarget.file)
        _ = try store.identity()
        _ = try store.wholeRecording()
        _ = try store.momentPictures()
        _ = try store.sortedDump()
        try store.close()
    }
}
