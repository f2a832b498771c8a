import AttuneCore
import CProcess
import Foundation

/// Gives the powers of this process away, for good.
enum Confinement {
    /// Longer than decoding a day of recording takes, in seconds of processor time: a backstop, because the program watches
    /// over its decoder by the clock.
    private static let mostSeconds: UInt64 = 12 * 3_600

    /// Leaves the process nothing but to compute, to read what is open, and to answer.
    ///
    /// - Parameter memory: bytes of address space beyond what is in use.
    /// - Returns: what this kernel could take; nil where it refused even the limits.
    static func begin(memory: Int) -> DecoderProtection? {
        guard attune_confine_begin() == 0, attune_confine_limits(UInt64(memory), mostSeconds) == 0 else { return nil }
        let landlock = attune_confine_landlock()
        let filtersSystemCalls = attune_confine_system_calls() == 0
        return DecoderProtection(
            landlock: landlock > 0 ? Int(landlock) : nil, filtersSystemCalls: filtersSystemCalls, memory: memory)
    }
}
