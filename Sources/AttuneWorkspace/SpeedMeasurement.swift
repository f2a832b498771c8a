import AttuneAnalysis
import AttuneCore
import AttuneDecoder
import AttuneEngagement
import AttuneFaces
import AttuneGallery
import AttuneFiles
import AttuneInference
import AttunePicture
import AttuneStore
import AttuneVideo
import Foundation
import SystemPackage

/// What analysing one recording takes, beside what merely decoding it takes: each stage alone, then the whole as it comes.
package struct SpeedMeasurement: Sendable, Codable {
    /// Time by the clock on the wall and by the processors, both in seconds.
    package struct Cost: Sendable, Codable {
        package var wall: Double
        package var processor: Double

        fileprivate init(_ body: () throws -> Void) rethrows {
            let (started, before) = (ContinuousClock.now, ProcessorTime.seconds)
            try body()
            wall = started.duration(to: .now) / .seconds(1)
            processor = ProcessorTime.seconds - before
        }
    }

    /// Part of the work: seconds on one thread, or of all processors together where all cores share it.
    package struct Stage: Sendable, Codable {
        package var name: String
        package var seconds: Double
        /// Frames, samples or faces.
        package var items: Int
    }

    package var name: String
    package var duration: Double
    package var samples: Int
    package var facesPerSample: Double
    /// Decoding every frame, on one thread: the floor.
    package var floor: Cost
    package var stages: [Stage]
    /// The whole analysis into a store, with as many workers as by default or as asked for, and the reading of it.
    package var whole: Cost
    package var workers: Int

    /// How many times the floor the analysis costs the processors.
    package var ratio: Double { whole.processor / max(floor.processor, .leastNonzeroMagnitude) }
    /// How far the workers are from sharing the work without waiting: 1 is all of them all the time.
    package var waiting: Double { whole.wall * Double(workers) / max(whole.processor, .leastNonzeroMagnitude) }
}

extension SpeedMeasurement {
    /// Measures a recording; what is measured of it is thrown away.
    ///
    /// - Throws: `VideoError` for a recording that cannot be read, `InferenceError` for models that are missing.
    package init(of path: FilePath, settings: Settings, models library: ModelLibrary) throws {
        let models = try ModelsInUse(library, settings: settings)
        let decoder = try RecordingDecoder(settings)
        let recording = try decoder.open(path)
        let faces = try models.analyzer(expected: recording.info.video.displaySize)
        name = String(decoding: path.lastName, as: UTF8.self)
        floor = try Cost { _ = try EveryFrame.count(in: path) }
        let walk = try Walk(path, settings: settings, faces: faces)
        (samples, stages) = (walk.samples, walk.stages)
        facesPerSample = Double(walk.faces) / Double(max(1, walk.samples))
        workers = models.workers
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("attune-speed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try AnalysisStore(
            creating: folder.appendingPathComponent("speed.sqlite").path,
            identity: MeasurementIdentity(
                inputSHA256: "", settings: settings.ofMeasurement, models: models.checksums,
                measurement: MeasurementIdentity.currentMeasurement))
        let workers = workers
        var reading = 0.0
        whole = try Cost {
            _ = try RecordingAnalyzer(
                of: recording, settings: settings, store: store,
                events: RecordingAnalyzer.Events(isCancelled: { false })
            ).measure(workers: workers) { faces }
            reading = try Cost { try Self.read(store, settings: settings, end: walk.end) }.processor
        }
        stages.append(Stage(name: Self.readingStage, seconds: reading, items: samples))
        duration = try store.savedRanges().isEmpty ? 0 : walk.end.seconds
        try store.close()
    }

    /// The one stage that all cores share, whatever the number of workers.
    package static let readingStage = "layouts, tracks and minutes"

    /// Reads what was measured, as every analysis does when all is measured.
    private static func read(_ store: AnalysisStore, settings: Settings, end: MediaTime) throws {
        let (samples, reading) = try GalleryReader(settings: settings)
            .read(from: StoredSamples(of: store, endingAt: end), end: end)
        let builder = TimelineBuilder(settings: settings, weights: .version2, lecturerSelf: false)
        _ = builder.timeline(samples: samples, reading: reading, end: end, talk: Talk())
    }

    /// The stages of the analysis one after the other, on the thread that asks.
    private struct Walk {
        var samples = 0
        var faces = 0
        var stages: [Stage] = []
        var end = MediaTime.zero

        init(_ path: FilePath, settings: Settings, faces analyzer: FaceAnalyzer) throws {
            let grid = SampleGrid(settings)
            let sampler = try FrameSampler(path: path, grid: grid, limit: settings.maximumDuration) { size in
                FaceAnalyzer.detectorSize(for: size, settings: settings)
            }
            var pictures = PictureAnalyzer()
            var trail = FaceTrail()
            var inFaces = FaceStages()
            var (inPictures, beside) = (0.0, 0.0)
            let started = ContinuousClock.now
            let whole = TimeRange(start: .zero, end: settings.maximumDuration)
            let decoded = try sampler.sample(whole) { frame in
                let taken = ContinuousClock.now
                let found = try analyzer.analyze(frame, after: &trail, stages: &inFaces)
                let analysed = ContinuousClock.now
                _ = pictures.observe(frame, faces: found)
                inPictures += analysed.duration(to: .now) / .seconds(1)
                beside += taken.duration(to: .now) / .seconds(1)
                samples += 1
                faces += found.count
            }
            end = decoded.decodedEnd ?? .zero
            let all = started.duration(to: .now) / .seconds(1)
            stages = [Stage(name: "decoding and scaling", seconds: all - beside, items: samples)]
            stages += FaceStages.Stage.allCases.map { stage in
                Stage(name: stage.rawValue, seconds: inFaces.seconds[stage] ?? 0, items: inFaces.items[stage] ?? 0)
            }
            stages.append(Stage(name: "layout evidence and looks", seconds: inPictures, items: samples))
        }
    }
}

/// What this process, and those that it started and that have ended, have had of the processors.
package enum ProcessorTime {
    /// In seconds, of all threads.
    package static var seconds: Double {
        [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { $0 + seconds(of: __rusage_who_t($1.rawValue)) }
    }

    private static func seconds(of whom: __rusage_who_t) -> Double {
        var usage = rusage()
        guard getrusage(whom, &usage) == 0 else { return 0 }
        return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
}
