// Puts the library's text into the binary: the compiler copies the files, and compiles this again when one of them changes.

#include "CMurunaLibrary.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char library[] = {
#include "../MurunaLibrary/catalogue.h"
};

static const unsigned char examples[] = {
#include "../MurunaLibrary/examples.h"
};

const unsigned char *muruna_library(void) { return library; }

size_t muruna_library_count(void) { return sizeof library; }

size_t muruna_library_end(size_t start) { return start + strlen((const char *)library + start); }

const unsigned char *muruna_examples(void) { return examples; }

size_t muruna_examples_count(void) { return sizeof examples; }
