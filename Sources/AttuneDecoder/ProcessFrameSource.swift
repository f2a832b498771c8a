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
    /// Told once of each process.
    private let whenProtected: (DecoderProtection) -> Void

    init(
        _ program: DecoderProgram, path: FilePath, limits: MediaLimits, grid: SampleGrid, limit: MediaTime?,
        whenProtected: @escaping (DecoderProtection) -> Void, reducedSize: @escaping (PixelSize) -> PixelSize
    ) {
        self.program = program
        self.path = path
        self.limits = limits
        self.grid = grid
        self.limit = limit
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
        var pictures: (picture: PixelBuffer, reduced: PixelBuffer)?
        while true {
            switch try process.next(isCancelled) {
            case .wantsReducedSize(let size): try process.ask(.reducedSize(reducedSize(size)))
            case .sample(let sample):
                let shown = try ProcessFrameSource.pictures(of: sample, in: process, before: pictures)
                pictures = shown
                try process.ask(.taken)
                try body(
                    SampledFrame(
                        index: sample.index, time: sample.time, frameTime: sample.frameTime, picture: shown.picture,
                        reduced: shown.reduced))
                process.waited()
            case .sampled(let decoded):
                self.process = process
                return decoded
            default: throw process.broken("it said something else")
            }
        }
    }

    private func start(_ isCancelled: () -> Bool) throws -> DecoderProcess {
        let process = try DecoderProcess(
            program, RecordingFile(opening: path, limits: limits), isCancelled: isCancelled)
        process.protection.map(whenProtected)
        try process.ask(.grid(interval: grid.interval, limit: limit))
        return process
    }

    private static func pictures(
        of sample: SampleOnItsWay, in process: DecoderProcess, before: (PixelBuffer, PixelBuffer)?
    ) throws -> (picture: PixelBuffer, reduced: PixelBuffer) {
        guard let size = sample.picture else {
            guard let before else { throw process.broken("it handed over no picture") }
            return before
        }
        guard let picture = process.planes.picture(at: 0, size: size) else {
            throw process.broken("it handed over no picture")
        }
        guard let reducedSize = sample.reduced else { return (picture, picture) }
        guard let reduced = process.planes.picture(at: picture.bytes.count, size: reducedSize) else {
            throw process.broken("it handed over no picture")
        }
        return (picture, reduced)
    }
}
