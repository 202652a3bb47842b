#pragma once
#include <stddef.h>

/// Every .muruna file of the catalogue, one behind the other, each closed by a zero byte.
const unsigned char *muruna_library(void);

/// How many bytes that is, zeros included.
size_t muruna_library_count(void);
