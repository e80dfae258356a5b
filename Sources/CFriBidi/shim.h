#ifndef LEDE_CFRIBIDI_SHIM_H
#define LEDE_CFRIBIDI_SHIM_H

/// GNU FriBidi for Swift: its character types are enumerations that a caller need not see.

#include <fribidi/fribidi.h>

/// The embedding level of each scalar of a paragraph (UAX #9, P2 to L1), which is told to run from
/// right to left, from left to right, or as its first strong letter does: `direction` 1, 0 or -1.
/// `work` has room for twice `count` elements. Gives the direction it has; -1 where memory fails.
static inline int fribidi_levels(const uint32_t *text, int count, int direction,
                                 uint32_t *work, signed char *levels) {
  FriBidiCharType *types = (FriBidiCharType *)work;
  FriBidiBracketType *brackets = (FriBidiBracketType *)(work + count);
  FriBidiParType base = direction < 0   ? FRIBIDI_PAR_ON
                        : direction > 0 ? FRIBIDI_PAR_RTL
                                        : FRIBIDI_PAR_LTR;
  fribidi_get_bidi_types(text, count, types);
  fribidi_get_bracket_types(text, count, types, brackets);
  if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, (FriBidiLevel *)levels))
    return -1;
  return FRIBIDI_IS_RTL(base) ? 1 : 0;
}

#endif
