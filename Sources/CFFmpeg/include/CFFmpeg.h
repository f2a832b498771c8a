// What AttuneVideo uses of FFmpeg, and shims for what Swift cannot import: macros and variadic functions.
#ifndef CFFMPEG_H
#define CFFMPEG_H

#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libswscale/swscale.h>

#endif
