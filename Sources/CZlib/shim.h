#ifndef LEDE_CZLIB_SHIM_H
#define LEDE_CZLIB_SHIM_H

/// zlib for Swift: what starts it is a macro, and macros that call are not imported.

#include <zlib.h>

/// Makes a stream ready to unpack gzip, the only form in which single files come.
static inline int zlib_begin_gunzip(z_stream *stream) {
  return inflateInit2(stream, 16 + MAX_WBITS);
}

#endif
