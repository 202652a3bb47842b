#pragma once
#include <stddef.h>

/// Every .muruna file of the catalogue, one behind the other, each closed by a zero byte.
const unsigned char *muruna_library(void);

/// How many bytes that is, zeros included.
size_t muruna_library_count(void);

/// Where the file that begins at `start` ends: at its zero byte.
size_t muruna_library_end(size_t start);

/// The examples of `explain`, in the same form.
const unsigned char *muruna_examples(void);

/// How many bytes that is, zeros included.
size_t muruna_examples_count(void);
