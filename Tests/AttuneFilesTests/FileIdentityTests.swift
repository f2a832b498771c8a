import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

struct FileIdentityTests {
    private static let mebibyte = 1 << 20

    /// The bytes differ at every place, so that any other part of the file gives another digest.
    private func bytes(_ count: Int) -> Data {
        Data((0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) })
    }

    private static let sizes: [Int] = [0, 1, 1_000, mebibyte, 2 * mebibyte, 2 * mebibyte + 1, 3 * mebibyte]

    @Test(arguments: sizes)
    func headAndTailAreLookedAt(count: Int) throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("file").path
            let content = bytes(count)
            try content.write(to: URL(fileURLWithPath: path))
            let times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1_700_000_000, tv_usec: 123_456)]
            #expect(utimes(path, times) == 0)
            let identity = try FileIdentity.of(FilePath(path))
            #expect(identity.sizeInBytes == Int64(count))
            #expect(identity.modifiedNanoseconds == 1_700_000_000_123_456_000)
            let looked =
                count <= 2 * Self.mebibyte ? content : content.prefix(Self.mebibyte) + content.suffix(Self.mebibyte)
            let other = folder.appendingPathComponent("looked at").path
            try looked.write(to: URL(fileURLWithPath: other))
            let expected = try FileDigest.sha256(ofFileAt: other)
            #expect(identity.headAndTailSHA256 == expected)
        }
    }

    /// A byte in the head or the tail changes it, one in the middle does not.
    @Test(
        arguments: zip(
            [0, 1_048_575, 1_048_576, 2_097_151, 2_097_152, 3_145_727], [true, true, false, false, true, true]))
    func aChangedByte(place: Int, isSeen: Bool) throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("file").path
            var content = bytes(3 * Self.mebibyte)
            try content.write(to: URL(fileURLWithPath: path))
            let before = try FileIdentity.of(FilePath(path)).headAndTailSHA256
            content[place] ^= 1
            try content.write(to: URL(fileURLWithPath: path))
            let after = try FileIdentity.of(FilePath(path)).headAndTailSHA256
            #expect((after != before) == isSeen)
        }
    }

    /// What is no regular file is an error at once: opening a pipe would wait for its other end.
    @Test(.timeLimit(.minutes(10))) func whatIsNoFile() throws {
        try TestFolder.with { folder in
            let pipe = folder.appendingPathComponent("pipe").path
            #expect(mkfifo(pipe, 0o600) == 0)
            for path in [pipe, "/dev/zero", folder.path, folder.appendingPathComponent("missing").path] {
                let error = #expect(throws: FileError.self) { try FileIdentity.of(FilePath(path)) }
                #expect(error?.path == path)
                #expect(throws: FileError.self) { try FileDigest.sha256(ofFileAt: path) }
                #expect(throws: FileError.self) { try WholeFile.bytes(of: FilePath(path), atMost: 10) }
            }
        }
    }

    @Test func aWholeFileNoLargerThanItMayBe() throws {
        try TestFolder.with { folder in
            let path = FilePath(folder.appendingPathComponent("file").path)
            let content = bytes(2 * Self.mebibyte + 5)
            try content.write(to: URL(fileURLWithPath: path.string))
            #expect(try WholeFile.bytes(of: path, atMost: content.count) == Array(content))
            #expect(throws: FileError.self) { try WholeFile.bytes(of: path, atMost: content.count - 1) }
        }
    }

    @Test func namesAreBytes() throws {
        try TestFolder.with { folder in
            let path = FilePath(bytes: Array("\(folder.path)/b".utf8) + [0xFF] + Array(".tar.mp4".utf8))
            #expect(path.lastName == [0x62, 0xFF] + Array(".tar.mp4".utf8))
            #expect(path.stemBytes == [0x62, 0xFF] + Array(".tar".utf8))
            #expect(path.beside(named: [0xFE]).bytes == Array("\(folder.path)/".utf8) + [0xFE])
            #expect(FilePath("name").beside(named: [0x61]) == "a")
            #expect(FilePath(".hidden").stemBytes == Array(".hidden".utf8))
            let made = path.withPlatformString { creat($0, 0o600) }
            #expect(made >= 0)
            close(made)
            let listed = try FolderListing.entries(of: FilePath(folder.path))
            #expect(listed.map(\.path) == [path])
            let identity = try FileIdentity.of(path)
            #expect(identity.sizeInBytes == 0)
        }
    }
}
