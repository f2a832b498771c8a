import AttuneCore
import AttuneVideo
import SystemPackage

/// Takes samples from a decoder that runs in a process of its own, one ahead of what is being looked at.
///
/// Delivers what a `FrameSampler` delivers, to the byte.
final class ProcessFrameSource: FrameSource {
    private let program: DecoderProgram
    private let path: FilePath
    private let limits: MediaLimits
    private let grid: SampleGrid
    private let limit: MediaTime?
    private let reducedSize: (PixelSize) -> PixelSize
    /// Nil before the first stretch, and after one that was broken off.
    private var process: DecoderProcess?
    /// Asked for a decoder that was started already, before one is started.
    private let begun: () -> DecoderProcess?
    /// Told once of each process that this starts.
    private let whenProtected: (DecoderProtection) -> Void

    init(
        _ program: DecoderProgram, path: FilePath, limits: MediaLimits, grid: SampleGrid, limit: MediaTime?,
        begun: @escaping () -> DecoderProcess?, whenProtected: @escaping (DecoderProtection) -> Void,
        reducedSize: @escaping (PixelSize) -> PixelSize
    ) {
        self.program = program
        self.path = path
        self.limits = limits
        self.grid = grid
        self.limit = limit
        self.begun = begun
        self.whenProtected = whenProtected
        self.reducedSize = reducedSize
    }

    func sample(
        _ range: TimeRange, isCancelled: () -> Bool, _ body: (SampledFrame) throws -> Void
    ) throws -> SegmentDecode {
        let process = try process ?? start(isCancelled)
        // What is thrown from here on leaves it in the middle of something.
        self.process = nil
        try process.ask(.sample(range))
        var left = grid.indices(in: range)
        var pictures: (picture: PixelBuffer, reduced: PixelBuffer)?
        while true {
            switch try process.next(isCancelled) {
            case .wantsReducedSize(let size) where size.isPlausible(within: limits):
                try process.ask(.reducedSize(reducedSize(size)))
            case .sample(let sample) where sample.isPlausible(on: grid, in: left, within: limits):
                let shown = try self.pictures(of: sample, in: process, before: pictures)
                pictures = shown
                left = sample.index + 1..<left.upperBound
                try process.ask(.taken)
                try body(
                    SampledFrame(
                        index: sample.index, time: sample.time, frameTime: sample.frameTime, picture: shown.picture,
                        reduced: shown.reduced))
                process.waited()
            case .sampled(let decoded) where decoded.isPlausible:
                self.process = process
                return decoded
            default: throw process.broken("it said what no decoder says")
            }
        }
    }

    private func start(_ isCancelled: () -> Bool) throws -> DecoderProcess {
        if let process = begun(), (try? askForGrid(process)) != nil { return process }
        // There was none, or it ended while it waited, which says nothing of the recording.
        let process = try startAnew(isCancelled)
        try askForGrid(process)
        return process
    }

    private func askForGrid(_ process: DecoderProcess) throws {
        try process.ask(.grid(interval: grid.interval, onlyKeyframes: grid.onlyKeyframes, limit: limit))
    }

    private func startAnew(_ isCancelled: () -> Bool) throws -> DecoderProcess {
        let process = try DecoderProcess(
            program, RecordingFile(opening: path, limits: limits), isCancelled: isCancelled)
        process.protection.map(whenProtected)
        return process
    }

    private func pictures(
        of sample: SampleOnItsWay, in process: DecoderProcess, before: (PixelBuffer, PixelBuffer)?
    ) throws -> (picture: PixelBuffer, reduced: PixelBuffer) {
        guard let size = sample.picture else {
            guard let before else { throw process.broken("it handed over no picture") }
            return before
        }
        guard let picture = process.planes.picture(at: 0, size: size) else {
            throw process.broken("it handed over no picture")
        }
        // What looks at the smaller picture counts on the size that it asked for.
        let asked = reducedSize(size)
        let wanted = PixelSize(width: max(1, asked.width), height: max(1, asked.height))
        if wanted == size, sample.reduced == nil { return (picture, picture) }
        guard sample.reduced == wanted,
            let reduced = process.planes.picture(at: picture.bytes.count, size: wanted)
        else { throw process.broken("it handed over no picture") }
        return (picture, reduced)
    }
}
