import Foundation

/// What a decoder has no need of, and tries in vain when it is asked to.
public enum ForbiddenAct: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case readFile = "read another file"
    case writeFile = "write a file"
    case connect = "connect to another program"
    case startProgram = "start another program"
    case startThread = "start a thread"
    case signal = "send a signal to another program"
    case executeMemory = "make memory executable"

    /// Tries them all; true for what was possible.
    static func attempts() -> [ForbiddenAct: Bool] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.attempt()) })
    }

    private func attempt() -> Bool {
        switch self {
        case .readFile: succeeds(open("/proc/self/maps", O_RDONLY))
        case .writeFile: succeeds(open("/tmp/attune-decoder-\(getpid())", O_WRONLY | O_CREAT, 0o600))
        case .connect: succeeds(socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0))
        case .startProgram: startsProgram()
        case .startThread: startsThread()
        case .signal: kill(getppid(), 0) == 0
        case .executeMemory: mapsExecutable()
        }
    }

    private func succeeds(_ descriptor: CInt) -> Bool {
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    private func startsProgram() -> Bool {
        var processID: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
        defer { free(arguments[0]) }
        guard posix_spawn(&processID, "/bin/true", nil, nil, &arguments, nil) == 0 else { return false }
        waitpid(processID, nil, 0)
        return true
    }

    private func startsThread() -> Bool {
        var thread = pthread_t()
        guard pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
        pthread_join(thread, nil)
        return true
    }

    private func mapsExecutable() -> Bool {
        let mapped = mmap(nil, 4_096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let mapped, mapped != MAP_FAILED else { return false }
        munmap(mapped, 4_096)
        return true
    }
}
