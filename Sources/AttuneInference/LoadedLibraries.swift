import Foundation

/// The shared libraries that OpenVINO loads while it works: readers of model files, and the processor's plugin.
enum LoadedLibraries {
    /// Keeps those that are loaded by now to the end of the program.
    ///
    /// OpenVINO unloads them with the last object that they made, and in about one of a hundred short runs the way
    /// back from there led into what had been unloaded, which ended the program with a segmentation fault.
    static func keep() {
        // Where the kernel does not list them, they are unloaded as before.
        guard let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8) else { return }
        let paths = maps.split(separator: "\n").compactMap { line in
            line.firstIndex(of: "/").map { String(line[$0...]) }
        }
        for path in Set(paths) where path.contains("/libopenvino_") {
            // Only marks what is there; the handle is not needed, since nothing is closed.
            _ = dlopen(path, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE)
        }
    }
}
