#ifndef LEDE_CGETOPT_SHIM_H
#define LEDE_CGETOPT_SHIM_H

/// The platform's reader of options for Swift: no module of Glibc has `getopt_long`, and Swift 6
/// refuses its results as shared mutable state.

#include <getopt.h>

/// The value of the option just read, or the word; NULL if it has none.
static inline const char *getopt_value(void) { return optarg; }
/// The place of the argument to be read next.
static inline int getopt_next(void) { return optind; }
/// The option that something is wrong with; 0 for a long one that is not known.
static inline int getopt_culprit(void) { return optopt; }
/// Says nothing of its own on standard error.
static inline void getopt_be_silent(void) { opterr = 0; }

#endif
