import Foundation

/// Opens a page in whatever the desktop opens pages with.
enum Browser {
    /// Says so where there is nothing that opens pages; the page is there all the same.
    static func open(_ path: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            process.waitUntilExit()
        } catch {
            return Terminal.printDiagnostic("note: no page can be opened from here (\(error)); it is \(path)")
        }
        if process.terminationStatus != 0 {
            Terminal.printDiagnostic("note: xdg-open could not open the page; it is \(path)")
        }
    }
}
