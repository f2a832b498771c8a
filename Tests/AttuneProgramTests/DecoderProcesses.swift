import Foundation

/// The decoders that a running program has started, as the system lists them.
enum DecoderProcesses {
    /// The numbers of the decoders whose parent is a process, in no order.
    static func of(_ process: Process) -> [pid_t] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return numbers.compactMap { pid_t($0) }.filter { number in
            guard let status = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8) else {
                return false
            }
            return status.contains("Name:\tattune-decoder\n")
                && status.contains("PPid:\t\(process.processIdentifier)\n")
        }
    }

    /// Waits until a process has some decoders and something else is so; false where it ended before, or after a minute.
    static func wait(
        for count: Int, of process: Process, until isSo: () -> Bool = { true }
    ) -> Bool {
        for _ in 0..<12_000 where process.isRunning {
            if isSo(), of(process).count == count { return true }
            usleep(5_000)
        }
        return false
    }
}
