#include "CModels.h"

// The bytes stand in the binary's read-only data, as the lists do.
_Alignas(16) const unsigned char models_figures[] = {
#embed "Tables/figures.model"
};

const uint32_t models_figures_size = sizeof models_figures;
