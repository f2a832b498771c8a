import AttuneCore
import AttuneThreads
import AttuneVideo
import Foundation
import SystemPackage

/// The decoder's side: answers what is asked about one recording until the channel closes.
public final class DecoderService {
    /// Where the program puts what its decoder needs.
    enum Descriptor {
        static let recording: CInt = 3
        static let channel: CInt = 4
        static let planes: CInt = 5
    }

    private let channel: MessageChannel
    private let planes: SharedPlanes
    private let file: RecordingFile
    private var grid = SampleGrid(interval: .seconds(1))
    private var limit: MediaTime?
    /// Nil as long as nobody asked for samples of this grid.
    private var sampler: FrameSampler?
    private var reducedSizes: [PixelSize: PixelSize] = [:]
    /// Whether what lies in the shared memory was copied.
    private var isTaken = true
    /// Which picture was handed over last, by when its frame came up.
    private var lastFrameTime: MediaTime?

    /// The life of the process; arguments are how many bytes it may take, and the ending of the recording's name.
    public static func run() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let memory = Int(arguments[1]), memory > 0,
            let planes = SharedPlanes(descriptor: Descriptor.planes)
        else { exit(64) }
        close(Descriptor.planes)
        RecordingFile.showProgress(at: planes.progress)
        let service = DecoderService(
            channel: MessageChannel(owning: Descriptor.channel), planes: planes,
            file: RecordingFile(
                owning: Descriptor.recording, path: FilePath("recording\(arguments[2])"), limits: MediaLimits()))
        guard let protection = Confinement.begin(memory: memory) else { exit(71) }
        service.serve(protection)
    }

    private init(channel: MessageChannel, planes: SharedPlanes, file: RecordingFile) {
        self.channel = channel
        self.planes = planes
        self.file = file
    }

    private func serve(_ protection: DecoderProtection) {
        do {
            try say(.ready(protection))
            while true { try answer(channel.receive(DecoderQuestion.self)) }
        } catch {
            // The program is gone, or is not one that this decoder understands: either way nobody listens.
        }
    }

    private func answer(_ question: DecoderQuestion) throws {
        do {
            switch question {
            case .limits(let limits): file.limits = limits
            case .inspect:
                let info = try RecordingProbe.inspect(file)
                // Of a recording of hours, what was read of its header is tens of megabytes, which are read again for samples.
                MemoryArenas.giveBack()
                try say(.inspected(info))
            case .sound(let limit): try sound(before: limit)
            case .grid(let interval, let onlyKeyframes, let limit):
                sampler = nil
                grid = SampleGrid(interval: interval, onlyKeyframes: onlyKeyframes)
                self.limit = limit
            case .sample(let range): try sample(range)
            case .attempt: try say(.attempted(ForbiddenAct.attempts()))
            // Belong to a stretch that the program gave up.
            case .reducedSize, .taken: break
            }
        } catch let error as VideoError {
            sampler = nil
            try say(.failed(error))
        }
    }

    private func sound(before limit: MediaTime) throws {
        let levels = try SoundReader.levels(of: file, before: limit) { false }
        guard let levels else { return try say(.sound(count: nil)) }
        guard planes.write(levels.decibels.map { UInt8(bitPattern: $0) }, at: 0) else {
            throw VideoError(.outOfMemory, path: file.path)
        }
        try say(.sound(count: levels.decibels.count))
    }

    private func sample(_ range: TimeRange) throws {
        let sampler = try sampler ?? makeSampler()
        self.sampler = sampler
        lastFrameTime = nil
        let decoded = try sampler.sample(range, handOver)
        try waitUntilTaken()
        try say(.sampled(decoded))
    }

    private func makeSampler() throws -> FrameSampler {
        // What the header was read into before it became an index.
        defer { MemoryArenas.giveBack() }
        return try FrameSampler(file, grid: grid, limit: limit) { size in
            // Nobody answers where the program is gone, and then nobody sees the picture either.
            (try? self.reducedSize(for: size)) ?? PixelSize(width: 1, height: 1)
        }
    }

    private func reducedSize(for size: PixelSize) throws -> PixelSize {
        if let known = reducedSizes[size] { return known }
        try say(.wantsReducedSize(size))
        while true {
            switch try channel.receive(DecoderQuestion.self) {
            case .taken: isTaken = true
            case .reducedSize(let reduced):
                reducedSizes[size] = reduced
                return reduced
            default: throw MessageChannel.Failure.notUnderstood
            }
        }
    }

    private func handOver(_ frame: SampledFrame) throws {
        try waitUntilTaken()
        var sample = SampleOnItsWay(index: frame.index, time: frame.time, frameTime: frame.frameTime)
        if frame.frameTime != lastFrameTime {
            sample.picture = frame.picture.size
            if frame.reduced.size != frame.picture.size { sample.reduced = frame.reduced.size }
            let second = sample.reduced == nil ? [] : frame.reduced.bytes
            guard planes.write(frame.picture.bytes, at: 0),
                planes.write(second, at: frame.picture.bytes.count)
            else { throw VideoError(.outOfMemory, path: file.path, time: frame.time) }
            lastFrameTime = frame.frameTime
        }
        isTaken = false
        try say(.sample(sample))
    }

    private func waitUntilTaken() throws {
        while !isTaken {
            guard case .taken = try channel.receive(DecoderQuestion.self) else {
                throw MessageChannel.Failure.notUnderstood
            }
            isTaken = true
        }
    }

    private func say(_ answer: DecoderAnswer) throws {
        try channel.send(answer)
    }
}
