#include "CFFmpeg.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static _Thread_local char last_line[1024];
static _Thread_local int has_too_many_streams;

static void keep_error_line(void *source, int level, const char *format, va_list arguments) {
    (void)source;
    if (level > AV_LOG_ERROR) {
        return;
    }
    // FFmpeg's only word of it: the error code is that of memory which ran out, and lines about that may follow.
    if (strstr(format, "max_streams")) {
        has_too_many_streams = 1;
    }
    char line[sizeof last_line];
    vsnprintf(line, sizeof line, format, arguments);
    size_t length = strlen(line);
    while (length > 0 && (unsigned char)line[length - 1] <= ' ') {
        line[--length] = '\0';
    }
    if (length > 0) {
        memcpy(last_line, line, length + 1);
    }
}

void attune_log_install(void) {
    av_log_set_callback(keep_error_line);
}

const char *attune_log_last_line(void) {
    return last_line;
}

int attune_log_has_too_many_streams(void) {
    return has_too_many_streams;
}

void attune_log_clear(void) {
    has_too_many_streams = 0;
    last_line[0] = '\0';
}

static int refuse_to_open(
    AVFormatContext *context, AVIOContext **file, const char *url, int flags, AVDictionary **options) {
    (void)flags;
    (void)options;
    *file = NULL;
    av_log(context, AV_LOG_ERROR, "another file is named, and not opened: %s\n", url);
    return AVERROR(EPERM);
}

// What the reading functions of a container's file are given. Several containers may read one descriptor, each at its own
// position.
struct attune_file {
    int descriptor;
    int64_t position;
    int64_t furthest;
};

static uint64_t *progress;

void attune_show_progress_at(uint64_t *place) {
    progress = place;
}

static int read_file(void *opaque, uint8_t *buffer, int size) {
    struct attune_file *file = opaque;
    ssize_t count;
    do {
        count = pread(file->descriptor, buffer, size, file->position);
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        return AVERROR(errno);
    }
    if (count == 0) {
        return AVERROR_EOF;
    }
    file->position += count;
    file->furthest = FFMAX(file->furthest, file->position);
    if (progress) {
        __atomic_store_n(progress, (uint64_t)file->furthest, __ATOMIC_RELAXED);
    }
    return (int)count;
}

static int64_t seek_file(void *opaque, int64_t offset, int whence) {
    struct attune_file *file = opaque;
    struct stat facts;
    if (fstat(file->descriptor, &facts) < 0) {
        return AVERROR(errno);
    }
    if (whence & AVSEEK_SIZE) {
        return facts.st_size;
    }
    int64_t base;
    switch (whence & ~AVSEEK_FORCE) {
    case SEEK_SET: base = 0; break;
    case SEEK_CUR: base = file->position; break;
    case SEEK_END: base = facts.st_size; break;
    default: return AVERROR(EINVAL);
    }
    int64_t position;
    if (__builtin_add_overflow(base, offset, &position) || position < 0) {
        return AVERROR(EINVAL);
    }
    file->position = position;
    return position;
}

static void close_file(AVIOContext *file) {
    av_freep(&file->opaque);
    av_freep(&file->buffer);
    avio_context_free(&file);
}

static AVIOContext *open_file(int descriptor) {
    // As large as FFmpeg's own for files.
    const int buffer_size = 32768;
    struct attune_file *opaque = av_mallocz(sizeof *opaque);
    uint8_t *buffer = av_malloc(buffer_size);
    AVIOContext *file = NULL;
    if (opaque && buffer) {
        opaque->descriptor = descriptor;
        file = avio_alloc_context(buffer, buffer_size, 0, opaque, read_file, NULL, seek_file);
    }
    if (!file) {
        av_free(buffer);
        av_free(opaque);
    }
    return file;
}

int attune_open_alone(AVFormatContext **context, int descriptor, const char *name, AVDictionary **options) {
    *context = NULL;
    AVFormatContext *opening = avformat_alloc_context();
    AVIOContext *file = open_file(descriptor);
    if (!opening || !file) {
        avformat_free_context(opening);
        if (file) {
            close_file(file);
        }
        return AVERROR(ENOMEM);
    }
    opening->pb = file;
    opening->io_open = refuse_to_open;
    // Frees the context where it fails, and not the file, which is not its own.
    int code = avformat_open_input(&opening, name, NULL, options);
    if (code < 0) {
        close_file(file);
        return code;
    }
    *context = opening;
    return code;
}

void attune_close_alone(AVFormatContext *context) {
    AVIOContext *file = context->pb;
    avformat_close_input(&context);
    close_file(file);
}

int attune_stream_display_matrix(const AVStream *stream, int32_t matrix[9]) {
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)
    const AVPacketSideData *data = av_packet_side_data_get(
        stream->codecpar->coded_side_data, stream->codecpar->nb_coded_side_data, AV_PKT_DATA_DISPLAYMATRIX);
    if (!data || data->size < 9 * sizeof(int32_t)) {
        return 0;
    }
    memcpy(matrix, data->data, 9 * sizeof(int32_t));
#else
    size_t size = 0;
    const uint8_t *data = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!data || size < 9 * sizeof(int32_t)) {
        return 0;
    }
    memcpy(matrix, data, 9 * sizeof(int32_t));
#endif
    return 1;
}

void *attune_scaler_create(
    int source_width, int source_height, int source_format, int source_is_full_range, int colorspace,
    int width, int height, int target_format) {
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(source_format);
    if (!description || !sws_isSupportedInput(source_format)) {
        return NULL;
    }
    // Bit-exact, so that samples are the same bytes on every processor.
    const int flags = SWS_BILINEAR | SWS_ACCURATE_RND | SWS_BITEXACT;
    struct SwsContext *scaler = sws_getContext(
        source_width, source_height, source_format, width, height, target_format, flags, NULL, NULL, NULL);
    if (!scaler) {
        return NULL;
    }
    const int is_rgb = (description->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0;
    const int *coefficients = sws_getCoefficients(is_rgb ? SWS_CS_ITU601 : colorspace);
    sws_setColorspaceDetails(
        scaler, coefficients, is_rgb || source_is_full_range, coefficients, 0, 0, 1 << 16, 1 << 16);
    return scaler;
}

int attune_scaler_run(void *scaler, const AVFrame *source, AVFrame *target) {
    return sws_scale(
        scaler, (const uint8_t *const *)source->data, source->linesize, 0, source->height, target->data,
        target->linesize);
}

void attune_scaler_free(void *scaler) {
    sws_freeContext(scaler);
}
