// What libFuzzer is started with, for which it has no header.
#ifndef CFUZZER_H
#define CFUZZER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*look)(const uint8_t *bytes, size_t size));

#endif
