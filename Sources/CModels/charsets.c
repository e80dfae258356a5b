#include "CModels.h"

const unsigned char models_charsets[] = {
#embed "Tables/charsets.table"
};

const uint32_t models_charsets_size = sizeof models_charsets;
