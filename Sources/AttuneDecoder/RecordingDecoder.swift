import AttuneCore
import AttuneVideo
import Synchronization
import SystemPackage

/// Where recordings are decoded: in a process that can do nothing else, or in this one.
public final class RecordingDecoder: Sendable {
    private let program: DecoderProgram?
    private let limits: MediaLimits
    private let seen = Mutex<DecoderProtection?>(nil)

    /// Decodes in this process, without protection.
    public static var here: RecordingDecoder { RecordingDecoder(program: nil) }

    /// - Parameter program: nil to decode in this process.
    public init(program: DecoderProgram?, limits: MediaLimits = MediaLimits()) {
        self.program = program
        self.limits = limits
    }

    /// As the settings want it.
    ///
    /// - Throws: `MissingDecoderError`.
    public convenience init(_ settings: Settings) throws(MissingDecoderError) {
        let program: DecoderProgram? =
            switch settings.decoder {
            case .here: nil
            case .process:
                try .standard(
                    memory: settings.decoderMemory << 20,
                    patience: .microseconds(settings.decoderPatience.microseconds))
            }
        self.init(program: program, limits: MediaLimits(settings))
    }

    /// What kept the last decoder that was started from doing anything else; nil where none was started.
    public var protection: DecoderProtection? { seen.withLock { $0 } }

    /// As of `RecordingProbe`.
    ///
    /// - Throws: `VideoError`, or `CancellationError`.
    public func inspect(_ path: FilePath, isCancelled: () -> Bool = { false }) throws -> RecordingInfo {
        try open(path, isCancelled: isCancelled).info
    }

    /// As `inspect`, with what it takes to go on from there.
    ///
    /// - Throws: `VideoError`, or `CancellationError`.
    public func open(_ path: FilePath, isCancelled: () -> Bool = { false }) throws -> OpenedRecording {
        guard let process = try start(path, isCancelled) else {
            let info = try RecordingProbe.inspect(RecordingFile(opening: path, limits: limits))
            return OpenedRecording(path, info: info, decoder: self, started: nil)
        }
        try process.ask(.inspect)
        guard case .inspected(var info) = try process.next(isCancelled), info.isPlausible(within: limits) else {
            throw process.broken("it said what no decoder says")
        }
        info.path = path
        return OpenedRecording(path, info: info, decoder: self, started: StartedDecoder(process))
    }

    /// As of `SoundReader`.
    ///
    /// - Throws: `VideoError`, or `CancellationError`.
    public func soundLevels(
        of path: FilePath, before limit: MediaTime, isCancelled: () -> Bool
    ) throws -> SoundLevels? {
        guard let process = try start(path, isCancelled) else {
            return try SoundReader.levels(
                of: RecordingFile(opening: path, limits: limits), before: limit, isCancelled: isCancelled)
        }
        try process.ask(.sound(before: limit))
        guard case .sound(let count) = try process.next(isCancelled) else {
            throw process.broken("it said what no decoder says")
        }
        guard let count else { return nil }
        guard let bytes = process.planes.bytes(at: 0, count: count) else {
            throw process.broken("it handed over no sound")
        }
        return SoundLevels(decibels: bytes.map { max(SoundLevels.silence, min(0, Int8(bitPattern: $0))) })
    }

    /// Starts a decoder on a file and has it try what it must not be able to do.
    ///
    /// - Returns: its protection, and what it could do all the same; nil where no process is started.
    /// - Throws: `VideoError`.
    public func tested(on path: FilePath) throws -> (protection: DecoderProtection, possible: [ForbiddenAct])? {
        guard let process = try start(path, { false }), let protection = process.protection else { return nil }
        try process.ask(.attempt)
        guard case .attempted(let attempts) = try process.next({ false }) else {
            throw process.broken("it said what no decoder says")
        }
        return (protection, ForbiddenAct.allCases.filter { attempts[$0] != false })
    }

    /// As of `FrameSampler`; a process is started with the first stretch.
    ///
    /// - Throws: `VideoError`.
    public func frames(
        of path: FilePath, grid: SampleGrid, limit: MediaTime? = nil, reducedSize: @escaping (PixelSize) -> PixelSize
    ) throws(VideoError) -> any FrameSource {
        try frames(of: path, grid: grid, limit: limit, begun: { nil }, reducedSize: reducedSize)
    }

    /// - Parameter begun: gives a decoder of this recording that was started already; nil for none.
    func frames(
        of path: FilePath, grid: SampleGrid, limit: MediaTime?, begun: @escaping () -> DecoderProcess?,
        reducedSize: @escaping (PixelSize) -> PixelSize
    ) throws(VideoError) -> any FrameSource {
        guard let program else {
            return try FrameSampler(
                RecordingFile(opening: path, limits: limits), grid: grid, limit: limit, reducedSize: reducedSize)
        }
        return ProcessFrameSource(
            program, path: path, limits: limits, grid: grid, limit: limit, begun: begun, whenProtected: note,
            reducedSize: reducedSize)
    }

    private func start(_ path: FilePath, _ isCancelled: () -> Bool) throws -> DecoderProcess? {
        guard let program else { return nil }
        let process = try DecoderProcess(
            program, RecordingFile(opening: path, limits: limits), isCancelled: isCancelled)
        process.protection.map(note)
        return process
    }

    private func note(_ protection: DecoderProtection) {
        seen.withLock { $0 = protection }
    }
}
