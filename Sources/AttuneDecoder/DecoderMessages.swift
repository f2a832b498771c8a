import AttuneCore
import AttuneVideo

// What the program and its decoder say to each other. The program asks; the decoder answers, and hands samples over one
// at a time. Times are those of the recording.

/// What the program says.
enum DecoderQuestion: Codable, Sendable {
    /// What is believed of the recording at most; said first. Not answered.
    case limits(MediaLimits)
    /// What does the container hold? Answered by `inspected`.
    case inspect
    /// How loud is the recording before this time? Answered by `sound`, the levels lying in the shared memory.
    case sound(before: MediaTime)
    /// Where samples are to be taken from now on; `limit` as of `FrameSampler`. Not answered.
    case grid(interval: MediaTime, onlyKeyframes: Bool, limit: MediaTime?)
    /// Hand over the samples of this stretch, and end with `sampled`.
    case sample(TimeRange)
    /// The size of the smaller picture of a frame, as it was asked for.
    case reducedSize(PixelSize)
    /// Which powers are left? Answered by `attempted`.
    case attempt
    /// The sample that was handed over is copied; the shared memory is free for the next one.
    case taken
}

/// What the decoder says.
enum DecoderAnswer: Codable, Sendable {
    /// It has given its powers away, and waits.
    case ready(DecoderProtection)
    case inspected(RecordingInfo)
    /// How many levels there are; nil where there is no sound.
    case sound(count: Int?)
    /// Which size is the smaller picture of frames of this size to have? Answered by `reducedSize`.
    case wantsReducedSize(PixelSize)
    case sample(SampleOnItsWay)
    case sampled(SegmentDecode)
    /// What it tried, and whether it could.
    case attempted([ForbiddenAct: Bool])
    case failed(VideoError)
}

/// A sample whose pictures lie in the shared memory: the whole one at its start, the reduced one behind it.
struct SampleOnItsWay: Codable, Sendable {
    var index: Int
    var time: MediaTime
    var frameTime: MediaTime
    /// Nil where the pictures are those of the sample before, which is not handed over again.
    var picture: PixelSize?
    /// Nil where it is the same as the whole one.
    var reduced: PixelSize?
}
