import CFFmpeg

/// Mixes decoded sound of any number of channels to one: the mean of the channels, as numbers between −1 and 1.
struct SampleMixer {
    /// The samples that were mixed last.
    private(set) var samples: [Float] = []

    /// More channels than any recorder writes; what claims more is damaged.
    private static let mostChannels = 64

    /// Mixes the sound of a frame into `samples`; false for one that holds none, or in a format that is not known.
    mutating func mix(_ frame: UnsafePointer<AVFrame>) -> Bool {
        let (count, channels) = (Int(frame.pointee.nb_samples), Int(frame.pointee.ch_layout.nb_channels))
        guard count > 0, (1...SampleMixer.mostChannels).contains(channels), let planes = frame.pointee.extended_data
        else { return false }
        samples.removeAll(keepingCapacity: true)
        samples.append(contentsOf: repeatElement(0, count: count))
        let format = AVSampleFormat(frame.pointee.format)
        let isPlanar = av_sample_fmt_is_planar(format) != 0
        for channel in 0..<channels {
            guard let plane = planes[isPlanar ? channel : 0] else { return false }
            let place = Place(
                start: UnsafeRawPointer(plane), first: isPlanar ? 0 : channel, stride: isPlanar ? 1 : channels)
            guard add(place, format, share: 1 / Float(channels)) else { return false }
        }
        return true
    }

    /// Where the samples of one channel lie, counted in samples.
    private struct Place {
        let start: UnsafeRawPointer
        let first: Int
        let stride: Int
    }

    private mutating func add(_ place: Place, _ format: AVSampleFormat, share: Float) -> Bool {
        switch format {
        case AV_SAMPLE_FMT_U8, AV_SAMPLE_FMT_U8P:
            add(place, of: UInt8.self) { (Float($0) - 128) * (share / 128) }
        case AV_SAMPLE_FMT_S16, AV_SAMPLE_FMT_S16P:
            add(place, of: Int16.self) { Float($0) * (share / 32_768) }
        case AV_SAMPLE_FMT_S32, AV_SAMPLE_FMT_S32P:
            add(place, of: Int32.self) { Float($0) * (share / 2_147_483_648) }
        case AV_SAMPLE_FMT_FLT, AV_SAMPLE_FMT_FLTP:
            add(place, of: Float.self) { $0 * share }
        case AV_SAMPLE_FMT_DBL, AV_SAMPLE_FMT_DBLP:
            add(place, of: Double.self) { Float($0) * share }
        default: return false
        }
        return true
    }

    @inline(__always)
    private mutating func add<Sample>(_ place: Place, of type: Sample.Type, _ value: (Sample) -> Float) {
        let source = place.start.assumingMemoryBound(to: type)
        samples.withUnsafeMutableBufferPointer { mixed in
            for index in mixed.indices { mixed[index] += value(source[place.first + index * place.stride]) }
        }
    }
}
