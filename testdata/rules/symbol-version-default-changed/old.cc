#include "lib.h"

extern "C" int mail_queued(void) { return 3; }
