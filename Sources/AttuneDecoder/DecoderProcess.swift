import AttuneCore
import AttuneVideo
import Foundation
import SystemPackage

/// A running decoder of one recording: started, asked, watched over, and ended with its last owner. Not thread-safe; it
/// dies with the thread that started it.
final class DecoderProcess {
    let planes: SharedPlanes
    private let path: FilePath
    private let patience: Duration
    private let channel: MessageChannel
    private var processID: pid_t?
    /// What it gave away.
    private(set) var protection: DecoderProtection?
    /// When it last got ahead, and how far it had read then.
    private var lastAdvance = ContinuousClock.now
    private var bytesRead: UInt64 = 0

    /// How often is asked whether the work is cancelled.
    private static let attention: CInt = 50

    /// Starts the decoder on an opened recording and waits until it has given its powers away.
    ///
    /// - Throws: `VideoError`, or `CancellationError`.
    init(_ program: DecoderProgram, _ file: RecordingFile, isCancelled: () -> Bool) throws {
        path = file.path
        patience = program.patience
        guard let (planes, memory) = SharedPlanes.make(file.limits) else {
            throw VideoError(.outOfMemory, path: file.path)
        }
        defer { close(memory) }
        self.planes = planes
        guard let (own, other) = try? MessageChannel.pair() else { throw VideoError(.outOfMemory, path: file.path) }
        channel = MessageChannel(owning: own)
        do {
            // Closed at once: the channel has to end with the decoder.
            defer { close(other) }
            processID = try DecoderProcess.start(
                program, recording: file.descriptor, channel: other, planes: memory, path)
        }
        guard case .ready(let protection) = try next(isCancelled) else { throw broken("it did not begin") }
        self.protection = protection
        try ask(.limits(file.limits))
    }

    deinit {
        if let processID { DecoderProcess.kill(processID) }
    }

    func ask(_ question: DecoderQuestion) throws {
        do {
            try channel.send(question)
        } catch {
            throw broken("\(error)")
        }
        lastAdvance = .now
    }

    /// Time passed that was not the decoder's: its patience begins anew.
    func waited() {
        lastAdvance = .now
    }

    /// The next answer.
    ///
    /// - Throws: the `VideoError` that the decoder met, or that is made of how it ended; `CancellationError`.
    func next(_ isCancelled: () -> Bool) throws -> DecoderAnswer {
        while true {
            if isCancelled() { throw CancellationError() }
            let answer: DecoderAnswer
            do {
                guard try channel.waits(milliseconds: DecoderProcess.attention) else {
                    try checkPatience()
                    continue
                }
                answer = try channel.receive(DecoderAnswer.self)
            } catch let error as MessageChannel.Failure {
                throw broken("\(error)")
            }
            lastAdvance = .now
            if case .failed(let error) = answer { throw error.of(path) }
            return answer
        }
    }

    /// Ends a decoder that neither answers nor reads on. How far it has read only grows for as long as it has the
    /// file open, up to the file's size, so that one that goes in circles stands still too.
    private func checkPatience() throws {
        let read = planes.bytesRead
        if read != bytesRead { (bytesRead, lastAdvance) = (read, .now) }
        guard lastAdvance.duration(to: .now) >= patience else { return }
        stop()
        throw VideoError(.decoderStuck, path: path, detail: "\(Int(patience / .seconds(1))) s")
    }

    /// Ends it where it has not ended by itself.
    func stop() {
        guard let processID else { return }
        self.processID = nil
        DecoderProcess.kill(processID)
    }

    /// What is said of a decoder that ended, or that says what no decoder says.
    func broken(_ reason: String) -> VideoError {
        VideoError(.decoderEnded, path: path, detail: ownEnd() ?? reason)
    }

    /// How it ended by itself; nil where it had to be ended.
    private func ownEnd() -> String? {
        guard let processID else { return nil }
        self.processID = nil
        // It closes its channel a moment before it is gone.
        for _ in 0..<40 {
            var status: CInt = 0
            guard waitpid(processID, &status, WNOHANG) == 0 else { return DecoderProcess.words(forStatus: status) }
            usleep(5_000)
        }
        DecoderProcess.kill(processID)
        return nil
    }

    /// What `wait(2)` tells of a process: the signal that ended it, or its exit code.
    private static func words(forStatus status: CInt) -> String {
        let signal = status & 0x7F
        guard signal != 0 else { return "exit code \(status >> 8 & 0xFF)" }
        let name = strsignal(signal).map { ", " + String(cString: $0).lowercased() } ?? ""
        return "signal \(signal)\(name)"
    }

    private static func kill(_ processID: pid_t) {
        Foundation.kill(processID, SIGKILL)
        var status: CInt = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    }
}
