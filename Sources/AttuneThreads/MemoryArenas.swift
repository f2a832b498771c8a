import CProcess

/// How the allocator of the C library shares out memory among threads.
public enum MemoryArenas {
    /// Keeps to two arenas for all threads, instead of up to eight for each core.
    ///
    /// What a thread frees stays in the arena that it came from, and frames and the inputs of models are freed by other
    /// threads than those that made them: with the usual number, 25 faces on two cores took 15 to 45 MB more and no less
    /// time. Called once, before threads are started; where it is refused all stays as it was.
    public static func limit() {
        _ = attune_limit_arenas(2)
    }

    /// Gives what was freed back to the system, as far as whole pages are free; for after something large.
    public static func giveBack() {
        attune_give_back_memory()
    }
}
