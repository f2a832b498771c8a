import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneDecoder

/// Whatever becomes of a decoder is the failure of its recording, with a reason, and of nothing else.
@Suite(.serialized) struct BrokenDecoderTests {
    private static let factory = Result { try MediaFactory() }

    /// A recording, and a decoder that is this shell script instead.
    private func recording(decodedBy script: String, patience: Duration) throws -> (FilePath, RecordingDecoder) {
        let factory = try BrokenDecoderTests.factory.get()
        let program = try factory.write("decoder-\(UUID().uuidString)", Data("#!/bin/sh\n\(script)\n".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let decoder = RecordingDecoder(program: DecoderProgram(path: program, memory: 1 << 30, patience: patience))
        return (FilePath(try factory.write("recording.mp4", Data("anything".utf8))), decoder)
    }

    @Test(arguments: [
        ("kill -SEGV $$", "signal 11"), ("kill -KILL $$", "signal 9"), ("exit 3", "exit code 3"),
        ("printf nonsense >&4; sleep 60", "notUnderstood"),
        ("printf '{\"sampled\":{}}' >&4; sleep 60", "notUnderstood"),
    ])
    func aDecoderThatEndsIsTold(_ script: String, _ reason: String) throws {
        let (path, decoder) = try recording(decodedBy: script, patience: .seconds(20))
        let error = #expect(throws: VideoError.self) { try decoder.inspect(path) }
        #expect(error?.kind == .decoderEnded)
        #expect(error?.problem.contains(reason) == true, "\(error?.problem ?? "")")
    }

    @Test func aDecoderThatStandsStillIsEnded() throws {
        let (path, decoder) = try recording(decodedBy: "exec sleep 600", patience: .milliseconds(300))
        let started = ContinuousClock.now
        let error = #expect(throws: VideoError.self) { try decoder.inspect(path) }
        #expect(error?.kind == .decoderStuck)
        #expect(started.duration(to: .now) < .seconds(20))
    }

    @Test func workThatIsCancelledEndsAtOnce() throws {
        let (path, decoder) = try recording(decodedBy: "exec sleep 600", patience: .seconds(600))
        #expect(throws: CancellationError.self) { try decoder.inspect(path, isCancelled: { true }) }
    }

    @Test func aProgramThatCannotBeStartedIsTold() throws {
        let (path, _) = try recording(decodedBy: "", patience: .seconds(1))
        let decoder = RecordingDecoder(
            program: DecoderProgram(path: "/nowhere/attune-decoder", memory: 1 << 30, patience: .seconds(1)))
        let error = #expect(throws: VideoError.self) { try decoder.inspect(path) }
        #expect(error?.problem.contains("/nowhere/attune-decoder cannot be started") == true)
    }

    @Test func tooLittleMemoryIsTold() throws {
        let factory = try BrokenDecoderTests.factory.get()
        let form = DecodedForm(name: "large.mp4", encoding: "-c:v libx264 -preset ultrafast", size: "3840x2160")
        let path = FilePath(try form.make(in: factory))
        let decoder = RecordingDecoder(program: try .standard(memory: 24 << 20, patience: .seconds(60)))
        let error = #expect(throws: VideoError.self) {
            _ = try CollectedFrames(
                decoder.frames(of: path, grid: SampleGrid(interval: .seconds(1))) { $0 }, cuts: [0, 10])
        }
        // Where an allocation of FFmpeg fails it says so; where one of Swift does the process ends.
        #expect(error?.kind == .outOfMemory || error?.kind == .decoderEnded, "\(String(describing: error))")
    }

    @Test func aHostileSizeIsNoPicture() throws {
        let (planes, descriptor) = try #require(SharedPlanes.make(MediaLimits()))
        defer { close(descriptor) }
        for (width, height) in [(0, 1), (-1, 5), (Int.max, 2), (2, Int.max), (10_000, 10_000), (1 << 40, 1 << 40)] {
            #expect(planes.picture(at: 0, size: PixelSize(width: width, height: height)) == nil)
        }
        #expect(planes.picture(at: planes.byteCount - 5, size: PixelSize(width: 2, height: 2)) == nil)
        #expect(planes.picture(at: planes.byteCount - 6, size: PixelSize(width: 2, height: 2)) != nil)
        #expect(planes.bytes(at: 0, count: .max) == nil)
        #expect(planes.bytes(at: .max, count: 1) == nil)
        #expect(ftruncate(descriptor, 4_096) != 0, "its size can be changed")
    }
}
