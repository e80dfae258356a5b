#ifndef CMODELS_H
#define CMODELS_H

#include <stdint.h>

// The merged word lists; `Sources/ledetrain/ListTable.swift` describes the format.
extern const unsigned char models_lists[];
extern const uint32_t models_lists_size;

// The table from its start, as 32-bit numbers: two of magic, bits, count, then the slots.
static inline const uint32_t *_Nonnull models_lists_numbers(void) {
  return (const uint32_t *)models_lists;
}

// The tagger's weights; `Sources/Articles/Figures/NameModel.swift` describes the format.
extern const unsigned char models_figures[];
extern const uint32_t models_figures_size;

static inline const void *_Nonnull models_figures_bytes(void) { return models_figures; }

// The names of HTML's character references; `Tables/entities.card.txt` describes the lines.
extern const unsigned char models_entities[];
extern const uint32_t models_entities_size;

static inline const unsigned char *_Nonnull models_entities_bytes(void) { return models_entities; }

// Charsets of one byte a letter; `Tables/charsets.card.txt` describes the lines.
extern const unsigned char models_charsets[];
extern const uint32_t models_charsets_size;

static inline const unsigned char *_Nonnull models_charsets_bytes(void) { return models_charsets; }

#endif
