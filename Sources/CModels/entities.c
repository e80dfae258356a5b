#include "CModels.h"

// Names in the order of their bytes, so that they can be searched where they lie.
const unsigned char models_entities[] = {
#embed "Tables/entities.table"
};

const uint32_t models_entities_size = sizeof models_entities;
