import Foundation
import SystemPackage

// Names of files are bytes: on Linux they need not be UTF-8, and two that differ only in Unicode composition are two
// files. `FilePath` keeps and compares the bytes; its `string` is for people to read.

extension FilePath {
    /// The path as the operating system has it, without the closing zero.
    public var bytes: [UInt8] {
        withPlatformString { text in UnsafeRawBufferPointer(start: text, count: strnlen(text, .max)).map { $0 } }
    }

    /// The path of these bytes, up to the first zero.
    public init(bytes: [UInt8]) {
        self = (bytes + [0]).withUnsafeBytes { buffer in
            // The zero that was added ends it, and there is at least that one byte.
            buffer.withMemoryRebound(to: CInterop.PlatformChar.self) { FilePath(platformString: Array($0)) }
        }
    }

    /// The bytes of the last part of the path; none for a path without parts.
    public var lastName: [UInt8] { lastComponent?.bytes ?? [] }

    /// The bytes of the last part of the path up to the dot of its extension; all of them where there is none.
    public var stemBytes: [UInt8] {
        let name = lastName
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return name }
        return Array(name[..<dot])
    }

    /// Another file in the same folder.
    public func beside(named name: [UInt8]) -> FilePath {
        let parts = bytes
        let folder = parts.lastIndex(of: UInt8(ascii: "/")).map { Array(parts[...$0]) } ?? []
        return FilePath(bytes: folder + name)
    }
}

extension FilePath.Component {
    /// The name as the operating system has it, without the closing zero.
    public var bytes: [UInt8] {
        withPlatformString { text in UnsafeRawBufferPointer(start: text, count: strnlen(text, .max)).map { $0 } }
    }
}
