#ifndef CMODELS_H
#define CMODELS_H

#include <stdint.h>

#endif
