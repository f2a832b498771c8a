import AttuneFiles
import SystemPackage

/// Names the folders of outputs.
package enum RecordingNames {
    /// Gives each path a name: the file's name without its extension, or, where several have it, the shortest of file
    /// name, file name letter by letter, folder and file name, and numbered file name that only one has.
    ///
    /// Names are text, whatever the bytes of the file's name are. Two that only a computer tells apart, because bytes
    /// that are no text were replaced or because a letter was composed in two ways, count as one name here.
    package static func named(_ paths: [FilePath]) -> [Recording] {
        let candidates = paths.enumerated().map { index, path in
            let file = text(path.lastName)
            // Of a file that is called `..mp4` the stem would be the folder itself.
            let stem = text(path.stemBytes)
            let folder = path.removingLastComponent().lastComponent.map { text($0.bytes) } ?? ""
            return [
                stem.allSatisfy { $0 == "." } ? file : stem, file, spelled(path.lastName), "\(folder)-\(file)",
                "\(index + 1)-\(file)",
            ]
        }
        return zip(paths, candidates).map { path, names in
            let unique = names.indices.first { level in
                candidates.count { $0.prefix(level + 1).contains(names[level]) } == 1
            }
            return Recording(path: path, name: names[unique ?? names.count - 1])
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Every byte that is no ASCII as a per cent sign and two digits: `é` composed in two ways is spelled in two.
    private static func spelled(_ name: [UInt8]) -> String {
        name.map { byte in
            byte < 0x80 ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
