#ifndef LEDE_CNCURSES_SHIM_H
#define LEDE_CNCURSES_SHIM_H

/// ncurses for Swift 6: its global window and its macros, behind inline functions.

#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
