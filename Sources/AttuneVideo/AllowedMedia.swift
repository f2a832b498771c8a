/// What is opened at all: containers and codecs by FFmpeg's names. Everything else that FFmpeg knows — lists of other
/// files, devices, text that it draws, formats of games — is refused before a byte of it is taken for more than a guess.
struct AllowedMedia: Equatable {
    let containers: [String]
    /// Decoders, of pictures and of the sound beside them.
    let codecs: [String]

    /// Recordings of lessons: what recorders of meetings and screens, cameras and learning platforms write, and what
    /// people convert it to.
    static let recordings = AllowedMedia(
        containers: ["mov", "matroska", "avi", "mpegts", "mpeg", "flv", "asf", "ogg", "h264", "hevc"],
        codecs: videoCodecs + lossless + screenCodecs + soundCodecs)

    /// Still pictures, which `attune evaluate` reads.
    static let pictures = AllowedMedia(
        containers: ["png_pipe", "jpeg_pipe", "bmp_pipe", "webp_pipe", "tiff_pipe", "pgm_pipe", "ppm_pipe", "image2"],
        codecs: ["png", "mjpeg", "bmp", "webp", "tiff", "pgm", "ppm"])

    /// As FFmpeg's options for lists of names take it.
    static func text(_ names: [String]) -> String { names.joined(separator: ",") }

    private static let videoCodecs = [
        "h264", "hevc", "libdav1d", "libaom-av1", "av1", "vp8", "libvpx", "vp9", "libvpx-vp9", "mpeg4", "mpeg1video",
        "mpeg2video", "mjpeg", "h261", "h263", "h263p", "flv", "vp6", "vp6a", "vp6f", "theora", "vp3", "dvvideo",
        "msmpeg4v1", "msmpeg4v2", "msmpeg4", "wmv1", "wmv2", "wmv3", "vc1", "svq1", "svq3", "prores", "dnxhd",
        "cinepak",
        "indeo3", "indeo5",
    ]
    private static let lossless = ["rawvideo", "ffv1", "huffyuv", "ffvhuff", "utvideo", "magicyuv", "png", "zlib"]
    /// Of Camtasia, GoToMeeting, WebEx, Windows Media's screen recorders, Flash and older tools.
    private static let screenCodecs = [
        "camtasia", "tscc2", "g2m", "mss1", "mss2", "mts2", "flashsv", "flashsv2", "vmnc", "zmbv", "camstudio",
        "msrle", "msvideo1", "qtrle", "fraps", "lagarith",
    ]
    private static let soundCodecs = [
        "aac", "aac_latm", "mp3float", "mp3", "mp2float", "mp2", "ac3", "eac3", "opus", "libopus", "vorbis",
        "libvorbis", "flac", "alac", "speex", "libspeex", "nellymoser", "wmav1", "wmav2", "wmapro", "wmavoice", "amrnb",
        "amrwb", "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s32le", "pcm_f32le", "pcm_u8", "pcm_alaw", "pcm_mulaw",
        "pcm_bluray", "pcm_dvd", "adpcm_ms", "adpcm_ima_wav", "adpcm_ima_qt", "adpcm_swf", "gsm", "gsm_ms", "g723_1",
        "g729",
    ]
}
