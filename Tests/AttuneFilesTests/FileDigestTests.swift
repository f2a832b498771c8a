import AttuneFiles
import Foundation
import SystemPackage
import TestSupport
import Testing

/// SHA-256 against the examples of NIST's FIPS 180-4.
struct FileDigestTests {
    @Test(arguments: [
        ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        // Longer than one chunk, so that the second chunk is seen; from `sha256sum`.
        ("0123456789abcdef", 131_072, "9e5c630590af086d064e518b3c1d1cf98e9f4bc9df4fa7cfa32879079a250f62"),
    ])
    func matchesNIST(text: String, times: Int, expected: String) throws {
        try TestFolder.with { folder in
            let path = folder.appendingPathComponent("file").path
            try String(repeating: text, count: times).write(toFile: path, atomically: false, encoding: .utf8)
            #expect(try FileDigest.sha256(ofFileAt: path) == expected)
        }
    }

    @Test func saysWhatIsWrongWithAPath() throws {
        try TestFolder.with { folder in
            let missing = folder.appendingPathComponent("missing").path
            #expect(
                throws: FileError(
                    what: "cannot read", path: missing, reason: "No such file or directory",
                    remedy: "check that the path is right")
            ) {
                try FileDigest.sha256(ofFileAt: missing)
            }
            #expect(
                throws: FileError(
                    what: "cannot read", path: folder.path, reason: "Is a directory",
                    remedy: "give a file, not a folder")
            ) {
                try FileDigest.sha256(ofFileAt: folder.path)
            }
        }
    }

    /// Asked after each MiB: a file of five is given up after two.
    @Test func stopsSoonAfterItIsAskedTo() throws {
        try TestFolder.with { folder in
            let path = FilePath(folder.appendingPathComponent("file").path)
            try Data(count: 5 << 20).write(to: URL(fileURLWithPath: path.string))
            var asked = 0
            #expect(throws: CancellationError.self) {
                try FileDigest.sha256(ofFileAt: path) {
                    asked += 1
                    return asked == 3
                }
            }
            #expect(asked == 3)
            let whole = try FileDigest.sha256(ofFileAt: path) { false }
            #expect(whole == "c036cbb7553a909f8b8877d4461924307f27ecb66cff928eeeafd569c3887e29")
        }
    }
}
