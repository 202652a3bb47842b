// libFuzzer as a library: the one function that runs it, which has no header of its own.
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*harness)(const uint8_t *data, size_t size));
