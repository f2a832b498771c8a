import AttuneFiles
import Foundation
import SystemPackage

/// Where a recording lies, seen from its folder of outputs: a relative address with per cent signs for what is not
/// plain, so that a page can link to it and a collection can be moved together with its recordings.
package enum RecordingPlace {
    /// As in `../../Recordings/lecture.mp4`.
    package static func relative(to recording: FilePath, from folder: String) -> String {
        let target = components(absolute(recording))
        let base = components(absolute(FilePath(folder)))
        let shared = zip(target, base).prefix { $0 == $1 }.count
        let steps = Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared).map(encoded)
        return steps.joined(separator: "/")
    }

    /// The path that `relative` gave the address of; nil for what is no such address.
    package static func resolve(_ place: String, from folder: String) -> FilePath? {
        guard !place.isEmpty, !place.hasPrefix("/") else { return nil }
        var steps = components(absolute(FilePath(folder)))
        for part in place.split(separator: "/", omittingEmptySubsequences: false) {
            guard let bytes = decoded(String(part)), !bytes.isEmpty, !bytes.contains(0) else { return nil }
            if bytes == Array("..".utf8) {
                if steps.popLast() == nil { return nil }
            } else {
                steps.append(bytes)
            }
        }
        return path(steps)
    }

    /// The whole path in the same signs, as in `/courses/a%20lecture.mp4`; links in it stay.
    package static func address(of path: FilePath) -> String {
        let whole = path.isAbsolute ? path : FilePath(FileManager.default.currentDirectoryPath).pushing(path)
        return components(whole.lexicallyNormalized()).reduce(into: "") { $0 += "/" + encoded($1) }
    }

    /// The path that `address` gave the address of; nil for what is no such address.
    package static func path(at address: String) -> FilePath? {
        guard address.hasPrefix("/") else { return nil }
        var steps: [[UInt8]] = []
        for part in address.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let bytes = decoded(String(part)), !bytes.isEmpty, !bytes.contains(0) else { return nil }
            steps.append(bytes)
        }
        return path(steps)
    }

    /// The path without links in its folders, from the root on; the file itself may be a link or missing.
    package static func absolute(_ path: FilePath) -> FilePath {
        let whole = path.isAbsolute ? path : FilePath(FileManager.default.currentDirectoryPath).pushing(path)
        var present = whole.lexicallyNormalized()
        var missing: [FilePath.Component] = []
        while true {
            let resolved = present.withPlatformString { realpath($0, nil) }
            if let resolved {
                defer { free(resolved) }
                var found = FilePath(platformString: resolved)
                for component in missing.reversed() { found.append(component) }
                return found
            }
            guard let last = present.lastComponent else { return whole }
            missing.append(last)
            present.removeLastComponent()
        }
    }

    /// Nil where there is no file.
    package static func size(of path: FilePath) -> Int64? { FileIdentity.Stamp.of(path)?.sizeInBytes }

    private static func components(_ path: FilePath) -> [[UInt8]] {
        path.bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
    }

    private static func path(_ steps: [[UInt8]]) -> FilePath {
        FilePath(bytes: steps.isEmpty ? [UInt8(ascii: "/")] : steps.flatMap { [UInt8(ascii: "/")] + $0 })
    }

    /// The name of the folder that a file lies in, for people to read; nil for one in no folder.
    static func folderName(of path: FilePath) -> String? {
        absolute(path).removingLastComponent().lastComponent.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private static let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)

    private static func encoded(_ component: [UInt8]) -> String {
        component.reduce(into: "") { text, byte in
            if plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    private static func decoded(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.popFirst() {
            guard first == UInt8(ascii: "%") else {
                bytes.append(first)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
