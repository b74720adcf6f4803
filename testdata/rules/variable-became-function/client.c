#include "lib.h"

void quiet(void) { conf_verbosity = 0; }

int tries(void) { return conf_retries; }
