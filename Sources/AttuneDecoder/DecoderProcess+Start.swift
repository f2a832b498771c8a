import AttuneVideo
import CProcess
import Foundation
import SystemPackage

extension DecoderProcess {
    /// What of the environment a decoder is given: where its libraries are, and how a build for tests reports.
    private static let variables = ["LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"]

    /// Starts the program with three open files and nothing else: no terminal, no variable that it does not need, and a
    /// process group of its own, so that Ctrl-C is the program's alone to answer.
    static func start(
        _ program: DecoderProgram, recording: CInt, channel: CInt, planes: CInt, _ path: FilePath
    ) throws -> pid_t {
        // Away from the numbers that they are to have there.
        let sources = [recording, channel, planes].map { fcntl($0, F_DUPFD_CLOEXEC, 64) }
        defer { for source in sources where source >= 0 { close(source) } }
        guard sources.allSatisfy({ $0 >= 0 }) else { throw cannotStart(errno, program, path) }
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for standard in CInt(0)...2 {
            posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", O_RDWR, 0)
        }
        let targets = [
            DecoderService.Descriptor.recording, DecoderService.Descriptor.channel, DecoderService.Descriptor.planes,
        ]
        for (source, target) in zip(sources, targets) {
            posix_spawn_file_actions_adddup2(&actions, source, target)
        }
        attune_close_from(&actions, DecoderService.Descriptor.planes + 1)
        var noSignals = sigset_t()
        var allSignals = sigset_t()
        sigemptyset(&noSignals)
        sigfillset(&allSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setsigdefault(&attributes, &allSignals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        let arguments = [program.path, String(program.memory), ending(of: path)]
        let environment = ProcessInfo.processInfo.environment.filter { variables.contains($0.key) }
        var processID: pid_t = 0
        let code = withCStrings(arguments) { arguments in
            withCStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
                posix_spawn(&processID, program.path, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw cannotStart(code, program, path) }
        return processID
    }

    /// The ending of the recording's name, which helps to guess its container: its letters and digits alone.
    private static func ending(of path: FilePath) -> String {
        guard let ending = path.extension, ending.count <= 8,
            ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return "" }
        return ".\(ending)"
    }

    private static func cannotStart(_ code: CInt, _ program: DecoderProgram, _ path: FilePath) -> VideoError {
        VideoError(
            .decoderEnded, path: path, detail: "\(program.path) cannot be started: \(String(cString: strerror(code)))")
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
