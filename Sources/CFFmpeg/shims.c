#include "CFFmpeg.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

int attune_open_alone(AVFormatContext **context, const char *url, AVDictionary **open_options, AVDictionary **options) {
    *context = NULL;
    AVFormatContext *opening = avformat_alloc_context();
    if (!opening) {
        return AVERROR(ENOMEM);
    }
    AVIOContext *file = NULL;
    int code = avio_open2(&file, url, AVIO_FLAG_READ, NULL, open_options);
    if (code < 0) {
        avformat_free_context(opening);
        return code;
    }
    opening->pb = file;
    opening->io_open = refuse_to_open;
    // Frees the context where it fails, and not the file, which is not its own.
    code = avformat_open_input(&opening, url, NULL, options);
    if (code < 0) {
        avio_closep(&file);
        return code;
    }
    *context = opening;
    return code;
}

void attune_close_alone(AVFormatContext *context) {
    AVIOContext *file = context->pb;
    avformat_close_input(&context);
    avio_closep(&file);
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
