#include "CModels.h"

// The bytes stand in the binary's read-only data: nothing to find, open or parse at start-up.
_Alignas(16) const unsigned char models_lists[] = {
#embed "Tables/lists.table"
};

const uint32_t models_lists_size = sizeof models_lists;
