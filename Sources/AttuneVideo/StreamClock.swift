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

    init(_ stream: UnsafeMutablePointer<AVStream>, of format: UnsafeMutablePointer<AVFormatContext>) {
        numerator = stream.pointee.time_base.num
        denominator = stream.pointee.time_base.den
        let start = format.pointee.start_time
        startMicroseconds = start == attune_no_pts ? 0 : start
        let rates = [stream.pointee.avg_frame_rate, stream.pointee.r_frame_rate]
        let rate = rates.first { $0.num > 0 && $0.den > 0 } ?? AVRational(num: 25, den: 1)
        nominalFrameDuration = MediaTime(
            microseconds: max(1, av_rescale(1_000_000, Int64(rate.den), Int64(rate.num))))
    }

    var timeBase: AVRational { AVRational(num: numerator, den: denominator) }

    private var microsecond: AVRational { AVRational(num: 1, den: 1_000_000) }

    /// A time stamp as a time in the recording, rounded to the microsecond.
    func time(ofTimeStamp timeStamp: Int64) -> MediaTime {
        MediaTime(microseconds: av_rescale_q(timeStamp, timeBase, microsecond) - startMicroseconds)
    }

    /// A number of ticks as a length of time.
    func duration(ofTicks ticks: Int64) -> MediaTime {
        MediaTime(microseconds: av_rescale_q(ticks, timeBase, microsecond))
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
