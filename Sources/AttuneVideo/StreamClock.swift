import AttuneCore
import CFFmpeg

/// Turns time stamps of the video stream into times of the recording and back.
struct StreamClock: Sendable {
    /// Seconds a tick.
    private let numerator: Int32
    private let denominator: Int32
    /// The container's first time stamp, which becomes `MediaTime.zero`.
    private let startMicroseconds: Int64
    /// How long a frame lasts where its packet does not say: one over the stream's average rate, else 40 ms.
    let nominalFrameDuration: MediaTime

    /// Nothing in a recording lies further from its start, 36,000 years: what a container says beyond that is taken for
    /// this, so that sums of times cannot overflow.
    static let furthest = MediaTime(microseconds: 1 << 60)

    /// A frame that is to last longer than this was not meant to: its container writes down where the next frame lies,
    /// and there the time stamps jump. Where nothing moves, recorders write a frame in a few minutes at least.
    static let longestFrame = MediaTime.seconds(600)

    /// How long a frame lasts of which nothing is known, or nothing that can be believed.
    private static let usualFrame = MediaTime.milliseconds(40)

    init(_ stream: UnsafeMutablePointer<AVStream>, of format: UnsafeMutablePointer<AVFormatContext>) {
        numerator = stream.pointee.time_base.num
        denominator = stream.pointee.time_base.den
        let start = format.pointee.start_time
        startMicroseconds = start == attune_no_pts ? 0 : StreamClock.time(microseconds: start).microseconds
        let rates = [stream.pointee.avg_frame_rate, stream.pointee.r_frame_rate]
        let rate = rates.first { $0.num > 0 && $0.den > 0 } ?? AVRational(num: 25, den: 1)
        let nominal = MediaTime(microseconds: max(1, av_rescale(1_000_000, Int64(rate.den), Int64(rate.num))))
        nominalFrameDuration = nominal <= StreamClock.longestFrame ? nominal : StreamClock.usualFrame
    }

    var timeBase: AVRational { AVRational(num: numerator, den: denominator) }

    private var microsecond: AVRational { AVRational(num: 1, den: 1_000_000) }

    /// A number of microseconds as a container has it, as a time.
    static func time(microseconds: Int64) -> MediaTime {
        MediaTime(microseconds: min(max(microseconds, -furthest.microseconds), furthest.microseconds))
    }

    /// A time stamp as a time in the recording, rounded to the microsecond.
    func time(ofTimeStamp timeStamp: Int64) -> MediaTime {
        let sinceZero = StreamClock.time(microseconds: av_rescale_q(timeStamp, timeBase, microsecond))
        return StreamClock.time(microseconds: sinceZero.microseconds - startMicroseconds)
    }

    /// How long a frame lasts that a packet gives so many ticks; always longer than zero.
    func frameDuration(ofTicks ticks: Int64) -> MediaTime {
        guard ticks > 0 else { return nominalFrameDuration }
        let duration = duration(ofTicks: ticks)
        // The average rate of such a stream is spoilt by the jump too.
        guard duration <= StreamClock.longestFrame else { return StreamClock.usualFrame }
        return max(duration, MediaTime(microseconds: 1))
    }

    /// A number of ticks as a length of time.
    func duration(ofTicks ticks: Int64) -> MediaTime {
        StreamClock.time(microseconds: av_rescale_q(ticks, timeBase, microsecond))
    }

    /// A time in the recording as a time stamp, rounded to the tick.
    func timeStamp(of time: MediaTime) -> Int64 {
        av_rescale_q(time.microseconds + startMicroseconds, microsecond, timeBase)
    }

    /// A length of time as a number of ticks.
    func ticks(of duration: MediaTime) -> Int64 {
        av_rescale_q(duration.microseconds, microsecond, timeBase)
    }
}
