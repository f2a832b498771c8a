import AttuneAnalysis
import AttuneInference
import AttuneThreads
import AttuneWorkspace

extension JobQueue {
    /// A job whose recording is measured, and that is being read and drawn on a thread of its own.
    private typealias Finishing = (job: Job, result: ThreadResult<Job, any Error>)

    /// Works until nothing is waiting any more, then writes the index over the folder, in the language that the last job
    /// asked for.
    ///
    /// - Returns: the jobs that ended, in their order.
    /// - Throws: `CancellationError` where it was asked to stop, `InferenceError` for models that are missing or
    ///   changed, `FileError` for a folder that cannot be written.
    public func run() throws -> [Job] {
        defer { order.passAll() }
        var (taken, ended): ([Job], [Job]) = ([], [])
        do {
            try work(taking: &taken, ending: &ended)
        } catch {
            // What was done until then is told too; that it cannot be is not what went wrong.
            if let language = taken.last?.request.language { _ = try? workspace.writeIndex(in: language) }
            throw error
        }
        if let language = taken.last?.request.language { try workspace.writeIndex(in: language) }
        let byID = Dictionary(uniqueKeysWithValues: ended.map { ($0.id, $0) })
        return taken.compactMap { byID[$0.id] }
    }

    private func work(taking taken: inout [Job], ending ended: inout [Job]) throws {
        // What ends the reading of one job for good ends the measuring of the next one too.
        let abandoned = Cancellation()
        var finishing: Finishing?
        do {
            while true {
                guard let (job, count) = try takeNext(after: taken.count, besides: finishing?.job) else {
                    guard let last = finishing else { return }
                    // Mostly nothing is left to be measured: samples find room where the networks were.
                    releaseNetworks()
                    finishing = nil
                    ended.append(try last.result.get())
                    continue
                }
                taken.append(job)
                order.take(.started(job, number: taken.count, of: count))
                switch try begin(job, abandoned) {
                case .ended(let outcome): ended.append(try conclude(job, outcome))
                case .measured(let finish):
                    if let before = finishing {
                        finishing = nil
                        // Where it failed for good this one waits for the next run.
                        do { ended.append(try before.result.get()) } catch {
                            letWait(job)
                            throw error
                        }
                    }
                    finishing = (job, ThreadResult { try self.finish(job, finish, abandoned) })
                }
            }
        } catch {
            // Of two that failed the earlier job's error counts.
            if let last = finishing { ended.append(try last.result.get()) }
            throw error
        }
    }

    /// The next waiting job, now running, with how many there are in all; nil where none is waiting, or where the next one
    /// has the folder of outputs that another job is at.
    private func takeNext(after taken: Int, besides other: Job?) throws -> (job: Job, count: Int)? {
        try stop.check()
        return state.withLock { state in
            let waiting = state.jobs.indices.filter { state.jobs[$0].state == .waiting }
            guard let index = waiting.first, state.jobs[index].recording.name != other?.recording.name else {
                return nil
            }
            state.jobs[index].state = .running
            state.running[state.jobs[index].id] = Cancellation()
            return (state.jobs[index], taken + waiting.count)
        }
    }

    /// Measures the recording of a job, where that has to be done.
    private func begin(_ job: Job, _ abandoned: Cancellation) throws -> BegunRecording {
        do {
            let pipeline = try pipeline(for: job.request)
            return try unlessCancelled(.ended(.cancelled), abandoned) {
                try pipeline.begin(job.recording, run: pipelineRun(of: job, abandoned))
            }
        } catch {
            letWait(job)
            throw error
        }
    }

    /// Reads and draws what was measured.
    private func finish(
        _ job: Job, _ rest: () throws -> RecordingOutcome, _ abandoned: Cancellation
    ) throws -> Job {
        do {
            return try conclude(job, try unlessCancelled(.cancelled, abandoned, rest))
        } catch {
            abandoned.request()
            letWait(job)
            throw error
        }
    }

    /// What `work` gives, or `cancelled` where the job alone was cancelled meanwhile.
    private func unlessCancelled<Value>(
        _ cancelled: Value, _ abandoned: Cancellation, _ work: () throws -> Value
    ) throws -> Value {
        do {
            return try work()
        } catch is CancellationError {
            try stop.check()
            try abandoned.check()
            return cancelled
        }
    }

    private func pipelineRun(of job: Job, _ abandoned: Cancellation) -> PipelineRun {
        let cancellation = state.withLock { $0.running[job.id] } ?? Cancellation()
        let order = order
        return PipelineRun(isCancelled: { [stop] in
            cancellation.wasRequested || abandoned.wasRequested || stop.wasRequested
        }) { event in
            let told: JobEvent =
                switch event {
                case .decided(let freshness): .decided(job, freshness)
                case .resumed(let time, let expected): .resumed(job, at: time, of: expected)
                case .advanced(let progress): .advanced(job, progress)
                case .warned(let warning): .warned(job, warning)
                }
            order.take(told)
        }
    }

    /// A job that was not finished is the next run's first, unless somebody cancelled it meanwhile.
    private func letWait(_ job: Job) {
        let cancelled = state.withLock { state -> Job? in
            // Nil where that was noted already.
            guard let cancellation = state.running.removeValue(forKey: job.id),
                let index = state.jobs.firstIndex(where: { $0.id == job.id })
            else { return nil }
            let wasCancelled = cancellation.wasRequested && !stop.wasRequested
            state.jobs[index].state = wasCancelled ? .ended(.cancelled) : .waiting
            guard wasCancelled else { return nil }
            // Why the run ends is what is told; this is written down with the next change.
            try? keep(state)
            return state.jobs[index]
        }
        if let cancelled { order.take(.ended(cancelled)) }
    }

    /// Takes note of how a job ended, and tells.
    private func conclude(_ job: Job, _ outcome: RecordingOutcome) throws -> Job {
        let done: Job
        do {
            done = try state.withLock { state in
                var ended = job
                ended.state = .ended(outcome)
                var jobs = state.jobs
                if let index = jobs.firstIndex(where: { $0.id == job.id }) { jobs[index] = ended }
                try QueueFile(workspace).write(jobs, nextNumber: state.nextNumber)
                (state.jobs, state.running[job.id]) = (jobs, nil)
                return ended
            }
        } catch {
            letWait(job)
            throw error
        }
        order.take(.ended(done))
        return done
    }

    private func releaseNetworks() {
        state.withLock { $0.pipeline }?.pipeline.release()
    }

    /// The pipeline of the last job does where nothing differs: its models stay loaded.
    private func pipeline(for request: AnalysisRequest) throws -> RecordingPipeline {
        if let made = state.withLock({ $0.pipeline }), made.request == request { return made.pipeline }
        // What is still being read and drawn with the one before needs no networks.
        releaseNetworks()
        let pipeline = try RecordingPipeline(workspace: workspace, request: request, models: models)
        state.withLock { $0.pipeline = (request, pipeline) }
        return pipeline
    }
}
