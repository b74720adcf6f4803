#include "lib.h"

void started(long id) { trace_print(1, "started %ld", id); }

void failed(int code) { trace_error("failed with %d", code); }
