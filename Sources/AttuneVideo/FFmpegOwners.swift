import CFFmpeg

// One move-only owner for each kind of FFmpeg object: it frees the object when it goes out of scope, so that an
// initialiser that throws half way cannot leak. None of them is thread-safe.

/// Owns an opened `AVFormatContext`.
struct FormatContext: ~Copyable {
    let pointer: UnsafeMutablePointer<AVFormatContext>

    init(owning pointer: UnsafeMutablePointer<AVFormatContext>) {
        self.pointer = pointer
    }

    deinit {
        attune_close_alone(pointer)
    }
}

/// Owns an `AVCodecContext`.
struct CodecContext: ~Copyable {
    let pointer: UnsafeMutablePointer<AVCodecContext>

    /// Nil where memory ran out.
    init?(codec: UnsafePointer<AVCodec>) {
        guard let pointer = avcodec_alloc_context3(codec) else { return nil }
        self.pointer = pointer
    }

    deinit {
        var closing: UnsafeMutablePointer<AVCodecContext>? = pointer
        avcodec_free_context(&closing)
    }
}

/// Owns an `AVFrame`, which holds a reference to a decoded picture or nothing.
struct FrameStorage: ~Copyable {
    let pointer: UnsafeMutablePointer<AVFrame>

    /// Nil where memory ran out.
    init?() {
        guard let pointer = av_frame_alloc() else { return nil }
        self.pointer = pointer
    }

    deinit {
        var closing: UnsafeMutablePointer<AVFrame>? = pointer
        av_frame_free(&closing)
    }
}

/// Owns an `AVPacket`, which holds a reference to compressed data or nothing.
struct PacketStorage: ~Copyable {
    let pointer: UnsafeMutablePointer<AVPacket>

    /// Nil where memory ran out.
    init?() {
        guard let pointer = av_packet_alloc() else { return nil }
        self.pointer = pointer
    }

    deinit {
        var closing: UnsafeMutablePointer<AVPacket>? = pointer
        av_packet_free(&closing)
    }
}

/// Owns an `SwsContext`.
struct ScalerContext: ~Copyable {
    let pointer: UnsafeMutableRawPointer

    init(owning pointer: UnsafeMutableRawPointer) {
        self.pointer = pointer
    }

    deinit {
        attune_scaler_free(pointer)
    }
}
