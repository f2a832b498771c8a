import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneDecoder

/// What a decoder in a process of its own delivers is what one in this process does.
@Suite(.serialized) struct ProtectedDecodingTests {
    private static let factory = Result { try MediaFactory() }

    private func decoder(memory: Int = 1 << 30, patience: Duration = .seconds(60)) throws -> RecordingDecoder {
        RecordingDecoder(program: try .standard(memory: memory, patience: patience))
    }

    private func path(_ form: DecodedForm) throws -> FilePath {
        FilePath(try form.make(in: try ProtectedDecodingTests.factory.get()))
    }

    private static func half(_ size: PixelSize) -> PixelSize {
        PixelSize(width: max(2, size.width / 4 * 2), height: max(2, size.height / 4 * 2))
    }

    @Test(arguments: DecodedForm.all)
    func everyFormGivesTheSame(_ form: DecodedForm) throws {
        let path = try path(form)
        let decoder = try decoder()
        #expect(try decoder.inspect(path) == RecordingDecoder.here.inspect(path))
        let grid = SampleGrid(interval: .milliseconds(120))
        for cuts in [[0, 10], [1, 2, 3]] {
            let here = try CollectedFrames(
                RecordingDecoder.here.frames(of: path, grid: grid, reducedSize: ProtectedDecodingTests.half), cuts: cuts
            )
            let there = try CollectedFrames(
                decoder.frames(of: path, grid: grid, reducedSize: ProtectedDecodingTests.half), cuts: cuts)
            #expect(here.frames.count > 10)
            #expect(there == here)
        }
        let sound = try RecordingDecoder.here.soundLevels(of: path, before: .seconds(60)) { false }
        #expect(try decoder.soundLevels(of: path, before: .seconds(60)) { false } == sound)
        #expect((sound != nil) == !form.encoding.hasSuffix("-an"))
    }

    /// Who asks first goes on with the decoder that read the header, everybody else with one of their own.
    @Test(arguments: DecodedForm.all.prefix(3))
    func whatWasOpenedGivesTheSameHoweverOftenItIsAsked(_ form: DecodedForm) throws {
        let path = try path(form)
        let grid = SampleGrid(interval: .milliseconds(120))
        let here = try CollectedFrames(RecordingDecoder.here.frames(of: path, grid: grid) { $0 }, cuts: [0, 10])
        for decoder in [RecordingDecoder.here, try decoder()] {
            let opened = try decoder.open(path)
            #expect(opened.info == (try RecordingDecoder.here.inspect(path)))
            for _ in 0..<3 {
                #expect(try CollectedFrames(opened.frames(grid: grid) { $0 }, cuts: [0, 10]) == here)
            }
        }
    }

    @Test func aFrameThatStaysIsHandedOverOnceAndSampledAsOften() throws {
        let path = try path(DecodedForm(name: "slow.mkv", encoding: "-vf fps=1/2 -c:v libx264 -pix_fmt yuv420p"))
        let grid = SampleGrid(interval: .milliseconds(100))
        let there = try CollectedFrames(decoder().frames(of: path, grid: grid) { $0 }, cuts: [0, 10])
        #expect(
            there == (try CollectedFrames(RecordingDecoder.here.frames(of: path, grid: grid) { $0 }, cuts: [0, 10])))
        #expect(Set(there.frames.map(\.frameTime)).count < there.frames.count / 5)
    }

    @Test func itCanDoNothingElse() throws {
        let path = try path(DecodedForm.all[0])
        let tested = try #require(try decoder().tested(on: path))
        #expect(tested.possible == [])
        #expect(tested.protection.filtersSystemCalls)
        // The kernel of this machine may be older than Landlock; what it forbids is forbidden by the filter too.
        #expect(tested.protection.landlock ?? 1 >= 1)
    }

    @Test func errorsAreThoseOfDecodingHere() throws {
        let factory = try ProtectedDecodingTests.factory.get()
        let files: [(String, Data)] = [
            ("nothing.mp4", Data()), ("text.mp4", Data("no recording".utf8)), ("cut.mp4", Data("\0\0\0\u{8}ftyp".utf8)),
        ]
        for (name, bytes) in files {
            let path = FilePath(try factory.write(name, bytes))
            let here = #expect(throws: VideoError.self) { try RecordingDecoder.here.inspect(path) }
            let there = #expect(throws: VideoError.self) { try decoder().inspect(path) }
            #expect(there?.kind == here?.kind)
            #expect(there?.path == path.string)
        }
        let missing = #expect(throws: VideoError.self) { try decoder().inspect("/nowhere.mp4") }
        #expect(missing?.kind == .notFound)
    }
}
