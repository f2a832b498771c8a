// What AttuneVideo uses of FFmpeg, and shims for what Swift cannot import: macros, variadic functions, and names that
// differ between FFmpeg 5.1 and 7.
#ifndef CFFMPEG_H
#define CFFMPEG_H

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>

static const int64_t attune_no_pts = AV_NOPTS_VALUE;
static const int attune_error_end_of_file = AVERROR_EOF;
static const int attune_error_again = AVERROR(EAGAIN);
static const int attune_error_invalid_data = AVERROR_INVALIDDATA;
static const int attune_error_decoder_not_found = AVERROR_DECODER_NOT_FOUND;
static const int attune_error_no_entry = AVERROR(ENOENT);
static const int attune_error_permission = AVERROR(EACCES);
static const int attune_error_input_output = AVERROR(EIO);
static const int attune_error_no_memory = AVERROR(ENOMEM);

// Replaces FFmpeg's printing to stderr for the whole process: each thread keeps its own last error line instead.
void attune_log_install(void);

// The last error line that FFmpeg logged on this thread, "" for none. Valid until the thread's next FFmpeg call.
const char *attune_log_last_line(void);

// Whether FFmpeg said on this thread, since the last line was forgotten, that a file holds more streams than it may.
int attune_log_has_too_many_streams(void);

// Forgets this thread's last error line.
void attune_log_clear(void);

// Opens the container in this opened file and no other: what its content names is refused, whatever it is. `descriptor` has
// to stay open, and is not closed with it; several may read one, each at its own position. `name` helps to guess the
// container; `*context` is NULL where an AVERROR below 0 is returned.
int attune_open_alone(AVFormatContext **context, int descriptor, const char *name, AVDictionary **options);

// Closes what attune_open_alone opened.
void attune_close_alone(AVFormatContext *context);

// Has every container of this process write how far it has read in its file, in bytes, to this place, which another process
// may look at. It never goes back while one container is open.
void attune_show_progress_at(uint64_t *place);

// Copies the stream's 3x3 display matrix; returns 0, and leaves `matrix` alone, where the stream has none.
int attune_stream_display_matrix(const AVStream *stream, int32_t matrix[9]);

// A scaler from any readable format to another, YUV being of limited range; NULL where swscale cannot.
// `colorspace` is an AVColorSpace of the source; it stays as it is, except that RGB becomes BT.601.
void *attune_scaler_create(
    int source_width, int source_height, int source_format, int source_is_full_range, int colorspace,
    int width, int height, int target_format);

// Scales the whole of `source` into `target`, whose planes are allocated; returns an AVERROR below 0.
int attune_scaler_run(void *scaler, const AVFrame *source, AVFrame *target);

void attune_scaler_free(void *scaler);

#endif
