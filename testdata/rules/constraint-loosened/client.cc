#include "lib.h"

const char *size(long bytes) { return fmt9::show(bytes); }

const char *code(int value) { return fmt9::hex(value); }
