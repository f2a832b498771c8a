import AttuneFiles
import Foundation
import SystemPackage

/// Paths of the command line, byte for byte.
///
/// The names of files need not be UTF-8, and Swift repairs arguments that are not: what was given is looked up among
/// the arguments as the operating system passed them.
enum RawArguments {
    /// The paths that these arguments stand for.
    static func paths(for arguments: [String]) -> [FilePath] {
        let raw = CommandLine.unsafeArgv
        let all = (0..<Int(CommandLine.argc)).compactMap {
            raw[$0].map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
        }
        return paths(for: arguments, among: all)
    }

    static func path(for argument: String) -> FilePath {
        paths(for: [argument]).first ?? FilePath(argument)
    }

    /// - Parameter raw: all arguments of the program. Several that are repaired to one text are taken in their order.
    static func paths(for arguments: [String], among raw: [[UInt8]]) -> [FilePath] {
        var repaired = raw.filter { String(validating: $0, as: UTF8.self) == nil }
        return arguments.map { argument in
            let index = repaired.firstIndex { String(decoding: $0, as: UTF8.self).utf8.elementsEqual(argument.utf8) }
            return index.map { FilePath(bytes: repaired.remove(at: $0)) } ?? FilePath(argument)
        }
    }
}
