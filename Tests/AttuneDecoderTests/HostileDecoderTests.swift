import AttuneCore
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import AttuneDecoder
@testable import AttuneVideo

/// A decoder that a recording took over may say what it likes: that is the recording's failure, and never the program's end.
@Suite(.serialized) struct HostileDecoderTests {
    private static let ready = DecoderAnswer.ready(
        DecoderProtection(landlock: nil, filtersSystemCalls: false, memory: 1))
    private static let far = MediaTime(microseconds: .max)

    private static func sample(
        _ index: Int, time: MediaTime? = nil, frameTime: MediaTime = .zero, picture: (Int, Int)? = (4, 2),
        reduced: (Int, Int)? = (2, 2)
    ) -> DecoderAnswer {
        func size(_ sides: (Int, Int)?) -> PixelSize? { sides.map { PixelSize(width: $0.0, height: $0.1) } }
        return .sample(
            SampleOnItsWay(
                index: index, time: time ?? .seconds(max(0, min(index, 1_000))), frameTime: frameTime,
                picture: size(picture), reduced: size(reduced)))
    }

    private static let ends = DecoderAnswer.sampled(SegmentDecode(counts: DecodeCounts()))

    /// What is said instead of the samples of ten seconds, one a second.
    private static let stories: [[DecoderAnswer]] = [
        [sample(.max)], [sample(-1)], [sample(10)], [sample(3), sample(3)], [sample(3), sample(2)],
        [sample(0, time: far)], [sample(1, time: .zero)], [sample(0, frameTime: far)],
        [sample(0, picture: (0, 0))], [sample(0, picture: (.max, 2))], [sample(0, picture: (-4, -2))],
        [sample(0, picture: (100_000, 1))], [sample(0, picture: nil)],
        [sample(0, reduced: nil)], [sample(0, reduced: (4, 2))], [sample(0, reduced: (.max, .max))],
        [.wantsReducedSize(PixelSize(width: .max, height: .max))], [.wantsReducedSize(PixelSize(width: 0, height: 3))],
        [.sampled(SegmentDecode(counts: DecodeCounts(packets: .max)))],
        [.sampled(SegmentDecode(counts: DecodeCounts(framesDecoded: -1)))],
        [.sampled(SegmentDecode(counts: DecodeCounts(), decodedEnd: far))],
        [.sampled(SegmentDecode(counts: DecodeCounts(), recordingEnd: MediaTime(microseconds: .min)))],
        [.sound(count: 3)], [ready],
    ]

    /// A program that says these things without being asked.
    private func decoder(saying answers: [DecoderAnswer], in folder: TestFolder) throws -> RecordingDecoder {
        var script = "#!/bin/sh\n"
        for (number, answer) in answers.enumerated() {
            let path = try folder.makeFile(
                "answer-\(number)", String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
            script += "cat '\(path)' >&4\n"
        }
        let program = try folder.makeFile("decoder", script + "exec sleep 60\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        return RecordingDecoder(program: DecoderProgram(path: program, memory: 1 << 30, patience: .seconds(20)))
    }

    private func frames(saying story: [DecoderAnswer]) throws -> [Int] {
        let folder = try TestFolder()
        let recording = FilePath(try folder.makeFile("recording.mp4", "anything"))
        let source = try decoder(saying: [Self.ready] + story, in: folder)
            .frames(of: recording, grid: SampleGrid(interval: .seconds(1))) { size in
                PixelSize(width: size.width / 2, height: size.height)
            }
        var indices: [Int] = []
        _ = try source.sample(TimeRange(start: .zero, end: .seconds(10))) { indices.append($0.index) }
        return indices
    }

    @Test(arguments: stories.indices)
    func whatNoDecoderSaysIsNotBelieved(_ index: Int) throws {
        let error = #expect(throws: VideoError.self) { try frames(saying: Self.stories[index] + [Self.ends]) }
        #expect(error?.kind == .decoderEnded, "\(Self.stories[index])")
    }

    @Test func whatADecoderSaysIsBelieved() throws {
        #expect(try frames(saying: [Self.sample(2), Self.sample(7, picture: nil, reduced: nil), Self.ends]) == [2, 7])
    }

    @Test func aSoundLongerThanItsMemoryIsNone() throws {
        for count in [Int.max, -1] {
            let folder = try TestFolder()
            let recording = FilePath(try folder.makeFile("recording.mp4", "anything"))
            let decoder = try decoder(saying: [Self.ready, .sound(count: count)], in: folder)
            let error = #expect(throws: VideoError.self) {
                try decoder.soundLevels(of: recording, before: .seconds(9)) { false }
            }
            #expect(error?.kind == .decoderEnded)
        }
    }
}
