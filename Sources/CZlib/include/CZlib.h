// zlib, for what a store keeps compressed.
#ifndef CZLIB_H
#define CZLIB_H

#include <zlib.h>

#endif
