import ArgumentParser
import AttuneCore
import AttuneEngagement
import AttuneGallery
import AttuneWorkspace
import AttuneStore
import AttuneText
import Foundation

extension BenchCommand {
    struct Store: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "store",
            abstract: "Measure how large the store of a long recording is, and what it takes to read it.",
            discussion: """
                Takes the whole segments of a recording that was analysed, over and over, until they are as long as asked \
                for, reads the store that they make as a report does, and prints time and memory. The store is deleted.
                """)

        @Argument(help: "The folder that analyze made for a recording, such as Reports/lecture.")
        var folder: String

        @Option(help: ArgumentHelp("How long the recording is to be.", valueName: "minutes"))
        var minutes: Int = 180

        func validate() throws {
            guard (1...1_440).contains(minutes) else {
                throw ValidationError("--minutes takes a number from 1 to 1440")
            }
        }

        func run() throws {
            try Failure.wrapping {
                let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
                    "attune-bench-\(ProcessInfo.processInfo.processIdentifier)")
                try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
                defer { try? FileManager.default.removeItem(at: temporary) }
                let path = temporary.appendingPathComponent(OutputFile.store).path
                let settings = try StoredAnalysis(folder: folder).settings
                try repeatSegments(into: path)
                try measure(path, settings: settings)
            }
        }

        /// Fills a new store with the recording's segments, each moved to where it is wanted.
        private func repeatSegments(into path: String) throws {
            let original = try AnalysisStore(reading: "\(folder)/\(OutputFile.store)")
            let store = try AnalysisStore(creating: path, identity: try original.identity())
            let length = try original.savedRanges().first?.duration ?? .zero
            let segments = try original.segments().filter { $0.range.duration == length && $0.decodedEnd != nil }
            // The last segment ends with the recording, in the middle.
            let whole = segments.count > 1 ? segments.dropLast() : segments[...]
            guard let step = interval(of: segments), !whole.isEmpty else {
                throw ValidationError("\(folder) has no segment with two samples")
            }
            let count = (MediaTime.seconds(60 * minutes).microseconds + length.microseconds - 1) / length.microseconds
            for position in 0..<Int(count) {
                let segment = whole[position % whole.count]
                let shift = length * position - segment.range.start
                try store.save(segment.moved(by: shift, samples: Int(shift.microseconds / step.microseconds)))
            }
            try store.close()
        }

        private func interval(of segments: [SegmentResult]) -> MediaTime? {
            segments.lazy.filter { $0.samples.count > 1 }.first.map { $0.samples[1].time - $0.samples[0].time }
        }

        private func measure(_ path: String, settings: Settings) throws {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            let clock = ContinuousClock()
            let started = clock.now
            let store = try AnalysisStore(reading: path)
            var count = 0
            try StoredSamples(of: store).forEachPart { count += $0.count }
            let stored = clock.now
            let processorBefore = ProcessorTime.seconds
            let end = try store.savedRanges().last?.end ?? .zero
            let (samples, reading) = try GalleryReader(settings: settings).read(
                from: StoredSamples(of: store), end: end)
            let faces = samples.reduce(0) { $0 + $1.faces.count }
            let read = clock.now
            let timeline = TimelineBuilder(settings: settings).timeline(samples: samples, reading: reading, end: end)
            let built = clock.now
            let processor = FixedDecimal.text(ProcessorTime.seconds - processorBefore, places: 2)
            func seconds(_ duration: Duration) -> String { FixedDecimal.text(duration / .seconds(1), places: 2) }
            let perSample = Double(faces) / Double(max(1, samples.count))
            Terminal.printResult(
                """
                \(timeline.minutes.count) minutes, \(samples.count) samples with \
                \(FixedDecimal.text(perSample, places: 1)) faces each
                store: \(size / max(1, count)) bytes a sample, read once in \(seconds(started.duration(to: stored))) s
                layouts and tracks: \(seconds(stored.duration(to: read))) s
                timeline: \(seconds(read.duration(to: built))) s
                reading and timeline: \(seconds(stored.duration(to: built))) s, of which the processor worked \
                \(processor) s; most memory \(try Self.peakMemory())
                """)
        }

        /// As Linux counts it for this process, such as "148 MB".
        private static func peakMemory() throws -> String {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            let kibibytes = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            return kibibytes.map { "\($0 * 1_024 / 1_000_000) MB" } ?? "unknown"
        }
    }
}

extension SegmentResult {
    /// The same segment of another part of the recording.
    fileprivate func moved(by shift: MediaTime, samples count: Int) -> SegmentResult {
        var moved = self
        moved.range = TimeRange(start: range.start + shift, end: range.end + shift)
        moved.decodedEnd = decodedEnd.map { $0 + shift }
        for index in moved.samples.indices {
            moved.samples[index].index += count
            moved.samples[index].time = moved.samples[index].time + shift
            moved.samples[index].frameTime = moved.samples[index].frameTime + shift
            for alike in moved.samples[index].lookalikes.indices {
                moved.samples[index].lookalikes[alike].sample += count
            }
        }
        return moved
    }
}
