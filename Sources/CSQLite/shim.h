#ifndef LEDE_CSQLITE_SHIM_H
#define LEDE_CSQLITE_SHIM_H

/// SQLite, and the one of its macros that Swift does not import.

#include <sqlite3.h>

/// Tells SQLite to copy bytes that are bound, since they are gone when the call returns.
static inline sqlite3_destructor_type sqlite_copied(void) { return SQLITE_TRANSIENT; }

#endif
