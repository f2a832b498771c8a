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

    /// Whether all decoders of a process are at work: they have used a tenth of a second of the processor, of which
    /// their start takes half.
    static func areDecoding(of process: Process) -> Bool {
        of(process).allSatisfy { number in
            guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
                let end = text.lastIndex(of: ")")
            else { return false }
            // From the state on, the third field; the 14th and 15th are ticks in the program and in the kernel.
            let fields = text[end...].dropFirst(2).split(separator: " ")
            guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return false }
            return (user + system) * 10 >= sysconf(CInt(_SC_CLK_TCK))
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
