#ifndef LEDE_CNCURSES_SHIM_H
#define LEDE_CNCURSES_SHIM_H

/// ncurses for Swift 6: its global window and its macros, behind inline functions.

#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <term.h>
#include <wchar.h>

/// Hidden by the C library unless X/Open is asked for.
extern int wcwidth(wchar_t);

/// The whole screen; Swift refuses the global as shared mutable state.
static inline WINDOW *curses_screen(void) { return stdscr; }

/// Attributes are macros, and macros with casts are not imported.
static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_italic(void) {
#ifdef A_ITALIC
  return A_ITALIC;
#else
  return A_NORMAL;
#endif
}

/// `wattr_set` and `tigetstr` are macros, or take `char *`, on one system or another.
static inline void curses_set_look(WINDOW *window, attr_t attributes, int pair) {
  (void)wattr_set(window, attributes, (short)pair, &pair);
}
static inline const char *curses_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}
static inline int curses_number(const char *name) { return tigetnum((char *)name); }
static inline bool curses_has_flag(const char *name) { return tigetflag((char *)name) > 0; }

/// Whether a capability is there that terminal types give as a flag, a number or a string.
static inline bool curses_has(const char *name) {
  return curses_has_flag(name) || curses_number(name) > 0 || curses_capability(name) != NULL;
}

#endif
